import { createSpreadsheet, valuesGet, valuesUpdate } from '../workspace/services/sheets/service.ts';
import { share } from '../workspace/services/drive/files.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { people } from './people.ts';
import { readProgramFiles } from '../workspace/programs/program-files.ts';

const projectName = 'MDUC Desk';
const spreadsheetTitle = 'MDUC 申請台帳';
const installed = 'local-desk';

/** Where the add-on lives in this Workspace. */
export type LocalDesk = { readonly spreadsheetId: string; readonly projectId: string };

/**
 * What an administrator does with clasp and the setup menu, in a Workspace that may already have the desk:
 * accounts, a spreadsheet shared with staff, the built bundle, setup, and the addresses that the guide does not publish.
 */
export function provision(workspace: Workspace, bundleDirectory = 'dist'): LocalDesk {
  for (const person of Object.values(people)) workspace.accounts.add(person);
  const before = provisioned(workspace);
  const spreadsheetId = before?.spreadsheetId ?? newSpreadsheet(workspace);
  const project = workspace.installProject({
    name: projectName,
    owner: people.staff.email,
    container: { kind: 'spreadsheet', id: spreadsheetId },
    ...readProgramFiles(bundleDirectory),
  });
  const desk = { spreadsheetId, projectId: project.id };
  if (before) return desk;

  runSetUp(workspace, desk);
  fillInSettings(workspace, desk);
  // Once more, now that it is known with whom the folder is to be shared.
  runSetUp(workspace, desk);
  workspace.store.write(installed, 'desk', desk);
  return desk;
}

/** The desk that is in this Workspace already. */
export function provisioned(workspace: Workspace): LocalDesk | undefined {
  return workspace.store.read<LocalDesk>(installed, 'desk');
}

/** The menu item セットアップ・修復, as the administrator clicks it. */
export function runSetUp(workspace: Workspace, desk: LocalDesk): string {
  const selection = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
  const effects: { kind: string; message?: string }[] = [];
  const run = workspace.run({
    projectId: desk.projectId,
    functionName: 'setUp',
    user: people.staff.email,
    startedBy: 'menu',
    ui: {
      page: { kind: 'spreadsheet', id: desk.spreadsheetId, selection },
      effects: effects as never,
      menus: [],
    },
  });
  if (run.status !== 'completed')
    throw new Error(`Cannot set up the desk in the local Workspace: ${run.error ?? run.status}`);
  return effects.map(({ message }) => message ?? '').join('\n');
}

function newSpreadsheet(workspace: Workspace): string {
  const { spreadsheetId } = createSpreadsheet(workspace, people.staff.email, {
    title: spreadsheetTitle,
    timeZone: 'Asia/Tokyo',
    locale: 'ja_JP',
  });
  for (const { email } of [people.radiologist, people.mducMailbox]) {
    share(workspace, people.staff.email, spreadsheetId, email, 'writer');
  }
  return spreadsheetId;
}

/** The tab 設定 as the administrator fills it in; the centre's own address is there from the start. */
const localSettings: Readonly<Record<string, string>> = {
  radiologyAddress: people.radiologyMailbox.email,
  mducStaff: people.staff.email,
  radiologyStaff: people.radiologist.email,
};

function fillInSettings(workspace: Workspace, { spreadsheetId }: LocalDesk): void {
  const rows = valuesGet(workspace, people.staff.email, spreadsheetId, { range: '設定!A1:D' }).values ?? [];
  const header = (rows[0] ?? []).map(String);
  const valueColumn = 'ABCD'[header.indexOf('値')];
  for (const [key, value] of Object.entries(localSettings)) {
    const row = rows.findIndex((cells) => cells.includes(key)) + 1;
    if (row === 0 || valueColumn === undefined)
      throw new Error(`Cannot fill in the setting ${key}: the tab 設定 has no row for it.`);
    valuesUpdate(workspace, people.staff.email, spreadsheetId, {
      range: `設定!${valueColumn}${row}`,
      valueInputOption: 'RAW',
      requestBody: { values: [[value]] },
    });
  }
}
