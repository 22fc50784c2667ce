/// <reference lib="dom" />
import { make } from './dom.ts';
import { failed } from './page.ts';
import { waiting } from './progress.ts';
import { askServer } from './server.ts';
import { fieldsForm, type Fields } from './step-fields.ts';
import { complain, hush, stepFrame, turnTo, type StepFrame } from './step-frame.ts';
import { previewView, type PreviewView } from './step-preview.ts';
import { selectedRequests, unsuitableRequests, type LeftOut } from './step-requests.ts';
import { resultsView } from './step-results.ts';
import type { SelectedRequest, StepContext, StepOrder, StepPreview, StepTaken } from './step.types.ts';

export type StepHooks = {
  /** On the button that leaves: while nothing has happened, and at the end. */
  readonly captions: { readonly leave: string; readonly finish: string };
  /** `uncertain` where the step may have been taken, and no answer came. */
  leave(uncertain: boolean): void;
  /** The step was taken, at least in part. */
  taken(): void;
};

/** One step being taken: form, preview, results. */
type Run = {
  readonly context: StepContext;
  readonly possible: readonly SelectedRequest[];
  readonly hooks: StepHooks;
  readonly frame: StepFrame;
  readonly fields: Fields;
  /** The order as previewed, with the event id that makes a second confirmation harmless. */
  previewed?: {
    readonly order: StepOrder;
    readonly view: PreviewView;
    readonly leftOut: readonly LeftOut[];
  };
  isBusy: boolean;
  /** An answer to a confirmation was lost: only confirming again is safe, a new preview is not. */
  isUncertain: boolean;
};

/** Shows a step in `place`; one that asks for nothing is previewed at once. */
export function showStep(place: HTMLElement, context: StepContext, hooks: StepHooks): void {
  const { step, requests } = context;
  const frame = stepFrame();
  const possible = requests.filter(({ problem }) => problem === '');
  const fields = fieldsForm(step.fields, () => void preview(run));
  const run: Run = { context, possible, hooks, frame, fields, isBusy: false, isUncertain: false };
  const { leave, back, proceed, confirm } = frame.buttons;
  leave.textContent = hooks.captions.leave;
  proceed.textContent = step.fields.length > 0 ? '確認へ進む' : 'もう一度確認する';
  confirm.textContent = step.confirm;
  leave.addEventListener('click', () => hooks.leave(run.isUncertain));
  back.addEventListener('click', () => goBack(run));
  // The second click of a double click on 確認へ進む lands here when the preview comes at once: it was not meant.
  confirm.addEventListener('click', ({ detail }) => {
    if (detail <= 1) void take(run);
  });
  frame.views.form.append(...formParts(run));
  place.replaceChildren(...frame.elements);

  if (possible.length === 0) end(run);
  else if (step.fields.length === 0) void preview(run);
  else goBack(run);
}

function formParts({ context, possible, fields }: Run): HTMLElement[] {
  const { step, requests } = context;
  const impossible = requests.filter(({ problem }) => problem !== '');
  const none = possible.length === 0;
  const title = none
    ? requests.length === 1
      ? 'この申請では、この手続きを行えません'
      : 'この手続きを行える申請がありません'
    : `この手続きを行えない申請 ${impossible.length.toLocaleString('ja-JP')}件(対象から除きます)`;
  const parts = [
    make('p', { class: 'explanation' }, step.explanation),
    none ? undefined : selectedRequests(possible),
    unsuitableRequests(title, impossible),
    none ? undefined : fields.element,
  ];
  return parts.filter((part) => part !== undefined);
}

async function preview(run: Run): Promise<void> {
  const { context, possible, frame, fields } = run;
  if (run.isBusy || !fields.check()) return;
  const order: StepOrder = {
    command: context.step.command,
    references: possible.map(({ reference }) => reference),
    values: fields.read(),
    eventId: '',
    acknowledged: false,
  };
  if (context.step.fields.length > 0) hush(frame);
  else turnTo(frame, 'form', ['leave']);
  const finished = busy(run, '内容を確認しています…');
  const answer = await askServer<StepPreview>('previewStep', order).catch(failed);
  finished();
  if (answer.kind === 'previewed') return present(run, order, answer);
  frame.buttons.proceed.hidden = false;
  complain(
    frame,
    answer.kind === 'refused'
      ? answer.message
      : `処理できませんでした: ${answer.reason}\nまだ何も実行していません。もう一度お試しください。`,
  );
}

function present(run: Run, asked: StepOrder, answer: Extract<StepPreview, { kind: 'previewed' }>): void {
  const { frame, context, hooks } = run;
  const { step, requests } = context;
  const doable = answer.requests.filter(({ problem }) => problem === '');
  const leftOut = [...requests, ...answer.requests].filter(({ problem }) => problem !== '');
  const view = previewView(step.explanation, doable, leftOut);
  run.previewed = {
    order: { ...asked, references: doable.map(({ reference }) => reference), eventId: answer.eventId },
    view,
    leftOut,
  };
  frame.views.preview.replaceChildren(...view.elements);
  view.tick?.addEventListener('change', () => refreshConfirm(run));
  if (!view.isPossible && step.fields.length === 0) frame.buttons.leave.textContent = hooks.captions.finish;
  turnTo(frame, 'preview', [
    'leave',
    ...(step.fields.length > 0 ? (['back'] as const) : []),
    ...(view.isPossible ? (['confirm'] as const) : []),
  ]);
  refreshConfirm(run);
}

async function take(run: Run): Promise<void> {
  const { previewed, frame, context, hooks } = run;
  if (run.isBusy || !previewed) return;
  const order: StepOrder = { ...previewed.order, acknowledged: previewed.view.tick?.checked ?? false };
  hush(frame);
  const { leave, back } = frame.buttons;
  leave.disabled = true;
  back.disabled = true;
  const finished = busy(run, '実行しています…', () => {
    // Whoever leaves now does not know how it ends.
    run.isUncertain = true;
    leave.textContent = hooks.captions.finish;
    leave.disabled = false;
  });
  const answer = await askServer<StepTaken>('takeStep', order).catch(failed);
  finished();
  leave.disabled = false;
  back.disabled = false;
  refreshConfirm(run);
  if (answer.kind === 'taken') {
    run.isUncertain = false;
    frame.views.results.replaceChildren(...resultsView(answer.results, context.requests, previewed.leftOut));
    end(run);
    hooks.taken();
  } else if (answer.kind === 'refused') {
    complain(frame, answer.message);
  } else {
    run.isUncertain = true;
    back.hidden = true;
    leave.textContent = hooks.captions.finish;
    complain(
      frame,
      `実行の完了を確認できませんでした: ${answer.reason}\n実行が済んだかどうかは分かりません。もう一度「${context.step.confirm}」を押しても、二重に実行されることはありません。`,
    );
  }
}

function end(run: Run): void {
  const { frame, hooks, possible } = run;
  const { leave } = frame.buttons;
  leave.textContent = hooks.captions.finish;
  leave.classList.add('primary');
  leave.setAttribute('aria-describedby', 'results-view');
  turnTo(frame, possible.length === 0 ? 'form' : 'results', ['leave']);
  leave.focus();
}

function goBack({ frame, fields }: Run): void {
  turnTo(frame, 'form', ['leave', 'proceed']);
  fields.focusFirst();
}

function refreshConfirm({ previewed, frame }: Run): void {
  const mustTick = previewed?.view.tick?.checked === false;
  frame.buttons.confirm.disabled = mustTick;
  frame.progress.textContent = mustTick ? 'チェックを入れると進めます。' : '';
}

function busy(run: Run, text: string, onSlow?: () => void): () => void {
  const { frame } = run;
  const { proceed, confirm } = frame.buttons;
  run.isBusy = true;
  proceed.disabled = true;
  confirm.disabled = true;
  // What is being looked over must stay what it was.
  frame.main.inert = true;
  const finished = waiting(frame.progress, text, onSlow);
  return () => {
    run.isBusy = false;
    proceed.disabled = false;
    frame.main.inert = false;
    finished();
  };
}
