import type { Container } from './container.ts';
import type { UiSession } from './ui-session.ts';

/** A script project installed in the Workspace: its files, and what it is bound to. */
export type Project = {
  readonly id: string;
  readonly name: string;
  /** Account that installed it: owner of its triggers and script properties. */
  readonly owner: string;
  readonly files: readonly ProjectFile[];
  readonly manifest: Manifest;
  /** Absent for a script of its own. */
  readonly container?: Container;
  /** The manifest as it was written, where it came over the Apps Script API. */
  readonly manifestSource?: string;
  /** When it was first and last installed; milliseconds since the epoch. */
  readonly createdAt?: number;
  readonly updatedAt?: number;
  /** E-mail of who changed it last. */
  readonly changedBy?: string;
};

export type ProjectFile = {
  /** Without ending, as Apps Script names files: `Code`, `send-formal-form`. */
  readonly name: string;
  readonly kind: 'server-js' | 'html';
  readonly source: string;
};

export type Manifest = {
  readonly timeZone: string;
  readonly oauthScopes?: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
  readonly webapp?: {
    readonly executeAs?: 'USER_ACCESSING' | 'USER_DEPLOYING';
    readonly access?: 'MYSELF' | 'DOMAIN' | 'ANYONE' | 'ANYONE_ANONYMOUS';
  };
  /** Who may run its functions over the Apps Script API; without it nobody may. */
  readonly executionApi?: { readonly access?: 'MYSELF' | 'DOMAIN' | 'ANYONE' };
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly {
      readonly userSymbol: string;
      readonly serviceId: string;
      readonly version: string;
    }[];
  };
};

/** One running execution, as the services see it. */
export type Execution = {
  readonly id: string;
  readonly project: Project;
  readonly functionName: string;
  /** Who sits at the keyboard; '' where Google would not tell. */
  readonly activeUser: string;
  /** Under whose authority the services are called. */
  readonly effectiveUser: string;
  /** `limited` for simple triggers and custom functions: services that need authorization throw. */
  readonly authMode: 'full' | 'limited';
  /** Present when a person started it from the page of a file. */
  readonly ui?: UiSession;
  /**
   * Runs one service call: checks the time limit, lets a planned fault strike before or after it, logs it
   * with its arguments and duration, and carries result and error into the script's own realm.
   */
  call<T>(member: string, args: readonly unknown[], work: () => T, options?: CallOptions): T;
};

export type CallOptions = {
  /** Whether Apps Script leaves its process for it: what a budget of round trips counts. */
  readonly roundTrip?: boolean;
};

/** What the execution log keeps of one service call. */
export type CallRecord = {
  /** `Sheets.Spreadsheets.batchUpdate`, `FormApp.Form.getResponses` … */
  readonly member: string;
  /** Arguments as JSON, cut at 2,000 characters. */
  readonly arguments: string;
  readonly roundTrip: boolean;
  readonly startedAt: number;
  readonly durationMs: number;
  readonly error?: string;
};

/** What the execution log keeps of one execution. */
export type ExecutionRecord = {
  readonly id: string;
  readonly projectId: string;
  readonly functionName: string;
  /** How it was started: `form-submit`, `clock`, `menu`, `dialog`, `open`, `edit`, `change`, `custom-function`, `web-app`, `api`, `editor`. */
  readonly startedBy: string;
  /** Under whose authority it ran. */
  readonly user: string;
  readonly startedAt: number;
  readonly durationMs: number;
  readonly status: 'completed' | 'failed' | 'killed' | 'timed-out';
  /** Message and stack, as the script threw it. */
  readonly error?: string;
  readonly calls: readonly CallRecord[];
  /** What the script wrote with console and Logger. */
  readonly log: readonly string[];
};
