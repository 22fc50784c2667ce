import type { sheets_v4 } from '@googleapis/sheets';
import { entryPoints } from '../entry-points.ts';
import { forms } from '../forms/catalogue.ts';
import type { FormKey, InstalledForm, Installation } from '../forms/installation.ts';
import { contentsRequest, found, metadataRequest, SPREADSHEET_FIELDS } from '../setup/found.ts';
import { planSpreadsheet } from '../setup/plan.ts';
import type { SheetPlan } from '../setup/sheet-plan.ts';
import { procedures } from '../workflow/procedures/all.ts';
import { refillColumns } from '../workflow/refill-columns.ts';
import { googleDesk } from './desk.ts';
import { settingsOf } from '../ledger/settings.ts';
import { pledgeHtml, pledgeName } from '../setup/pledge.ts';
import { submissionsFolderName } from '../setup/review-templates.ts';
import { createCalendar } from './calendar.ts';
import { createDocument, createFolder, ensureShared } from './drive.ts';
import { tabRecords } from './tab-records.ts';
import { buildForm } from './form-builder.ts';
import { describeSpreadsheet, ledger, searchMetadata, updateSpreadsheet } from './ledger.ts';
import { isInstalled, progress, rememberInstallation, rememberProgress, type Progress } from './memory.ts';
import { buildReviewFolders } from './review-folders.ts';
import { setUpTriggers } from './triggers.ts';

const folderName = 'MDUC 診療画像データ申請';
const calendarName = 'MDUC 画像データ打合せ';

/**
 * Makes what is missing and repairs what is broken; the answer says what it did. Safe to run again, also after it was
 * killed: each part is remembered as soon as it is there.
 */
export function setUp(): string[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const spreadsheetId = spreadsheet.getId();
  const tabs = setUpTabs(spreadsheetId);
  // At once, lest the setup ends on its way; but what a refill needs to know, an update's setup has to remember first.
  const refilled = isInstalled() ? refill(tabs) : undefined;
  const report = [
    ...tabs.report,
    ...(refilled ?? []),
    ...setUpFolder(),
    ...setUpPledge(),
    ...setUpCalendar(),
    ...setUpForms(),
  ];
  const { folder, pledge, calendarId, forms: made } = progress();
  if (!folder || !pledge || !calendarId || !isComplete(made))
    throw new Error('Cannot finish the setup: a part of it is missing.');
  const review = buildReviewFolders(folder.fileId);
  rememberInstallation({
    spreadsheetId,
    spreadsheetUrl: spreadsheet.getUrl(),
    folderId: folder.fileId,
    folderUrl: folder.url,
    calendarId,
    pledge,
    ...review.installed,
    forms: made,
  });
  return [
    ...report,
    ...review.report,
    ...(refilled ? [] : refill(tabs)),
    ...setUpSharing(folder.fileId, review.installed.reviewSubmissions.fileId),
    ...setUpTriggers(entryPoints, made, spreadsheetId),
  ];
}

function isComplete(made: Progress['forms']): made is Installation['forms'] {
  return (Object.keys(forms) as FormKey[]).every((key) => made?.[key] !== undefined);
}

function setUpTabs(spreadsheetId: string): SheetPlan {
  const spreadsheet = describeSpreadsheet(spreadsheetId, SPREADSHEET_FIELDS);
  const request = contentsRequest(spreadsheet);
  const contents: sheets_v4.Schema$BatchGetValuesByDataFilterResponse =
    (request.dataFilters ?? []).length === 0 ? {} : ledger(() => spreadsheetId).read(request);
  const plan = planSpreadsheet(found(spreadsheet, searchMetadata(metadataRequest, spreadsheetId), contents));
  if (plan.requests.length > 0) updateSpreadsheet({ requests: [...plan.requests] }, spreadsheetId);
  return plan;
}

/** What the rows lost with a deleted column comes back from their copies. */
function refill({ restored }: SheetPlan): string[] {
  if (restored.length === 0) return [];
  const count = procedures.reduce((sum, procedure) => {
    const lost = restored.flatMap(({ register, column }) =>
      register === procedure.register ? [column] : [],
    );
    return sum + refillColumns(googleDesk(), procedure, lost);
  }, 0);
  return count === 0 ? [] : [`追加した列の値を、控えから${count}行に書き戻しました。`];
}

function setUpFolder(): string[] {
  if (progress().folder) return [];
  rememberProgress({ folder: createFolder(folderName) });
  return [`フォルダ「${folderName}」を作成しました。`];
}

function setUpPledge(): string[] {
  const { folder, pledge } = progress();
  if (pledge || !folder) return [];
  rememberProgress({ pledge: createDocument(pledgeName, pledgeHtml, folder.fileId) });
  return [`文書「${pledgeName}」を作成しました。正式な文言に書き換えてください。`];
}

function setUpCalendar(): string[] {
  if (progress().calendarId) return [];
  rememberProgress({ calendarId: createCalendar(calendarName) });
  return [`カレンダー「${calendarName}」を作成しました。`];
}

/** The accounts that 設定 names work in the folder, and read what was submitted; nobody is taken out. */
function setUpSharing(folderId: string, submissionsId: string): string[] {
  const { mducStaff, radiologyStaff } = settingsOf(tabRecords('settings')).settings;
  const told = (name: string) => (mail: string) => `フォルダ「${name}」を ${mail} と共有しました。`;
  return [
    ...ensureShared(folderId, [...mducStaff, ...radiologyStaff], 'writer').map(told(folderName)),
    ...ensureShared(submissionsId, mducStaff, 'reader').map(told(submissionsFolderName)),
  ];
}

function setUpForms(): string[] {
  return (Object.keys(forms) as FormKey[]).flatMap((key) => {
    const known: InstalledForm | undefined = progress().forms?.[key];
    const { installed, report } = buildForm(forms[key], known);
    rememberProgress({ forms: { ...progress().forms, [key]: installed } });
    return [...report];
  });
}
