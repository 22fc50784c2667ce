import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';

/** A Workspace at rest, to be copied. */
export type Model = { readonly directory: string; readonly now: number };

/** Every test process of a run keeps its desks here. */
const root = process.env.DESKS_DIRECTORY ?? mkdtempSync(join(tmpdir(), 'desks-'));
const opened: { readonly workspace: Workspace; readonly directory: string }[] = [];

/**
 * The Workspace of this name in which `prepare` has been done, on a copy of `model` or a new one. It is made once in a
 * run of the tests: to set a desk up takes twenty times as long as to copy one.
 */
export function prepared(
  name: string,
  now: number,
  model: (() => Model) | undefined,
  prepare: (workspace: Workspace) => void,
): Model {
  const directory = join(root, name);
  if (existsSync(directory)) return { directory, now };
  const building = newDirectory(model?.());
  const workspace = openWorkspace({ directory: building, now, durability: 'process' });
  prepare(workspace);
  workspace.close();
  try {
    renameSync(building, directory);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(directory)) throw error;
    rmSync(building, { recursive: true });
  }
  return { directory, now };
}

/** A Workspace of one's own that is as the model was left. */
export function copyOf(model: Model): Workspace {
  const directory = newDirectory(model);
  const workspace = openWorkspace({ directory, now: model.now, durability: 'process' });
  opened.push({ workspace, directory });
  return workspace;
}

function newDirectory(model: Model | undefined): string {
  const directory = mkdtempSync(join(root, 'copy-'));
  if (model) cpSync(model.directory, directory, { recursive: true });
  return directory;
}

function closeAll(): void {
  for (const { workspace, directory } of opened.splice(0)) {
    workspace.close();
    rmSync(directory, { recursive: true, force: true });
  }
  if (process.env.DESKS_DIRECTORY === undefined) rmSync(root, { recursive: true, force: true });
}

// The benchmark uses desks without jest.
const { afterAll: whenTestsAreOver } = globalThis as { afterAll?: (work: () => void) => void };
if (whenTestsAreOver) whenTestsAreOver(closeAll);
else process.on('exit', closeAll);
