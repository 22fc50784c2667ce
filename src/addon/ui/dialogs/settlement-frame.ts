/// <reference lib="dom" />
import { button, make } from './dom.ts';
import { closeDialog } from './server.ts';
import { amount } from './yen.ts';
import type { SettlementWay } from './settlement-way.ts';
import type { SettlementPreview } from './settlement.types.ts';

/** The parts of one way's page that stay while its preview changes. */
export type SettlementFrame = {
  readonly elements: readonly HTMLElement[];
  /** Where the preview goes. */
  readonly output: HTMLElement;
  /** The tick, and what it is about. */
  readonly confirmation: HTMLElement;
  readonly confirmed: HTMLElement;
  readonly tick: HTMLInputElement;
  readonly message: HTMLElement;
  readonly progress: HTMLElement;
  readonly leave: HTMLButtonElement;
  readonly confirm: HTMLButtonElement;
};

export function settlementFrame({ key, controls, words }: SettlementWay): SettlementFrame {
  const output = make('div', { class: 'output' });
  const tick = make('input', { type: 'checkbox' });
  const confirmed = make('p', { class: 'confirmed' });
  const confirmation = make(
    'div',
    { class: 'confirmation', hidden: true },
    make('label', { class: 'choice' }, tick, words.tick),
    confirmed,
  );
  const message = make('p', { class: 'message', role: 'alert', hidden: true });
  const progress = make('p', { class: 'quiet', role: 'status' });
  const leave = button('閉じる', {}, closeDialog);
  const confirm = make('button', { type: 'button', class: `primary ${key}`, hidden: true }, words.confirm);
  const footer = make('footer', {}, progress, leave, confirm);
  return {
    elements: [make('main', {}, controls, output), confirmation, message, footer],
    output,
    confirmation,
    confirmed,
    tick,
    message,
    progress,
    leave,
    confirm,
  };
}

/** Offers the tick for what is shown: number and total stand beside it, wherever one has scrolled to. */
export function askForTick(
  { confirmation, confirmed, confirm, tick }: SettlementFrame,
  { number, lineCount, totalYen }: Extract<SettlementPreview, { kind: 'previewed' }>,
): void {
  tick.checked = false;
  confirmed.replaceChildren(
    make('span', { class: 'quiet' }, `${number} ${lineCount.toLocaleString('ja-JP')}件`),
    make('strong', {}, amount(totalYen, '円')),
  );
  confirmation.hidden = false;
  confirm.hidden = false;
}

/** `isCalm` where the answer is a no, and nothing went wrong. */
export function complain({ message }: SettlementFrame, text: string, isCalm = false): void {
  message.textContent = text;
  message.classList.toggle('calm', isCalm);
  message.hidden = false;
}

export function hush({ message }: SettlementFrame): void {
  message.hidden = true;
  message.textContent = '';
}
