import { entryPoints } from './entry-points.ts';
import { dayAt } from './domain/time/tokyo.ts';
import { googleDesk } from './google/desk.ts';
import { plainResponse } from './google/forms.ts';
import { setUp as setUpDesk } from './google/set-up.ts';
import { addMenu, editOf, openDialog, tell, toast } from './google/spreadsheet-page.ts';
import {
  openDetailsOfSelected,
  openListDialogOf,
  openListDialogOfSelected,
  openStep,
  openTextPreviewOfSelected,
} from './google/step-items.ts';
import { priceClassNames, tariffFromSheet, tariffRowsFromSheet } from './google/tariff-tab.ts';
import { detailsOf } from './ui/details.ts';
import { breakdownInCells, feeInCells, tariffCheckInCells } from './ui/fee-functions.ts';
import { menuOf } from './ui/menu.ts';
import { previewMailText as previewText } from './ui/preview-text.ts';
import { confirmUpload, inspectUpload } from './ui/send-formal-form.ts';
import { integrityInWords, previewSettlementOrder, settlementContext, settleOrder } from './ui/settlement.ts';
import { previewStepOrder, takeStepOrder } from './ui/steps.ts';
import { cellEdited } from './workflow/cell-edited.ts';
import { columnsChecked } from './workflow/columns-checked.ts';
import { clockTicked } from './workflow/clock-ticked.ts';
import { lookDaily } from './workflow/daily-look.ts';
import { rowsChecked } from './workflow/lost-rows.ts';
import { formSubmitted } from './workflow/form-submitted.ts';

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

export function onReviewIntakeSubmitted(event: FormEvent): void {
  formSubmitted(googleDesk(), 'review-intake', plainResponse(event.response));
}

export function onReviewSubmissionSubmitted(event: FormEvent): void {
  formSubmitted(googleDesk(), 'review-submission', plainResponse(event.response));
}

export function onEnquirySubmitted(event: FormEvent): void {
  formSubmitted(googleDesk(), 'enquiry', plainResponse(event.response));
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

export function onCellEdited(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  toast(cellEdited(googleDesk(), editOf(event)));
}

export function onStructureChanged({ changeType, user }: GoogleAppsScript.Events.SheetsOnChange): void {
  const person = user?.getEmail() ?? '';
  if (changeType === 'REMOVE_COLUMN') toast(columnsChecked(googleDesk(), person));
  if (changeType === 'REMOVE_ROW') toast(rowsChecked(googleDesk(), person));
}

export function onMorning(): void {
  lookDaily(googleDesk());
}

export function openSettlement(): void {
  const size = { width: 960, height: 720 };
  openDialog('settlement', '四半期精算', size, settlementContext(googleDesk()));
}

export function checkSettlements(): void {
  tell('精算の記録の検査', integrityInWords(googleDesk()));
}

export { openDetailsOfSelected as openDetails, openListDialogOfSelected as openFormalFormDialog };
export { openListDialogOf as openListDialog, openTextPreviewOfSelected as openTextPreview };

export const confirmReview = () => openStep('confirm-review');
export const fixMeeting = () => openStep('fix-meeting');
export const cancelMeeting = () => openStep('cancel-meeting');
export const recordDecision = () => openStep('record-decision');
export const requestProtocol = () => openStep('request-protocol');
export const recordProtocol = () => openStep('record-protocol');
export const acceptFormalRequest = () => openStep('accept-formal-request');
export const returnForCorrection = () => openStep('return-for-correction');
export const recordProcessing = () => openStep('record-processing');
export const announceReady = () => openStep('announce-ready');
export const recordPledge = () => openStep('record-pledge');
export const recordHandover = () => openStep('record-handover');
export const recordMediumReturn = () => openStep('record-medium-return');
export const recordDisk = () => openStep('record-disk');
export const recomputeFee = () => openStep('recompute-fee');
export const closeRequest = () => openStep('close');
export const checkPoints = () => openStep('check-points');
export const recordFinding = () => openStep('record-finding');
export const settleFindings = () => openStep('settle-findings');
export const sendFeedback = () => openStep('send-feedback');
export const confirmDocuments = () => openStep('confirm-documents');
export const recordContractApproval = () => openStep('record-contract-approval');
export const recordContractSigned = () => openStep('record-contract-signed');
export const recordEthicsApplication = () => openStep('record-ethics-application');
export const recordEthicsApproval = () => openStep('record-ethics-approval');
export const setPeriodEnd = () => openStep('set-period-end');
export const recordDataProvision = () => openStep('record-data-provision');
export const finishResearch = () => openStep('finish');
export const markAnswered = () => openStep('mark-answered');
export const inviteConsultation = () => openStep('invite-consultation');
export const reopenEnquiry = () => openStep('reopen-enquiry');
export const holdRequest = () => openStep('hold');
export const resumeRequest = () => openStep('resume');
export const declineRequest = () => openStep('decline');
export const withdrawRequest = () => openStep('withdraw');
export const reopenRequest = () => openStep('reopen');

export const previewStep = (order: unknown) => previewStepOrder(googleDesk(), order);
export const takeStep = (order: unknown) => takeStepOrder(googleDesk(), order);
export const requestDetails = (reference: unknown) => detailsOf(googleDesk(), reference);
export const previewSettlement = (order: unknown) => previewSettlementOrder(googleDesk(), order);
export const settle = (order: unknown) => settleOrder(googleDesk(), order);
export const previewMailText = (order: unknown) => previewText(googleDesk(), order);

export function inspectImageList(upload: unknown): unknown {
  return inspectUpload(googleDesk(), (base64) => Utilities.base64Decode(base64), upload);
}

export function sendFormalForm(confirmation: unknown): unknown {
  return confirmUpload(googleDesk(), (base64) => Utilities.base64Decode(base64), confirmation);
}

export function MDUC_FEE(priceClass: FeeArguments[0], count: FeeArguments[1], tariff?: unknown[][]): unknown {
  return feeInCells(priceClass, count, tariffFromSheet(tariff), dayAt(Date.now()));
}

export function MDUC_FEE_BREAKDOWN(
  priceClass: FeeArguments[0],
  count: FeeArguments[1],
  tariff?: unknown[][],
): unknown {
  return breakdownInCells(priceClass, count, tariffFromSheet(tariff), dayAt(Date.now()));
}

export function MDUC_TARIFF_CHECK(tariff?: unknown[][]): unknown {
  return tariffCheckInCells(tariffRowsFromSheet(tariff), priceClassNames());
}

export {
  MDUC_FEE as 画像データ提供料,
  MDUC_FEE_BREAKDOWN as 画像データ提供料の内訳,
  MDUC_TARIFF_CHECK as 料金表の検査,
};
