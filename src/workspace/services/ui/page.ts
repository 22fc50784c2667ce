import type { Container } from '../../runtime/container.ts';
import type { Execution } from '../../runtime/execution.ts';
import type { UiSession } from '../../runtime/ui-session.ts';

/** The services whose files have pages with menus and dialogs. */
const kinds = { SpreadsheetApp: 'spreadsheet', FormApp: 'form' } as const satisfies Record<
  string,
  Container['kind']
>;

export type UiApp = keyof typeof kinds;

/** The page of a file of this service that the execution was started from; throws in Google's words where it was not. */
export function openPage({ ui }: Execution, app: UiApp, member: string): UiSession {
  if (ui?.page.kind !== kinds[app]) throw new Error(`Cannot call ${member}() from this context.`);
  return ui;
}

/** The page of this very file, where the execution was started from it. */
export function pageOf({ ui }: Execution, fileId: string): UiSession | undefined {
  return ui?.page.id === fileId ? ui : undefined;
}

/**
 * The file of this kind that an execution is about: that whose page it was started from, else the container of its
 * script; undefined where neither is one.
 */
export function activeFile({ ui, project }: Execution, kind: Container['kind']): string | undefined {
  return [ui?.page, project.container].find((file) => file?.kind === kind)?.id;
}
