import { entryPoints } from './entry-points.ts';
import { dayAt } from './domain/time/tokyo.ts';
import { googleDesk } from './google/desk.ts';
import { plainResponse } from './google/forms.ts';
import { setUp as setUpDesk } from './google/set-up.ts';
import { addMenu, openDialog, selectedRow, tell } from './google/spreadsheet-page.ts';
import { tariffFromSheet } from './google/tariff-tab.ts';
import { feeInCells } from './ui/fee-functions.ts';
import { menuOf } from './ui/menu.ts';
import { confirmUpload, dialogContext, inspectUpload } from './ui/send-formal-form.ts';
import { clockTicked } from './workflow/clock-ticked.ts';
import { formSubmitted } from './workflow/form-submitted.ts';
import { selectedRequest } from './workflow/selected-request.ts';
import { refusalSentence } from './messages/refusals.ts';

type FormEvent = { readonly response: GoogleAppsScript.Forms.FormResponse };
type FeeArguments = Parameters<typeof feeInCells>;

export function onOpen(): void {
  addMenu(menuOf(entryPoints));
}

export function onConsultationSubmitted(event: FormEvent): void {
  formSubmitted(googleDesk(), 'consultation', plainResponse(event.response));
}

export function onFormalRequestSubmitted(event: FormEvent): void {
  formSubmitted(googleDesk(), 'formal-request', plainResponse(event.response));
}

export function onClock(): void {
  clockTicked(googleDesk());
}

export function setUp(): void {
  const report = setUpDesk();
  tell(
    'セットアップ・修復',
    report.length === 0 ? '変更はありません。すべて揃っています。' : report.join('\n'),
  );
}

export function openFormalFormDialog(): void {
  const title = '正式申請フォームを送付';
  const selected = selectedRequest(googleDesk(), selectedRow());
  if (selected.kind === 'refusal') tell(title, refusalSentence(selected, 'ja'));
  else openDialog('send-formal-form', title, { width: 720, height: 640 }, dialogContext(selected.request));
}

export function inspectImageList(upload: unknown): unknown {
  return inspectUpload(googleDesk(), (base64) => Utilities.base64Decode(base64), upload);
}

export function sendFormalForm(confirmation: unknown): unknown {
  return confirmUpload(googleDesk(), (base64) => Utilities.base64Decode(base64), confirmation);
}

export function MDUC_FEE(priceClass: FeeArguments[0], count: FeeArguments[1], tariff?: unknown[][]): unknown {
  return feeInCells(priceClass, count, tariffFromSheet(tariff), dayAt(Date.now()));
}

export { MDUC_FEE as 画像データ提供料 };
