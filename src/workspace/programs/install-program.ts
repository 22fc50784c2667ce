import { basename, resolve } from 'node:path';
import type { Account } from '../accounts.ts';
import type { Container } from '../runtime/container.ts';
import type { Project } from '../runtime/execution.ts';
import { scriptMimeType } from '../services/drive/file.ts';
import { findFile, registerFile } from '../services/drive/files.ts';
import type { Workspace } from '../workspace.ts';
import { type ContainerOptions, programContainer } from './program-container.ts';
import { programState, readProgramFiles, requireCompilable, requireFolder } from './program-files.ts';

/** Two made-up people: the program is the owner's, and the visitor comes to its forms and pages. */
export const programPeople = {
  owner: {
    email: 'owner@example.com',
    name: 'オーナー',
    description: 'プログラムと表の持ち主',
    domain: 'example.com',
  },
  visitor: {
    email: 'visitor@example.com',
    name: '訪問者',
    description: 'フォームやウェブアプリを使う人',
    domain: 'example.com',
  },
} as const satisfies Record<string, Account>;

/** Where a folder's program lives in a Workspace. */
export type InstalledProgram = { readonly projectId: string; readonly container?: Container };

/** What is kept of it; earlier versions knew spreadsheets alone as containers. */
type KeptProgram = InstalledProgram & { readonly spreadsheetId?: string };

const kept = 'program';

/**
 * Installs the program of a folder, bound to something new or to what it was bound to before. From then on the files are
 * read anew before an execution whenever they have changed; `tell` hears of those that cannot be used, and the program
 * goes on as it was.
 */
export function installProgram(
  workspace: Workspace,
  directory: string,
  options: ContainerOptions,
  tell: (problem: string) => void,
): InstalledProgram {
  requireFolder(directory);
  const first = readProgramFiles(directory);
  requireCompilable(first);
  for (const person of Object.values(programPeople)) workspace.accounts.add(person);

  const name = basename(resolve(directory));
  const owner = programPeople.owner.email;
  const { timeZone } = first.manifest;
  const before = containerBefore(workspace.store.read<KeptProgram>(kept, name));
  const container = programContainer(workspace, options, before, { owner, name, timeZone });
  const install = (program: typeof first): Project =>
    workspace.installProject({
      name,
      owner,
      ...program,
      ...(container && { container }),
    });

  let state = programState(directory);
  const { id: projectId } = install(first);
  if (!container && !findFile(workspace, projectId)) {
    registerFile(workspace, { id: projectId, name, mimeType: scriptMimeType, owner });
  }
  workspace.beforeProjects(() => {
    try {
      const now = programState(directory);
      if (now === state) return;
      state = now;
      install(readProgramFiles(directory));
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
  });
  const program: InstalledProgram = { projectId, ...(container && { container }) };
  workspace.store.write(kept, name, program);
  return program;
}

function containerBefore(program: KeptProgram | undefined): Container | undefined {
  const id = program?.spreadsheetId;
  return id === undefined ? program?.container : { kind: 'spreadsheet', id };
}
