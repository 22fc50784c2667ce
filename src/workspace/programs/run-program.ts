import type { Container } from '../runtime/container.ts';
import type { ExecutionRecord } from '../runtime/execution.ts';
import type { Menu, UiAnswer, UiEffect, UiPage } from '../runtime/ui-session.ts';
import type { WebAppAnswer, WebAppRequest } from '../runtime/web-app-desk.ts';
import { formMimeType } from '../services/drive/file.ts';
import { listFiles } from '../services/drive/service.ts';
import { questionsIn } from '../services/forms/model.ts';
import { formView, type Submitted } from '../services/forms/service.ts';
import { type MailMessage, mailsOf, messagesFor, replyByHand } from '../services/mail/service.ts';
import { parseA1 } from '../services/sheets/a1.ts';
import { openSpreadsheet } from '../services/sheets/access.ts';
import { valuesGet } from '../services/sheets/service.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { installProgram, programPeople } from './install-program.ts';
import type { ContainerOptions } from './program-container.ts';

export type RunProgramOptions = ContainerOptions & {
  /** Milliseconds since the epoch at which the clock stands until it is moved. */
  readonly now?: number;
};

/** A folder's program in a Workspace of its own in memory, as tests use it. */
export type RunningProgram = {
  readonly workspace: Workspace;
  /** The spreadsheet that the program is bound to; '' for one that is bound to none. */
  readonly spreadsheetId: string;
  /** The form that it is bound to; '' for one that is bound to none. */
  readonly formId: string;
  /** Runs a function as the owner does in the editor; throws what it throws. */
  run(functionName: string, ...args: readonly unknown[]): unknown;
  /** Opens the spreadsheet, or the form to edit it, as the owner: the menus that were added. */
  open(): Menu[];
  /**
   * Clicks a menu item as the owner, in a spreadsheet with a cell selected, the first one unless named: what the page then
   * shows.
   * `answers` are to the script's questions in their order; a question beyond them is the last effect, and nothing is
   * done before its answer.
   */
  click(functionName: string, cell?: string, answers?: readonly UiAnswer[]): UiEffect[];
  /** Types into a cell, `B2` or `Tab!B2`, as the owner or as whoever is named: what the page then shows. */
  edit(cell: string, text: string, who?: string): UiEffect[];
  /** The rows of a range as a person reads them, `A1:B` or `Tab!A1:B`. */
  read(range: string): string[][];
  /**
   * Fills in the form of this title as the visitor; answers by the titles of the questions, of a grid by `Title [Row]`.
   */
  submitForm(title: string, answers: Readonly<Record<string, string | readonly string[]>>): Submitted;
  /** Asks the web app as the visitor. */
  visit(request?: Partial<WebAppRequest>): WebAppAnswer;
  /** What `google.script.run` does on the web app's page; throws what the function throws. */
  call(functionName: string, ...args: readonly unknown[]): unknown;
  tick(): ExecutionRecord[];
  /** Moves the clock by milliseconds and runs what falls due on the way. */
  advance(ms: number): ExecutionRecord[];
  /** What lies in a mailbox, newest first. */
  mails(address: string): MailMessage[];
  /** Answers the newest mail in a mailbox as a person does at its page. */
  reply(address: string, text: string): void;
  /** Newest first. */
  executions(): ExecutionRecord[];
  close(): void;
};

/** Runs the program of a folder in code. */
export function runProgram(directory: string, { now, ...options }: RunProgramOptions = {}): RunningProgram {
  const workspace = openWorkspace({ ...(now !== undefined && { now }) });
  const { projectId, container } = installProgram(workspace, directory, options, (problem) => {
    throw new Error(problem);
  });
  const idOf = (kind: Container['kind']) => (container?.kind === kind ? container.id : '');
  const [spreadsheetId, formId] = [idOf('spreadsheet'), idOf('form')];
  const { owner, visitor } = programPeople;
  const placeOf = (cell: string) => {
    const { spreadsheet } = openSpreadsheet(workspace, owner.email, spreadsheetId, 'reader');
    return { ...firstCell, ...parseA1(spreadsheet, cell) };
  };

  return {
    workspace,
    spreadsheetId,
    formId,
    run: (functionName, ...args) =>
      valueOf(workspace.run({ projectId, functionName, args, user: owner.email, startedBy: 'editor' })),
    open: () =>
      formId === ''
        ? workspace.openSpreadsheet(spreadsheetId, owner.email)
        : workspace.openForm(formId, owner.email),
    click(functionName, cell, answers = []) {
      const effects: UiEffect[] = [];
      const page: UiPage =
        formId === ''
          ? {
              kind: 'spreadsheet',
              id: spreadsheetId,
              selection: cell === undefined ? firstCell : placeOf(cell),
            }
          : { kind: 'form', id: formId };
      const ui = { page, effects, menus: [], answers };
      const result = workspace.run({ projectId, functionName, user: owner.email, startedBy: 'menu', ui });
      if (result.status !== 'waiting') valueOf(result);
      return effects;
    },
    edit(cell, text, who = owner.email) {
      return [...workspace.editCells(spreadsheetId, who, { ...placeOf(cell), values: [[text]] }).effects];
    },
    read: (range) =>
      (
        valuesGet(workspace, owner.email, spreadsheetId, { range, valueRenderOption: 'FORMATTED_VALUE' })
          .values ?? []
      ).map((row) => row.map(String)),
    submitForm(title, answers) {
      const formId = formOf(workspace, title);
      return workspace.submitForm(formId, {
        respondent: visitor.email,
        email: visitor.email,
        answers: answersById(workspace, formId, answers),
      });
    },
    visit: (request = {}) =>
      workspace.webApps.visit(workspace.project(projectId), visitor.email, {
        method: 'get',
        queryString: '',
        ...request,
      }),
    call: (functionName, ...args) =>
      valueOf(workspace.webApps.call(workspace.project(projectId), visitor.email, functionName, args)),
    tick: workspace.tick,
    advance: workspace.advance,
    mails: (address) => messagesFor(workspace, address),
    reply(address, text) {
      const newest = mailsOf(workspace, address)[0];
      if (!newest) throw new Error(`Cannot answer as ${address}: there is no mail in this mailbox.`);
      replyByHand(workspace, address, newest, text);
    },
    executions: () => workspace.executions(),
    close: workspace.close,
  };
}

const firstCell = {
  sheetId: 0,
  startRowIndex: 0,
  endRowIndex: 1,
  startColumnIndex: 0,
  endColumnIndex: 1,
};

function valueOf({ status, value, error }: ReturnType<Workspace['run']>): unknown {
  if (status !== 'completed') throw new Error(error ?? status);
  return value;
}

function formOf(workspace: Workspace, title: string): string {
  const q = `mimeType = '${formMimeType}' and trashed = false`;
  const { files = [] } = listFiles(workspace, programPeople.owner.email, { q });
  const id = files.find(({ name }) => name === title)?.id;
  if (!id) throw new Error(`Cannot find the form ${title}: the program has made none of this title.`);
  return id;
}

function answersById(
  workspace: Workspace,
  formId: string,
  answers: Readonly<Record<string, string | readonly string[]>>,
) {
  const questions = questionsIn(formView(workspace, formId).items);
  return Object.fromEntries(
    Object.entries(answers).map(([title, answer]) => {
      const question = questions.find((candidate) => candidate.title === title);
      if (!question) throw new Error(`Cannot answer ${title}: the form has no such question.`);
      return [question.id, answer];
    }),
  );
}
