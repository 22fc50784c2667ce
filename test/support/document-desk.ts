import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type {
  PreparedDocuments,
  SubmittedVersion,
  Gap,
} from '../../src/addon/domain/joint-research/documents.ts';
import type { Installation } from '../../src/addon/forms/installation.ts';
import type { DocumentOrder, SubmissionToKeep } from '../../src/addon/workflow/ports.ts';
import { people } from '../../src/local/people.ts';
import type { Manifest } from '../../src/workspace/runtime/execution.ts';
import type { RunResult } from '../../src/workspace/runtime/run-script.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { tuesdayMorning } from './desk.ts';

/** A script with the add-on's manifest that does nothing but call the port of the documents. */
const program = `
import { documentStore } from './src/addon/google/documents.ts';
import { buildReviewFolders } from './src/addon/google/review-folders.ts';
import { createFolder } from './src/addon/google/drive.ts';
export const makeFolder = () => createFolder('MDUC').fileId;
export const build = (folderId) => buildReviewFolders(folderId);
export const prepare = (installation, order) => documentStore(() => installation).prepare(order);
export const inspect = (installation, documents, companies) =>
  documentStore(() => installation).inspect(documents, companies);
export const keep = (installation, submission) => documentStore(() => installation).keep(submission);
`;
const functions = ['makeFolder', 'build', 'prepare', 'inspect', 'keep'] as const;

type Folders = Pick<Installation, 'reviewTemplates' | 'reviewSubmissions'>;
export type Built = { readonly installed: Folders; readonly report: readonly string[] };
type Installed = Pick<Installation, 'folderId'> & Folders;

/** A Workspace of its own in which a desk has its templates, as setup leaves them; or not yet. */
export function documentDesk({ built = true } = {}) {
  const workspace = openWorkspace({ now: tuesdayMorning });
  for (const person of Object.values(people)) workspace.accounts.add(person);
  const { id: projectId } = workspace.installProject({
    name: 'Documents',
    owner: people.staff.email,
    manifest: JSON.parse(readFileSync('src/addon/appsscript.json', 'utf8')) as Manifest,
    files: [{ name: 'Code', kind: 'server-js', source: script() }],
  });

  function attempt(functionName: (typeof functions)[number], ...args: readonly unknown[]): RunResult {
    return workspace.run({ projectId, functionName, args, user: people.staff.email, startedBy: 'editor' });
  }
  function value<T>(functionName: (typeof functions)[number], ...args: readonly unknown[]): T {
    const { status, value, error } = attempt(functionName, ...args);
    if (status !== 'completed') throw new Error(error ?? status);
    return value as T;
  }

  const folderId = value<string>('makeFolder');
  const build = () => value<Built>('build', folderId);
  const installation = { folderId, ...(built && build().installed) } as Installed;
  return {
    workspace,
    folderId,
    installation,
    attempt,
    build,
    prepare: (order: DocumentOrder) => value<PreparedDocuments>('prepare', installation, order),
    inspect: (documents: PreparedDocuments, companies: readonly string[]) =>
      value<Gap[]>('inspect', installation, documents, companies),
    keep: (submission: SubmissionToKeep) => value<SubmittedVersion>('keep', installation, submission),
    execution: (functionName: string) => workspace.executions({ functionName, limit: 1 })[0],
    /** Round trips of the newest execution of a function. */
    trips: (functionName: (typeof functions)[number]) =>
      workspace
        .executions({ functionName, limit: 1 })[0]!
        .calls.filter(({ roundTrip }) => roundTrip)
        .map(({ member }) => member),
  };
}

export type DocumentDesk = ReturnType<typeof documentDesk>;

let bundled: string | undefined;

function script(): string {
  bundled ??= buildSync({
    stdin: { contents: program, resolveDir: join(__dirname, '..', '..'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Documents',
    target: 'es2022',
    charset: 'utf8',
  }).outputFiles[0]!.text;
  const stubs = functions.map((name) => `function ${name}(...args) { return Documents.${name}(...args); }`);
  return [bundled, ...stubs].join('\n');
}
