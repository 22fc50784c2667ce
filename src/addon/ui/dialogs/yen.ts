/// <reference lib="dom" />
import { make } from './dom.ts';

/** Integer yen with separators and, where it is below zero, a minus sign as wide as a digit: `−12,345`. */
export function inYen(yen: number): string {
  return `${yen < 0 ? '−' : ''}${Math.abs(yen).toLocaleString('ja-JP')}`;
}

/** An amount in tabular figures; one below zero stands out. `unit` follows it. */
export function amount(yen: number, unit = ''): HTMLElement {
  return make('span', { class: yen < 0 ? 'amount negative' : 'amount' }, `${inYen(yen)}${unit}`);
}
