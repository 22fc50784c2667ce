/// <reference lib="dom" />
import { failed } from './page.ts';
import { waiting } from './progress.ts';
import { askServer } from './server.ts';
import { askForTick, complain, hush, settlementFrame, type SettlementFrame } from './settlement-frame.ts';
import { previewedSettlement, refusedSettlement } from './settlement-preview.ts';
import type { SettlementWay } from './settlement-way.ts';
import type { SettlementDone, SettlementPreview, SettlementRequest } from './settlement.types.ts';

export type SheetHooks = {
  /** While something is being recorded, nothing else can be begun. */
  lock(isLocked: boolean): void;
  done(heading: string, answer: Extract<SettlementDone, { kind: 'done' }>): void;
};

/** One way being gone: what is asked for, its preview, its confirmation. */
type Run = {
  readonly way: SettlementWay;
  readonly hooks: SheetHooks;
  readonly frame: SettlementFrame;
  /** Counts the questions to the server, so that a late answer to an earlier one is passed over. */
  asked: number;
  stopWaiting: () => void;
  /** The order as previewed, with the event id that makes a second confirmation harmless. */
  previewed: SettlementRequest | undefined;
  isSettling: boolean;
  /** An answer to a confirmation was lost: only confirming again is safe, a new preview is not. */
  isUncertain: boolean;
};

/** The page of one way: its controls, the preview below, the confirmation at the foot. */
export function settlementSheet(way: SettlementWay, hooks: SheetHooks): readonly HTMLElement[] {
  const frame = settlementFrame(way);
  const run: Run = {
    way,
    hooks,
    frame,
    asked: 0,
    stopWaiting: () => undefined,
    previewed: undefined,
    isSettling: false,
    isUncertain: false,
  };
  way.controls.addEventListener('submit', (event) => {
    event.preventDefault();
    void preview(run);
  });
  way.controls.addEventListener('input', () => withdraw(run));
  frame.tick.addEventListener('change', () => refreshConfirm(run));
  frame.confirm.addEventListener('click', () => void settle(run));
  return frame.elements;
}

/** What was shown is no longer what is asked for. */
function withdraw(run: Run): void {
  const { frame } = run;
  run.asked++;
  run.stopWaiting();
  run.previewed = undefined;
  frame.output.inert = true;
  frame.confirmation.hidden = true;
  frame.confirm.hidden = true;
  frame.progress.textContent = '';
  hush(frame);
}

async function preview(run: Run): Promise<void> {
  const { way, frame } = run;
  const order = way.order();
  if (!order) return;
  withdraw(run);
  const question = run.asked;
  run.stopWaiting = waiting(frame.progress, '下見しています…');
  const answer = await askServer<SettlementPreview>('previewSettlement', order).catch(failed);
  if (question !== run.asked) return;
  run.stopWaiting();
  if (answer.kind === 'failed') {
    return complain(
      frame,
      `下見できませんでした: ${answer.reason}\nまだ何も記録していません。「下見」をもう一度押してください。`,
    );
  }
  frame.output.inert = false;
  if (answer.kind === 'refused') {
    frame.output.replaceChildren(refusedSettlement(way.words.refused, answer.message, way.advice()));
    return;
  }
  const { eventId, digest } = answer;
  run.previewed = order.kind === 'close' ? { ...order, eventId, digest } : { ...order, eventId };
  frame.output.replaceChildren(...previewedSettlement(answer, order, way.words));
  askForTick(frame, answer);
  refreshConfirm(run);
}

async function settle(run: Run): Promise<void> {
  const { way, frame, hooks, previewed } = run;
  if (run.isSettling || !previewed || !frame.tick.checked) return;
  hush(frame);
  setSettling(run, true);
  const stopWaiting = waiting(frame.progress, way.words.settling, () => (frame.leave.disabled = false));
  const answer = await askServer<SettlementDone>('settle', previewed).catch(failed);
  stopWaiting();
  if (answer.kind === 'done') return hooks.done(way.words.done, answer);
  if (answer.kind === 'failed') run.isUncertain = true;
  setSettling(run, false);
  if (answer.kind === 'refused') complain(frame, answer.message, true);
  else
    complain(
      frame,
      `完了を確認できませんでした: ${answer.reason}\n記録が済んだかどうかは分かりません。もう一度「${way.words.confirm}」を押しても、二重に記録されることはありません。`,
    );
}

/** What is being recorded must stay what was confirmed, and after a lost answer nothing else may be asked. */
function setSettling(run: Run, isSettling: boolean): void {
  const { way, frame, hooks, isUncertain } = run;
  run.isSettling = isSettling;
  way.controls.inert = isSettling || isUncertain;
  frame.tick.disabled = isSettling || isUncertain;
  frame.leave.disabled = isSettling;
  hooks.lock(isSettling || isUncertain);
  refreshConfirm(run);
}

function refreshConfirm({ frame, way, isSettling }: Run): void {
  const mustTick = !frame.tick.checked;
  frame.confirm.disabled = mustTick || isSettling;
  frame.progress.textContent = mustTick ? way.words.untilTicked : '';
}
