/// <reference lib="dom" />
import { button, make } from './dom.ts';
import { safeLink } from './link.ts';
import { closeDialog } from './server.ts';
import type { SettlementDone } from './settlement.types.ts';

/** The end: what was recorded, and where its document is. */
export function settlementDone(
  heading: string,
  { message, documentUrl }: Extract<SettlementDone, { kind: 'done' }>,
): HTMLElement[] {
  return [
    make(
      'main',
      {},
      make(
        'div',
        { class: 'done', id: 'done' },
        make('p', { class: 'tick', 'aria-hidden': 'true' }, '✓'),
        make('h2', { class: 'view-title' }, heading),
        make('p', {}, message),
        documentUrl === '' ? undefined : make('p', {}, safeLink(documentUrl, '書類を開く')),
      ),
    ),
    make(
      'footer',
      {},
      button('閉じる', { class: 'primary', autofocus: true, 'aria-describedby': 'done' }, closeDialog),
    ),
  ];
}
