import type { ImageRequest } from '../domain/image-request/request.ts';
import type { RequestBase } from '../domain/procedure/request.ts';
import { refusalSentence } from '../messages/refusals.ts';
import { detailsOf } from '../ui/details.ts';
import { previewTextContext } from '../ui/preview-text.ts';
import { dialogContext } from '../ui/send-formal-form.ts';
import { stepContext, wrongRegister } from '../ui/steps.ts';
import { stepNamed } from '../ui/step-tables.ts';
import type { Procedure } from '../workflow/procedures/procedure.ts';
import { requestDetails } from '../workflow/request-details.ts';
import { selectedRequests, type Selected } from '../workflow/selected-requests.ts';
import { textPreviewSubject } from '../workflow/preview-text.ts';
import { googleDesk } from './desk.ts';
import { openDialog, selectedRows, tell } from './spreadsheet-page.ts';

/** The menu item of a step: its page for the selected requests. */
export function openStep(command: string): void {
  const title = stepNamed(command).caption;
  withSelected(title, (selected) => {
    const context = stepContext(googleDesk(), command, selected);
    if ('kind' in context) tell(title, refusalSentence(context, 'ja'));
    else openDialog('step', title, { width: 720, height: 640 }, context);
  });
}

/** The menu item 申請の詳細, for the first of the selected requests. */
export function openDetailsOfSelected(): void {
  const title = '申請の詳細';
  withSelected(title, ({ requests: [request] }) => {
    const answer = detailsOf(googleDesk(), request?.reference);
    if (answer.kind === 'refused') tell(title, answer.message);
    else openDialog('details', title, { width: 960, height: 720 }, answer.details);
  });
}

/** The menu item that sends a list, for the first of the selected requests. */
export function openListDialogOfSelected(): void {
  withSelected(listDialogTitle, ({ procedure, requests: [request] }) => {
    if (request) openListDialogFor(procedure, request);
  });
}

/** The same page for a request that is known by its number. */
export function openListDialogOf(reference: string): void {
  const known = requestDetails(googleDesk(), reference);
  if (known.kind === 'refusal') tell(listDialogTitle, refusalSentence(known, 'ja'));
  else openListDialogFor(known.procedure, known.request);
}

function openListDialogFor(procedure: Procedure, request: RequestBase): void {
  if (procedure.register !== 'imageRequests') {
    tell(listDialogTitle, refusalSentence(wrongRegister('send-formal-form', procedure), 'ja'));
    return;
  }
  const context = dialogContext(request as ImageRequest);
  openDialog('send-formal-form', listDialogTitle, listDialogSize, context);
}

const listDialogTitle = '正式申請フォームとリストを送る・変える';
const listDialogSize = { width: 720, height: 640 };

/** The menu item 文面のプレビュー: the selected wording, filled from the selected request, the newest or an example. */
export function openTextPreviewOfSelected(): void {
  const context = previewTextContext(textPreviewSubject(googleDesk(), selectedRows()));
  openDialog('preview-text', '文面のプレビュー', { width: 820, height: 680 }, context);
}

function withSelected(title: string, work: (selected: Selected) => void): void {
  const selected = selectedRequests(googleDesk(), selectedRows());
  if (selected.kind === 'refusal') tell(title, refusalSentence(selected, 'ja'));
  else work(selected);
}
