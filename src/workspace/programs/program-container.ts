import type { Container } from '../runtime/container.ts';
import { createForm } from '../services/forms/editing.ts';
import { createSpreadsheet } from '../services/sheets/service.ts';
import type { Workspace } from '../workspace.ts';

/** What a program is to be bound to; without any of them to what it was before, which is a spreadsheet at first. */
export type ContainerOptions = {
  /** Title of the spreadsheet. */
  readonly spreadsheet?: string;
  /** Title of the form. */
  readonly form?: string;
  /** Bound to nothing. */
  readonly standalone?: boolean;
};

type Making = { readonly owner: string; readonly name: string; readonly timeZone: string };

/** The container that the program had before, where it is of the kind asked for, or else a new one, called `name` unless it has a title. */
export function programContainer(
  workspace: Workspace,
  options: ContainerOptions,
  before: Container | undefined,
  { owner, name, timeZone }: Making,
): Container | undefined {
  const kind = kindOf(options) ?? before?.kind ?? 'spreadsheet';
  if (kind === 'none') return undefined;
  if (kind === before?.kind) return before;
  const title = options[kind] ?? name;
  const id =
    kind === 'form'
      ? createForm(workspace, { title, owner, published: true }).id
      : createSpreadsheet(workspace, owner, { title, timeZone }).spreadsheetId;
  return { kind, id };
}

function kindOf({
  spreadsheet,
  form,
  standalone = false,
}: ContainerOptions): Container['kind'] | 'none' | undefined {
  const asked = [
    ...(spreadsheet === undefined ? [] : ['spreadsheet' as const]),
    ...(form === undefined ? [] : ['form' as const]),
    ...(standalone ? ['none' as const] : []),
  ];
  if (asked.length > 1)
    throw new Error(
      'Cannot bind the program to more than one thing: choose a spreadsheet, a form, or nothing.',
    );
  return asked[0];
}
