import type { Manifest } from '../../../src/workspace/runtime/execution.ts';
import { openWorkspace, type Run, type Workspace } from '../../../src/workspace/workspace.ts';
import { people, start } from './fake-execution.ts';

export type TestProject = {
  readonly workspace: Workspace;
  readonly projectId: string;
  run(functionName: string, options?: Partial<Run>): ReturnType<Workspace['run']>;
  /** What the function `main` comes to; its error is thrown. */
  value(functionName?: string, ...args: readonly unknown[]): unknown;
};

type Options = {
  readonly workspace?: Workspace;
  readonly manifest?: Partial<Manifest>;
  readonly spreadsheetId?: string;
  readonly formId?: string;
  readonly html?: Readonly<Record<string, string>>;
};

/** A Workspace in memory, standing at `start`, with one script project of one file. */
export function testProject(source: string, options: Options = {}): TestProject {
  const { workspace = memoryWorkspace(), manifest, spreadsheetId, formId, html = {} } = options;
  const { id: projectId } = workspace.installProject({
    name: 'Project',
    owner: people.staff.email,
    manifest: { timeZone: 'Asia/Tokyo', ...manifest },
    ...(spreadsheetId !== undefined && { container: { kind: 'spreadsheet', id: spreadsheetId } }),
    ...(formId !== undefined && { container: { kind: 'form', id: formId } }),
    files: [
      { name: 'Code', kind: 'server-js', source },
      ...Object.entries(html).map(([name, page]) => ({ name, kind: 'html' as const, source: page })),
    ],
  });
  const run: TestProject['run'] = (functionName, given = {}) =>
    workspace.run({ projectId, functionName, user: people.staff.email, startedBy: 'editor', ...given });
  return {
    workspace,
    projectId,
    run,
    value(functionName = 'main', ...args) {
      const { status, value, error } = run(functionName, { args });
      if (status !== 'completed') throw new Error(error ?? status);
      return value;
    },
  };
}

export function memoryWorkspace(): Workspace {
  const workspace = openWorkspace({ now: start });
  for (const account of Object.values(people)) workspace.accounts.add(account);
  return workspace;
}

/** What one expression comes to in a script. */
export function evaluated(expression: string, options?: Options): unknown {
  return testProject(`function main() { return ${expression}; }`, options).value();
}
