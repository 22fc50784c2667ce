import type { sheets_v4 } from '@googleapis/sheets';
import { entryPoints } from '../entry-points.ts';
import { forms } from '../forms/catalogue.ts';
import type { FormKey, InstalledForm } from '../forms/installation.ts';
import { contentsRequest, found, metadataRequest, SPREADSHEET_FIELDS } from '../setup/found.ts';
import { planSpreadsheet } from '../setup/plan.ts';
import { createFolder } from './drive.ts';
import { buildForm } from './form-builder.ts';
import { describeSpreadsheet, ledger, searchMetadata, updateSpreadsheet } from './ledger.ts';
import { progress, rememberInstallation, rememberProgress } from './memory.ts';
import { setUpTriggers } from './triggers.ts';

const folderName = 'MDUC 診療画像データ申請';

/**
 * Makes what is missing and repairs what is broken; the answer says what it did. Safe to run again, also after it was
 * killed: each part is remembered as soon as it is there.
 */
export function setUp(): string[] {
  const spreadsheetId = SpreadsheetApp.getActiveSpreadsheet().getId();
  const report = [...setUpTabs(spreadsheetId), ...setUpFolder(), ...setUpForms()];
  const { folderId, forms: made } = progress();
  const consultation = made?.consultation;
  const formalRequest = made?.['formal-request'];
  if (!folderId || !consultation || !formalRequest)
    throw new Error('Cannot finish the setup: a part of it is missing.');
  rememberInstallation({ spreadsheetId, folderId, forms: { consultation, 'formal-request': formalRequest } });
  return [...report, ...setUpTriggers(entryPoints, { consultation, 'formal-request': formalRequest })];
}

function setUpTabs(spreadsheetId: string): readonly string[] {
  const spreadsheet = describeSpreadsheet(spreadsheetId, SPREADSHEET_FIELDS);
  const request = contentsRequest(spreadsheet);
  const contents: sheets_v4.Schema$BatchGetValuesByDataFilterResponse =
    (request.dataFilters ?? []).length === 0 ? {} : ledger(() => spreadsheetId).read(request);
  const { requests, report } = planSpreadsheet(
    found(spreadsheet, searchMetadata(metadataRequest, spreadsheetId), contents),
  );
  if (requests.length > 0) updateSpreadsheet({ requests: [...requests] }, spreadsheetId);
  return report;
}

function setUpFolder(): string[] {
  if (progress().folderId) return [];
  rememberProgress({ folderId: createFolder(folderName) });
  return [`フォルダ「${folderName}」を作成しました。`];
}

function setUpForms(): string[] {
  return (Object.keys(forms) as FormKey[]).flatMap((key) => {
    const known: InstalledForm | undefined = progress().forms?.[key];
    const { installed, report } = buildForm(forms[key], known);
    rememberProgress({ forms: { ...progress().forms, [key]: installed } });
    return [...report];
  });
}
