/// <reference lib="dom" />
import { make } from './dom.ts';
import { contextOf, element, reasonOf, show, write } from './page.ts';
import type { PreviewedText, PreviewTextContext, TextOrder } from './preview-text.types.ts';
import { waiting } from './progress.ts';
import { askServer, closeDialog } from './server.ts';

type Text = PreviewTextContext['texts'][number];
type Shown = Extract<PreviewedText, { kind: 'text' }>;

const languageNames: Readonly<Record<string, string>> = { ja: '日本語', en: 'English' };

const context = contextOf<PreviewTextContext>();
const select = element<HTMLSelectElement>('text');
const frame = element<HTMLIFrameElement>('body');
let language = context.chosen.language;
/** Counts the questions to the server, so that a late answer to an earlier one is passed over. */
let asked = 0;
let stopWaiting: () => void = () => undefined;

start();

function start(): void {
  write(
    'example',
    `${context.reference}(${context.applicant})の内容を差し込んだ例です。メールは送信されません。`,
  );
  element('close').addEventListener('click', closeDialog);
  element('again').addEventListener('click', () => void preview());
  if (context.texts.length === 0) {
    show('empty', true);
    select.disabled = true;
    return;
  }
  select.append(
    ...group('申請者へのメール', context.texts.filter(isForApplicant)),
    ...group(
      'MDUC・放射線部門などへのメール',
      context.texts.filter((text) => !isForApplicant(text)),
    ),
  );
  select.value = context.chosen.code;
  if (!chosenText()) select.selectedIndex = 0;
  select.addEventListener('change', () => void preview());
  select.focus();
  void preview();
}

/** Only applicants choose a language. */
function isForApplicant({ languages }: Text): boolean {
  return languages.includes('en');
}

function group(label: string, texts: readonly Text[]): HTMLElement[] {
  const options = texts.map(({ code, occasion }) => make('option', { value: code }, occasion));
  return options.length > 0 ? [make('optgroup', { label }, ...options)] : [];
}

function chosenText(): Text | undefined {
  return context.texts.find(({ code }) => code === select.value);
}

async function preview(): Promise<void> {
  const text = chosenText();
  if (!text) return;
  const offered = text.languages.includes(language) ? language : (text.languages[0] ?? 'ja');
  offerLanguages(text, offered);
  const question = ++asked;
  stopWaiting();
  stopWaiting = waiting(element('progress'), '読み込んでいます…');
  show('message', false);
  show('again', false);
  frame.classList.add('stale');
  const order: TextOrder = { reference: context.reference, code: text.code, language: offered };
  try {
    const answer = await askServer<PreviewedText>('previewMailText', order);
    if (question !== asked) return;
    stopWaiting();
    if (answer.kind === 'text') present(answer, offered);
    else complain(answer.message);
  } catch (error) {
    if (question !== asked) return;
    stopWaiting();
    complain(reasonOf(error));
  }
}

/** The toggle shows both languages always; a text that exists in one only has the other greyed. */
function offerLanguages({ languages }: Text, offered: string): void {
  const focused = element('languages').contains(document.activeElement);
  const choices = Object.entries(languageNames).map(([code, name]) => {
    const radio = make('input', { type: 'radio', name: 'language', value: code });
    radio.checked = code === offered;
    radio.disabled = !languages.includes(code);
    radio.addEventListener('change', () => {
      language = code;
      void preview();
    });
    return make('label', {}, radio, make('span', {}, name));
  });
  element('languages').replaceChildren(make('legend', { class: 'unseen' }, '言語'), ...choices);
  if (focused) element('languages').querySelector<HTMLInputElement>('input:checked')?.focus();
}

function present({ to, subject, html, isEdited, problem }: Shown, shown: string): void {
  write('to', to);
  write('subject', subject);
  element('subject').lang = shown;
  // A link that is clicked would replace the preview: a new tab is what the frame may not open.
  frame.srcdoc = html.replace(/<head>/i, '<head><base target="_blank">');
  frame.classList.remove('stale');
  show('mail', true);
  show('body', true);
  const notice = problem || (isEdited ? 'タブ「文面」で編集された文面です。' : '');
  write('notice', notice);
  element('notice').classList.toggle('warn', problem !== '');
  show('notice', notice !== '');
}

function complain(message: string): void {
  for (const part of ['mail', 'body', 'notice']) show(part, false);
  write('message', message);
  show('message', true);
  show('again', true);
}
