import { callListeners, type CallListener } from './runtime/call-listeners.ts';
import type { Execution, ExecutionRecord, Project } from './runtime/execution.ts';
import { executionLog, type ExecutionFilter } from './runtime/execution-log.ts';
import { happenings } from './runtime/happenings.ts';
import { runScript, type RunResult } from './runtime/run-script.ts';
import type { Menu, UiSession } from './runtime/ui-session.ts';
import { newId, storedAccounts, storedClock } from './host-parts.ts';
import type { Host } from './host.ts';
import { projectShelf, type NewProject } from './runtime/projects.ts';
import { type Changed, spreadsheetDesk } from './runtime/spreadsheet-desk.ts';
import type { Change } from './services/sheets/changes/change.ts';
import { customFunctionsIn } from './services/sheets/custom-functions.ts';
import { registerCustomFunctions } from './services/sheets/formulas/custom-functions.ts';
import { submitResponse, type Submission, type Submitted } from './services/forms/service.ts';
import { type Durability, openStore } from './store/open-store.ts';
import { webAppDesk } from './runtime/web-app-desk.ts';
import { triggerDesk } from './runtime/trigger-desk.ts';

export type WorkspaceOptions = {
  /** Where everything is kept; in memory without it. */
  readonly directory?: string;
  /** `machine` unless said otherwise; `process` is faster, for a Workspace that nobody will miss. */
  readonly durability?: Durability;
  /** Milliseconds since the epoch at which the clock stands until it is moved; without it the machine's time. */
  readonly now?: number;
  readonly baseUrl?: string;
};

export type Run = {
  readonly projectId: string;
  readonly functionName: string;
  readonly args?: readonly unknown[];
  readonly user: string;
  readonly startedBy: string;
  readonly ui?: UiSession;
  readonly authMode?: 'full' | 'limited';
  /** The files of one of its versions, in place of the newest. */
  readonly version?: Pick<Project, 'files' | 'manifest'>;
};

/** Texts typed or pasted into cells of one tab, from its upper left cell on; zero-based. */
export type TypedCells = {
  readonly sheetId: number;
  readonly startRowIndex: number;
  readonly startColumnIndex: number;
  /** Rows of texts, as a person types them: `2026/4/1`, `TRUE`, `=A1`, or '' for nothing. */
  readonly values: readonly (readonly string[])[];
};

/** The local Workspace, as pages, tests and programs use it. */
export type Workspace = Host & {
  /** Installs a project, or gives the one of the same name and container new files. */
  installProject(project: NewProject): Project;
  /** Makes a project, also where another one has its name. */
  createProject(project: NewProject): Project;
  /** Gives a project new files, or another name; they count from the next execution on. */
  changeProject(id: string, change: Partial<NewProject>): Project;
  /** Lets `listener` install newer files before anything looks at projects, and so before every execution. */
  beforeProjects(listener: () => void): void;
  projects(): Project[];
  project(id: string): Project;
  /**
   * Runs a function as a person does: under their own authority. With a `ui` it may come to `waiting`: the last effect is
   * then a question, nothing of what was done remains, and the same run with its answer added begins anew.
   */
  run(run: Run): RunResult;
  /** Opens a spreadsheet: runs the `onOpen` of scripts bound to it, and tells which menus they added. */
  openSpreadsheet(spreadsheetId: string, user: string): Menu[];
  /** The same for a form that is opened to be edited; one that is opened to be filled in tells nobody. */
  openForm(formId: string, user: string): Menu[];
  /**
   * Changes a spreadsheet as a person does at its page, and then fires its triggers, whose failures never reach the
   * person. Throws ApiError, and changes nothing, where a protection or a rule of the cell refuses it.
   */
  changeSpreadsheet(spreadsheetId: string, user: string, sheetId: number, change: Change): Changed;
  /** The same for texts: one cell is typed into, several are pasted into as one edit. */
  editCells(spreadsheetId: string, user: string, cells: TypedCells): Changed;
  /** Submits a form and fires its triggers, whose failures never reach the applicant. */
  submitForm(formId: string, submission: Submission): Submitted;
  /** Fires a response's triggers once more, or late after they were dropped, as Google is known to do. */
  redeliver(formId: string, responseId: string): void;
  /** Makes the next form submission fire nothing, as Google is known to do. */
  dropNextTrigger(): void;
  /** Runs the time triggers that are due. */
  tick(): ExecutionRecord[];
  /** Moves the clock forward and runs what falls due on the way, in its order. */
  advance(ms: number): ExecutionRecord[];
  /** When the next time trigger is due; milliseconds since the epoch. */
  nextTimeTrigger(): number | undefined;
  /** Newest first. */
  executions(filter?: ExecutionFilter): ExecutionRecord[];
  /** Tells of every service call before and after it; a listener may run other executions, or kill this one. */
  onCall(listener: CallListener): () => void;
  /** What visitors of web apps do: `doGet`, `doPost`, and the calls of their pages. */
  readonly webApps: ReturnType<typeof webAppDesk>;
  customFunction(projectId: string, name: string, args: readonly unknown[]): unknown;
  close(): void;
};

export function openWorkspace(options: WorkspaceOptions = {}): Workspace {
  const store = openStore(options.directory, options.durability);
  const clock = storedClock(store, options.now);
  const host: Host = {
    store,
    clock,
    accounts: storedAccounts(store, clock),
    newId,
    baseUrl: options.baseUrl ?? 'http://localhost:8080',
  };
  const locks = new Map<string, string>();
  const listeners = callListeners();
  const log = executionLog(store);
  const shelf = projectShelf(host);
  let dropsNextTrigger = false;

  function run(
    project: Project,
    start: Omit<Run, 'projectId' | 'user' | 'version'> & Who & { readonly optional?: boolean },
    args: (execution: Execution) => readonly unknown[],
  ) {
    const { activeUser, effectiveUser, functionName, startedBy, ui, authMode = 'full', optional } = start;
    const options = {
      project,
      functionName,
      activeUser,
      effectiveUser,
      startedBy,
      authMode,
      args,
      ...(ui && { ui }),
      ...(optional && { optional }),
    };
    const result = runScript(host, locks, listeners, options);
    if (!result.absent && result.status !== 'waiting') log.add(result.record);
    return result;
  }

  const triggers = triggerDesk(
    host,
    ({ projectId, owner, handler }, startedBy, event) =>
      run(
        shelf.get(projectId),
        { functionName: handler, activeUser: '', effectiveUser: owner, startedBy },
        event,
      ).record,
  );

  const tell = happenings(host, shelf, run);
  const spreadsheets = spreadsheetDesk(host, tell);
  const webApps = webAppDesk(host, run);

  function customFunction(projectId: string, name: string, args: readonly unknown[]): unknown {
    const project = shelf.get(projectId);
    const who = { activeUser: '', effectiveUser: project.owner };
    const start = { functionName: name, startedBy: 'custom-function', authMode: 'limited' as const, ...who };
    const result = run(project, start, () => args);
    if (result.status !== 'completed') throw new Error(result.error ?? result.status);
    return result.value;
  }

  function bind(project: Project): Project {
    if (project.container?.kind === 'spreadsheet') {
      registerCustomFunctions(
        host,
        project.container.id,
        (name, args) => customFunction(project.id, name, args),
        customFunctionsIn(project),
      );
    }
    return project;
  }
  shelf.list().forEach(bind);

  return {
    ...host,
    installProject: (project) => bind(shelf.install(project)),
    createProject: (project) => bind(shelf.create(project)),
    changeProject: (id, change) => bind(shelf.change(id, change)),
    beforeProjects: shelf.before,
    projects: shelf.list,
    project: shelf.get,
    run({ projectId, user, args = [], version, ...start }) {
      const project = { ...shelf.get(projectId), ...version };
      const who = { activeUser: user, effectiveUser: user };
      const result = run(project, { ...start, ...who }, () => args);
      triggers.graded();
      return result;
    },
    openSpreadsheet: spreadsheets.open,
    openForm: (id, user) => [...tell({ kind: 'open', page: { kind: 'form', id }, user }).menus],
    changeSpreadsheet: spreadsheets.change,
    editCells(spreadsheetId, user, { sheetId, startRowIndex: row, startColumnIndex: column, values }) {
      const [[text] = []] = values;
      const isOne = values.length === 1 && values[0]?.length === 1 && text !== undefined;
      const change: Change = isOne
        ? { kind: 'type', row, column, text }
        : { kind: 'paste', row, column, rows: values };
      return spreadsheets.change(spreadsheetId, user, sheetId, change);
    },
    submitForm(formId, submission) {
      const submitted = submitResponse(host, formId, submission);
      if (submitted.kind !== 'accepted') return submitted;
      if (dropsNextTrigger) dropsNextTrigger = false;
      else triggers.formSubmitted(formId, submitted.responseId);
      return submitted;
    },
    redeliver: (formId, responseId) => triggers.formSubmitted(formId, responseId),
    dropNextTrigger() {
      dropsNextTrigger = true;
    },
    tick: triggers.tick,
    advance: triggers.advance,
    nextTimeTrigger: triggers.nextDue,
    executions: log.list,
    onCall: listeners.add,
    webApps,
    customFunction,
    close: store.close,
  };
}

type Who = { readonly activeUser: string; readonly effectiveUser: string };
