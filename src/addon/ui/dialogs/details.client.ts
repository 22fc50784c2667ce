/// <reference lib="dom" />
import { detailsTabs } from './details-contents.ts';
import { detailsHead } from './details-head.ts';
import { stepButtons } from './details-steps.ts';
import { contextOf, element, reasonOf, show, write } from './page.ts';
import { waiting } from './progress.ts';
import { askServer, closeDialog } from './server.ts';
import { showStep } from './step-view.ts';
import type { DetailsAnswer, ListDialogAnswer, RequestDetails, StepForm } from './step.types.ts';
import { tabsView } from './tabs.ts';

let details = contextOf<RequestDetails>();
let tab = 'application';
/** Counts the questions to the server, so that a late answer to an earlier one is passed over. */
let asked = 0;
let stopWaiting: () => void = () => undefined;

start();

function start(): void {
  element('close').addEventListener('click', closeDialog);
  element('reload').addEventListener('click', () => void refresh());
  present();
}

function present(): void {
  element('head').replaceChildren(detailsHead(details));
  element('steps').replaceChildren(...stepButtons(details.steps, take));
  const turned = (key: string) => {
    tab = key;
    element('panels').scrollTop = 0;
  };
  const { bar, panels } = tabsView(detailsTabs(details), tab, turned, '申請の詳細');
  element('tabs').replaceChildren(bar);
  element('panels').replaceChildren(...panels);
}

/** Steps wait until the page shows how things stand. */
function busy(text: string): number {
  stopWaiting();
  stopWaiting = waiting(element('details-progress'), text);
  show('details-message', false);
  setBusy(true);
  return ++asked;
}

function finished(): void {
  stopWaiting();
  setBusy(false);
}

function setBusy(isBusy: boolean): void {
  element<HTMLButtonElement>('reload').disabled = isBusy;
  for (const button of element('steps').querySelectorAll('button')) button.disabled = isBusy;
}

async function refresh(): Promise<void> {
  const question = busy('最新の内容を読み込んでいます…');
  try {
    const answer = await askServer<DetailsAnswer>('requestDetails', details.reference);
    if (question !== asked) return;
    finished();
    if (answer.kind === 'refused') return complain(answer.message);
    details = answer.details;
    present();
  } catch (error) {
    if (question !== asked) return;
    finished();
    complain(
      `${reasonOf(error)}\n表示している内容は最新ではない可能性があります。「再読み込み」を押してください。`,
    );
  }
}

function take(step: StepForm): void {
  if (step.opensListDialog) return void openListDialog();
  const { reference, applicant, state } = details;
  write('step-title', step.caption);
  show('details', false);
  show('step-page', true);
  const request = { reference, applicant, state, problem: '' };
  showStep(
    element('step'),
    { step, requests: [request] },
    { captions: { leave: '詳細に戻る', finish: '詳細に戻る' }, leave, taken: () => void refresh() },
  );
}

function leave(uncertain: boolean): void {
  show('step-page', false);
  show('details', true);
  element('head').querySelector('h1')?.focus();
  if (uncertain) void refresh();
}

/** The server shows the other dialog in place of this one. */
async function openListDialog(): Promise<void> {
  const question = busy('画像データリストの画面を開いています…');
  try {
    const answer = await askServer<ListDialogAnswer>('openListDialog', details.reference);
    if (question !== asked) return;
    finished();
    if (answer?.kind === 'refused') complain(answer.message);
  } catch (error) {
    if (question !== asked) return;
    finished();
    complain(`${reasonOf(error)}\nもう一度お試しください。`);
  }
}

function complain(message: string): void {
  write('details-message', message);
  show('details-message', true);
}
