import type { Host } from '../host.ts';
import { textAnswerOf, type TextAnswer } from '../services/content/globals.ts';
import { htmlPageOf, type HtmlPage } from '../services/html/output.ts';
import { addressTold } from '../services/script/address-told.ts';
import type { Execution, Project } from './execution.ts';
import type { ExecutionStart } from './open-execution.ts';
import type { RunResult } from './run-script.ts';

/** What a browser or a program asks of a web app. */
export type WebAppRequest = {
  readonly method: 'get' | 'post';
  /** Without the question mark. */
  readonly queryString: string;
  readonly pathInfo?: string;
  /** Of a post: what was sent, and its content type. */
  readonly body?: { readonly contents: string; readonly type: string };
};

export type WebAppAnswer =
  | { readonly kind: 'page'; readonly page: HtmlPage }
  | { readonly kind: 'text'; readonly answer: TextAnswer }
  | { readonly kind: 'failed'; readonly message: string; readonly executionId: string };

type Run = (
  project: Project,
  start: Omit<ExecutionStart, 'project'>,
  args: (execution: Execution) => readonly unknown[],
) => RunResult;

const handlers = { get: 'doGet', post: 'doPost' } as const;
const formType = 'application/x-www-form-urlencoded';

/**
 * Web apps: who may come in and under whose authority they run is the manifest's to say; where it does not, everybody
 * signed in may come, and the owner's authority is used. `user` is '' for somebody who has not signed in.
 */
export function webAppDesk(host: Host, run: Run) {
  const authority = (project: Project, user: string) => ({
    effectiveUser: project.manifest.webapp?.executeAs === 'USER_ACCESSING' ? user : project.owner,
    activeUser:
      project.manifest.webapp?.executeAs === 'USER_ACCESSING' ? user : addressTold(host, project.owner, user),
    authMode: 'full' as const,
  });

  return {
    mayVisit: (project: Project, user: string): boolean => mayVisit(host, project, user),
    visit(project: Project, user: string, request: WebAppRequest): WebAppAnswer {
      const start = { functionName: handlers[request.method], startedBy: 'web-app' };
      const result = run(project, { ...start, ...authority(project, user) }, () => [eventOf(request)]);
      return answerOf(result);
    },
    /** What `google.script.run` of the app's page does. */
    call: (project: Project, user: string, functionName: string, args: readonly unknown[]): RunResult =>
      run(project, { functionName, startedBy: 'dialog', ...authority(project, user) }, () => args),
  };
}

function mayVisit(host: Host, { manifest, owner }: Project, user: string): boolean {
  const { access = 'ANYONE', executeAs } = manifest.webapp ?? {};
  if (user === '') return access === 'ANYONE_ANONYMOUS' && executeAs !== 'USER_ACCESSING';
  switch (access) {
    case 'MYSELF':
      return user === owner;
    case 'DOMAIN':
      return host.accounts.find(user)?.domain === host.accounts.find(owner)?.domain;
    case 'ANYONE':
    case 'ANYONE_ANONYMOUS':
      return true;
  }
}

function eventOf({ method, queryString, pathInfo, body }: WebAppRequest): object {
  const sent = body?.type.startsWith(formType) ? [...new URLSearchParams(body.contents)] : [];
  const parameters: Record<string, string[]> = {};
  for (const [name, value] of [...new URLSearchParams(queryString), ...sent])
    (parameters[name] ??= []).push(value);
  const length = Buffer.byteLength(body?.contents ?? '');
  return {
    queryString,
    parameter: Object.fromEntries(Object.entries(parameters).map(([name, [first]]) => [name, first])),
    parameters,
    contextPath: '',
    contentLength: method === 'post' ? length : -1,
    ...(pathInfo !== undefined && { pathInfo }),
    ...(body && { postData: { ...body, length, name: 'postData' } }),
  };
}

function answerOf({ status, value, error, record }: RunResult): WebAppAnswer {
  const failed = (message: string): WebAppAnswer => ({ kind: 'failed', message, executionId: record.id });
  if (status !== 'completed') return failed(error ?? status);
  const page = htmlPageOf(value);
  if (page) return { kind: 'page', page };
  const answer = textAnswerOf(value);
  if (answer) return { kind: 'text', answer };
  return failed(
    value === undefined || value === null
      ? 'The script completed but did not return anything.'
      : 'The script completed but the returned value is not a supported return type.',
  );
}
