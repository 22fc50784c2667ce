import { basename, resolve } from 'node:path';
import type { Account } from '../accounts.ts';
import type { Project } from '../runtime/execution.ts';
import { scriptMimeType } from '../services/drive/file.ts';
import { findFile, registerFile } from '../services/drive/files.ts';
import { createSpreadsheet } from '../services/sheets/service.ts';
import type { Workspace } from '../workspace.ts';
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

export type ProgramOptions = {
  /** Title of the spreadsheet that the program is bound to; the folder's name when absent. */
  readonly spreadsheet?: string;
  /** Bound to nothing. */
  readonly standalone?: boolean;
};

/** Where a folder's program lives in a Workspace. */
export type InstalledProgram = { readonly projectId: string; readonly spreadsheetId?: string };

const kept = 'program';

/**
 * Installs the program of a folder, bound to a new spreadsheet or to that which it had before. From then on the files are
 * read anew before an execution whenever they have changed; `tell` hears of those that cannot be used, and the program
 * goes on as it was.
 */
export function installProgram(
  workspace: Workspace,
  directory: string,
  { spreadsheet, standalone = false }: ProgramOptions,
  tell: (problem: string) => void,
): InstalledProgram {
  requireFolder(directory);
  const first = readProgramFiles(directory);
  requireCompilable(first);
  for (const person of Object.values(programPeople)) workspace.accounts.add(person);

  const name = basename(resolve(directory));
  const before = workspace.store.read<InstalledProgram>(kept, name);
  const spreadsheetId = standalone
    ? undefined
    : (before?.spreadsheetId ??
      createSpreadsheet(workspace, programPeople.owner.email, {
        title: spreadsheet ?? name,
        timeZone: first.manifest.timeZone,
      }).spreadsheetId);
  const install = (program: typeof first): Project =>
    workspace.installProject({
      name,
      owner: programPeople.owner.email,
      ...program,
      ...(spreadsheetId !== undefined && { spreadsheetId }),
    });

  let state = programState(directory);
  const { id: projectId } = install(first);
  if (standalone && !findFile(workspace, projectId)) {
    const { email: owner } = programPeople.owner;
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
  const program = { projectId, ...(spreadsheetId !== undefined && { spreadsheetId }) };
  workspace.store.write(kept, name, program);
  return program;
}
