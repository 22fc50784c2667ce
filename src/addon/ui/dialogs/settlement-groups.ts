/// <reference lib="dom" />
import { badge, button, make } from './dom.ts';
import { lines } from './page.ts';
import type { SettlementPreview, ShownLine } from './settlement.types.ts';
import { amount } from './yen.ts';

type Group = Extract<SettlementPreview, { kind: 'previewed' }>['groups'][number];

/** With more lines than these, the groups are shown closed: their subtotals first. */
const FEW_LINES = 100;

const columns = ['明細番号', '受付番号・申請者', '受領日', '内訳'];

/** Every line by funding source, with the subtotals and the grand total. */
export function lineGroups(groups: readonly Group[], lineCount: number, totalYen: number): HTMLElement[] {
  const sections = groups.map((group) => groupSection(group, lineCount <= FEW_LINES));
  const setAll = (open: boolean) => {
    for (const section of sections) section.open = open;
  };
  return [
    make(
      'div',
      { class: 'groups-head' },
      make('h2', {}, '明細(支払財源ごと)'),
      ...(groups.length > 1
        ? [
            button('すべて開く', { class: 'small' }, () => setAll(true)),
            button('すべて閉じる', { class: 'small' }, () => setAll(false)),
          ]
        : []),
    ),
    ...sections,
    make(
      'p',
      { class: 'grand-total' },
      make('span', {}, `総合計(${lineCount.toLocaleString('ja-JP')}件)`),
      amount(totalYen, '円'),
    ),
  ];
}

function groupSection({ fundingSource, lines: own, yen }: Group, open: boolean): HTMLDetailsElement {
  const count = `${own.length.toLocaleString('ja-JP')}件`;
  return make(
    'details',
    { class: 'group', open },
    make(
      'summary',
      {},
      make('span', { class: 'source' }, fundingSource),
      make('span', { class: 'quiet' }, count),
      amount(yen, '円'),
    ),
    make(
      'table',
      { 'aria-label': `${fundingSource}の明細` },
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          ...columns.map((caption) => make('th', { scope: 'col' }, caption)),
          make('th', { scope: 'col', class: 'number' }, '金額(円)'),
        ),
      ),
      make('tbody', {}, ...own.map(lineRow)),
      make(
        'tfoot',
        {},
        make(
          'tr',
          {},
          make('th', { scope: 'row', colspan: columns.length }, `小計(${count})`),
          make('td', { class: 'number' }, amount(yen)),
        ),
      ),
    ),
  );
}

function lineRow({ number, kind, reference, applicant, receivedOn, breakdown, yen, original }: ShownLine) {
  return make(
    'tr',
    {},
    make(
      'th',
      { scope: 'row' },
      make('p', { class: 'nowrap' }, number),
      original === ''
        ? undefined
        : make(
            'p',
            { class: 'original' },
            badge(kind, kind === '取消し' ? 'bad' : 'warn'),
            make('span', {}, `元 ${original}`),
          ),
    ),
    make('td', {}, make('p', { class: 'nowrap' }, reference), make('p', { class: 'applicant' }, applicant)),
    make('td', { class: 'nowrap' }, receivedOn.replaceAll('-', '/')),
    make('td', { class: 'breakdown' }, ...lines('p', breakdown)),
    make('td', { class: 'number' }, amount(yen)),
  );
}
