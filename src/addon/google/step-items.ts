import { refusalSentence } from '../messages/refusals.ts';
import { detailsOf } from '../ui/details.ts';
import { previewTextContext } from '../ui/preview-text.ts';
import { dialogContext } from '../ui/send-formal-form.ts';
import { steps, type FormStep } from '../ui/step-forms.ts';
import { stepContext } from '../ui/steps.ts';
import { requestDetails } from '../workflow/request-details.ts';
import { selectedRequests, type Selected } from '../workflow/selected-requests.ts';
import { textPreviewSubject } from '../workflow/preview-text.ts';
import { googleDesk } from './desk.ts';
import { openDialog, selectedRows, tell } from './spreadsheet-page.ts';

/** The menu item of a step: its page for the selected requests. */
export function openStep(command: FormStep): void {
  const title = steps[command].caption;
  withSelected(title, (selected) => {
    const context = stepContext(googleDesk(), command, selected);
    openDialog('step', title, { width: 720, height: 640 }, context);
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
  withSelected(listDialogTitle, ({ requests: [request] }) => {
    if (request) openDialog('send-formal-form', listDialogTitle, listDialogSize, dialogContext(request));
  });
}

/** The same page for a request that is known by its number. */
export function openListDialogOf(reference: string): void {
  const known = requestDetails(googleDesk(), reference);
  if (known.kind === 'refusal') tell(listDialogTitle, refusalSentence(known, 'ja'));
  else openDialog('send-formal-form', listDialogTitle, listDialogSize, dialogContext(known.request));
}

const listDialogTitle = '正式申請フォームとリストを送る・変える';
const listDialogSize = { width: 720, height: 640 };

/** The menu item 文面のプレビュー: the selected wording, filled from the selected or the newest request. */
export function openTextPreviewOfSelected(): void {
  const title = '文面のプレビュー';
  const subject = textPreviewSubject(googleDesk(), selectedRows());
  if (subject.kind === 'refusal') tell(title, refusalSentence(subject, 'ja'));
  else openDialog('preview-text', title, { width: 820, height: 680 }, previewTextContext(subject));
}

function withSelected(title: string, work: (selected: Selected) => void): void {
  const selected = selectedRequests(googleDesk(), selectedRows());
  if (selected.kind === 'refusal') tell(title, refusalSentence(selected, 'ja'));
  else work(selected);
}
