/// <reference lib="dom" />
import { make } from './dom.ts';
import { lineGroups } from './settlement-groups.ts';
import type { SettlementWay } from './settlement-way.ts';
import type { SettlementPreview, SettlementRequest } from './settlement.types.ts';
import { amount } from './yen.ts';

type Previewed = Extract<SettlementPreview, { kind: 'previewed' }>;

/** More than these open only when asked to. */
const FEW = 6;

/** What would be recorded: the sum first, then what is left out, then every line. */
export function previewedSettlement(
  preview: Previewed,
  order: SettlementRequest,
  { mail, leftOut, noLines }: SettlementWay['words'],
): HTMLElement[] {
  return [
    make(
      'section',
      { class: 'summary', 'aria-label': '下見の結果' },
      make('p', { class: 'quiet' }, '下見の結果です。まだ何も記録していません。'),
      make(
        'dl',
        {},
        ...fact('精算番号', preview.number),
        ...fact('対象', preview.caption),
        ...fact('明細', counted(preview.lineCount)),
        ...fact('合計', amount(preview.totalYen, '円')),
      ),
      order.kind === 'reverse'
        ? make('p', { class: 'reason' }, make('span', { class: 'label' }, '理由'), ` ${order.reason}`)
        : undefined,
      make('p', {}, `${mail} `, make('span', { class: 'mail-to' }, preview.mailTo)),
    ),
    ...(leftOut ? leftOutList(preview.leftOut, leftOut) : []),
    ...(preview.lineCount === 0
      ? [make('p', { class: 'empty' }, noLines)]
      : lineGroups(preview.groups, preview.lineCount, preview.totalYen)),
  ];
}

/** A no with its reason, and what can be done. */
export function refusedSettlement(title: string, message: string, advice: string): HTMLElement {
  return make(
    'section',
    { class: 'refused', role: 'status' },
    make('h2', {}, title),
    make('p', {}, message),
    make('p', { class: 'quiet' }, advice),
  );
}

function fact(label: string, value: string | HTMLElement): HTMLElement[] {
  return [make('div', {}, make('dt', {}, label), make('dd', {}, value))];
}

function leftOutList(
  requests: Previewed['leftOut'],
  { title, none }: { readonly title: string; readonly none: string },
): HTMLElement[] {
  if (requests.length === 0) return [make('p', { class: 'quiet none' }, none)];
  return [
    make(
      'details',
      { class: 'left-out', open: requests.length <= FEW },
      make('summary', {}, `${title} ${counted(requests.length)}`),
      make(
        'table',
        {},
        make(
          'thead',
          {},
          make(
            'tr',
            {},
            ...['受付番号', '申請者', '理由'].map((caption) => make('th', { scope: 'col' }, caption)),
          ),
        ),
        make(
          'tbody',
          {},
          ...requests.map(({ reference, applicant, reason }) =>
            make(
              'tr',
              {},
              make('th', { scope: 'row' }, reference),
              make('td', {}, applicant),
              make('td', {}, reason),
            ),
          ),
        ),
      ),
    ),
  ];
}

function counted(count: number): string {
  return `${count.toLocaleString('ja-JP')}件`;
}
