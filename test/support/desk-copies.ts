import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';

/** A Workspace at rest, to be copied. */
export type Model = { readonly directory: string; readonly now: number };

/** A disk of memory, where the machine has one: every write of a Workspace is synchronous. */
const memoryDisk = '/dev/shm';

const opened: Workspace[] = [];
let root: string | undefined;

/** A Workspace, new or a copy of `model`, in which `prepare` has been done. */
export function prepared(
  now: number,
  model: Model | undefined,
  prepare: (workspace: Workspace) => void,
): Model {
  const directory = newDirectory(model);
  const workspace = openWorkspace({ directory, now });
  prepare(workspace);
  workspace.close();
  return { directory, now };
}

/** A Workspace of one's own that is as the model was left: to set a desk up takes ten times as long. */
export function copyOf(model: Model): Workspace {
  const workspace = openWorkspace({ directory: newDirectory(model), now: model.now });
  opened.push(workspace);
  return workspace;
}

function newDirectory(model: Model | undefined): string {
  root ??= mkdtempSync(join(existsSync(memoryDisk) ? memoryDisk : tmpdir(), 'desks-'));
  const directory = mkdtempSync(join(root, 'desk-'));
  if (model) cpSync(model.directory, directory, { recursive: true });
  return directory;
}

function cleanUp(): void {
  for (const workspace of opened.splice(0)) workspace.close();
  if (root !== undefined) rmSync(root, { recursive: true, force: true });
  root = undefined;
}

// The benchmark uses desks without jest.
const { afterAll: whenTestsAreOver } = globalThis as { afterAll?: (work: () => void) => void };
if (whenTestsAreOver) whenTestsAreOver(cleanUp);
else process.on('exit', cleanUp);
