/// <reference lib="dom" />
import { base64Of, contextOf, element, lines, reasonOf, show, write } from './page.ts';
import type { Confirmation, DialogContext, Inspection, Sent, Upload } from './send-formal-form.types.ts';
import { askServer, closeDialog } from './server.ts';

const LARGEST_FILE_BYTES = 10 * 1024 * 1024;

type Inspected = Extract<Inspection, { kind: 'inspected' }>;

const context = contextOf<DialogContext>();
const confirmButton = element<HTMLButtonElement>('confirm');
const fileInput = element<HTMLInputElement>('file');
const deliveryInput = element<HTMLInputElement>('delivery');
const reasonInput = element<HTMLTextAreaElement>('reason');

let chosen: { readonly fileName: string; readonly content: string } | undefined;
let inspected: Inspected | undefined;
/** Counts the questions to the server, so that a late answer to an earlier one is passed over. */
let asked = 0;

start();

function start(): void {
  write('reference', context.reference);
  write('applicant', `${context.applicant}(${context.state})`);
  write('wanted', `相談時の希望: ${context.wanted}`);
  if (context.currentList !== '') {
    write(
      'current-list',
      `${context.currentList} を送付済みです。新しいリストを送ると、前のリストは無効になります。`,
    );
    show('current-list', true);
  }
  fileInput.addEventListener('change', () => void choose(fileInput.files?.[0]));
  deliveryInput.addEventListener('change', () => void inspect(deliveryInput.value));
  reasonInput.addEventListener('input', refreshConfirm);
  confirmButton.addEventListener('click', () => void confirm());
  element('cancel').addEventListener('click', closeDialog);
  acceptDrops(element('drop'));
}

function acceptDrops(zone: HTMLElement): void {
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    void choose(event.dataTransfer?.files[0]);
  });
}

async function choose(file: File | undefined): Promise<void> {
  if (!file) return;
  forget();
  write('file-name', file.name);
  if (file.size > LARGEST_FILE_BYTES)
    return complain('ファイルが10MBを超えています。リストを分けるか、不要な列を除いてください。');
  try {
    chosen = { fileName: file.name, content: await base64Of(file) };
  } catch (error) {
    return complain(reasonOf(error));
  }
  await inspect('');
}

async function inspect(expectedDelivery: string): Promise<void> {
  if (!chosen) return;
  const question = ++asked;
  confirmButton.disabled = true;
  write('progress', 'リストを確認しています…');
  const upload: Upload = { reference: context.reference, expectedDelivery, ...chosen };
  try {
    const answer = await askServer<Inspection>('inspectImageList', upload);
    if (question !== asked) return;
    write('progress', '');
    if (answer.kind === 'refused') return complain(answer.message);
    present(answer);
  } catch (error) {
    if (question === asked)
      complain(`${reasonOf(error)}\nまだ何も送信していません。もう一度ファイルを選んでください。`);
  }
}

function present(answer: Inspected): void {
  inspected = answer;
  show('message', false);
  element('classes').replaceChildren(...answer.classes.map(({ name, count }) => countRow(name, count)));
  const kinds = answer.modalities
    .map(({ name, count }) => `${name} ${count.toLocaleString('ja-JP')}`)
    .join('、');
  write('modalities', `リストの内訳: ${kinds}(${answer.rowCount.toLocaleString('ja-JP')}行)`);
  element('fee').classList.toggle('unpriced', !answer.priced);
  element('fee-lines').replaceChildren(...lines('p', answer.feeLines));
  element('finding-list').replaceChildren(...lines('li', answer.findings));
  show('findings', answer.findings.length > 0);
  deliveryInput.value = answer.expectedDelivery;
  deliveryInput.min = answer.earliestDelivery;
  write('delivery-hint', answer.deliveryHint);
  write('mail-to', answer.mail.to);
  write('mail-subject', answer.mail.subject);
  write('mail-attachment', `${answer.listNumber}.csv`);
  write('mail-text', answer.mail.text);
  show('inspected', true);
  refreshConfirm();
}

function countRow(name: string, count: number): HTMLTableRowElement {
  const row = document.createElement('tr');
  const caption = row.insertCell();
  caption.textContent = name;
  const number = row.insertCell();
  number.className = 'number';
  number.textContent = count.toLocaleString('ja-JP');
  return row;
}

async function confirm(): Promise<void> {
  if (!chosen || !inspected) return;
  confirmButton.disabled = true;
  write('progress', '送信しています…');
  const confirmation: Confirmation = {
    reference: context.reference,
    ...chosen,
    eventId: inspected.eventId,
    fileId: inspected.fileId,
    folderId: inspected.folderId,
    expectedDelivery: deliveryInput.value,
    overrideReason: reasonInput.value.trim(),
  };
  try {
    const answer = await askServer<Sent>('sendFormalForm', confirmation);
    write('progress', '');
    if (answer.kind === 'refused') {
      complain(answer.message);
      refreshConfirm();
    } else {
      finish(answer.message);
    }
  } catch (error) {
    complain(
      `${reasonOf(error)}\n送信が済んだか確認できませんでした。もう一度「送信する」を押しても、二重に送信されることはありません。`,
    );
    refreshConfirm();
  }
}

function finish(message: string): void {
  write('done-message', message);
  show('dialog', false);
  show('done', true);
  confirmButton.hidden = true;
  write('cancel', '閉じる');
  element('cancel').focus();
}

function refreshConfirm(): void {
  const needsReason = (inspected?.findings.length ?? 0) > 0;
  confirmButton.disabled = !inspected || (needsReason && reasonInput.value.trim().length < 5);
}

function complain(message: string): void {
  write('progress', '');
  write('message', message);
  show('message', true);
  element('message').scrollIntoView({ block: 'nearest' });
}

function forget(): void {
  chosen = undefined;
  inspected = undefined;
  reasonInput.value = '';
  show('inspected', false);
  show('message', false);
  refreshConfirm();
}
