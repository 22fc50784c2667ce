import { valuesGet } from '../workspace/services/sheets/service.ts';
import { spreadsheetOutline } from '../workspace/services/sheets/view.ts';
import { formView, prefilledAnswers } from '../workspace/services/forms/service.ts';
import { listFiles } from '../workspace/services/drive/service.ts';
import type { UiEffect } from '../workspace/runtime/ui-session.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { people } from './people.ts';
import type { LocalDesk } from './provision.ts';

/** One row of a tab, by the captions of its header. */
export type Row = Readonly<Record<string, string>>;

/** Answers by the beginning of a question's title: `{ 氏名: '佐藤 花子' }`. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** The rows of a tab as a person reads them. */
export function readTab(workspace: Workspace, desk: LocalDesk, title: string): Row[] {
  const [header = [], ...rows] = (
    valuesGet(workspace, people.staff.email, desk.spreadsheetId, {
      range: `'${title}'`,
      valueRenderOption: 'FORMATTED_VALUE',
    }).values ?? []
  ).map((row) => row.map(String));
  return rows.map((row) => Object.fromEntries(header.map((caption, column) => [caption, row[column] ?? ''])));
}

/** Id of the form whose name contains `words`, as staff find it in Drive. */
export function findForm(workspace: Workspace, words: string): string {
  const { files = [] } = listFiles(workspace, people.staff.email, {
    q: `mimeType = 'application/vnd.google-apps.form' and name contains '${words}' and trashed = false`,
  });
  const id = files[0]?.id;
  if (!id) throw new Error(`Cannot find the form ${words}: setup has not made it.`);
  return id;
}

/** Fills a form in and submits it; `prefill` is the query of a prefilled link. */
export function submit(
  workspace: Workspace,
  formId: string,
  respondent: string | undefined,
  answers: Answers,
  prefill = new URLSearchParams(),
) {
  const given: Record<string, string | readonly string[]> = {
    ...prefilledAnswers(workspace, formId, prefill),
  };
  const { items } = formView(workspace, formId);
  for (const [title, answer] of Object.entries(answers)) {
    const item = items.find((candidate) => candidate.title.startsWith(title));
    if (!item) throw new Error(`Cannot answer 「${title}」: the form ${formId} has no such question.`);
    given[String(item.id)] = answer;
  }
  return workspace.submitForm(formId, { respondent, answers: given });
}

/** Clicks a menu item with rows of a tab selected (one-based, as the page numbers rows). */
export function clickMenu(
  workspace: Workspace,
  desk: LocalDesk,
  user: string,
  functionName: string,
  tab: string,
  row: number,
  lastRow = row,
) {
  const effects: UiEffect[] = [];
  const run = workspace.run({
    projectId: desk.projectId,
    functionName,
    user,
    startedBy: 'menu',
    ui: {
      page: {
        kind: 'spreadsheet',
        id: desk.spreadsheetId,
        selection: {
          sheetId: sheetIdOf(workspace, desk, tab),
          startRowIndex: row - 1,
          endRowIndex: lastRow,
          startColumnIndex: 0,
          endColumnIndex: 1,
        },
      },
      effects,
      menus: [],
    },
  });
  return { run, effects };
}

/**
 * Types into one cell of a tab, which is known by its column's heading (rows one-based, as the page numbers them); the
 * answer is what is told beside the sheet, '' for nothing.
 */
export function typeInto(
  workspace: Workspace,
  desk: LocalDesk,
  user: string,
  cell: { readonly tab: string; readonly row: number; readonly caption: string },
  text: string,
): string {
  const { spreadsheetId } = desk;
  const header = valuesGet(workspace, user, spreadsheetId, { range: `'${cell.tab}'!1:1` }).values?.[0] ?? [];
  const startColumnIndex = header.indexOf(cell.caption);
  if (startColumnIndex < 0)
    throw new Error(`Cannot type into ${cell.caption}: the tab ${cell.tab} has no such column.`);
  const { effects } = workspace.editCells(spreadsheetId, user, {
    sheetId: sheetIdOf(workspace, desk, cell.tab),
    startRowIndex: cell.row - 1,
    startColumnIndex,
    values: [[text]],
  });
  return effects.flatMap((effect) => (effect.kind === 'toast' ? [effect.message] : [])).join('\n');
}

export function sheetIdOf(workspace: Workspace, { spreadsheetId }: LocalDesk, tab: string): number {
  const outline = spreadsheetOutline(workspace, people.staff.email, spreadsheetId);
  const sheet = outline.sheets.find(({ title }) => title === tab);
  if (!sheet) throw new Error(`Cannot find the tab ${tab}: the spreadsheet has none of this name.`);
  return sheet.sheetId;
}

/** What a dialog's google.script.run does. */
export function callFromDialog(
  workspace: Workspace,
  desk: LocalDesk,
  user: string,
  functionName: string,
  argument: unknown,
) {
  return workspace.run({
    projectId: desk.projectId,
    functionName,
    args: [argument],
    user,
    startedBy: 'dialog',
  });
}

/** First link to a form in a mail's text. */
export function formLinkIn(text: string): { readonly formId: string; readonly prefill: URLSearchParams } {
  const link = /https?:\/\/\S+\/forms\/d\/e\/([^/]+)\/viewform\?(\S+)/.exec(text);
  if (!link?.[1] || !link[2]) throw new Error(`Cannot find a form link in the mail: ${text.slice(0, 200)}`);
  return { formId: link[1], prefill: new URLSearchParams(link[2]) };
}
