/// <reference lib="dom" />
import { badge, make } from './dom.ts';
import { safeLink } from './link.ts';
import { mailCard } from './mail-card.ts';
import { lines } from './page.ts';
import type { RequestDetails } from './step.types.ts';
import type { Tab } from './tabs.ts';

/** What the tabs of 申請の詳細 hold. */
export function detailsTabs(details: RequestDetails): Tab[] {
  const { lists, fee, versions, findings, points, timeline, mails } = details;
  return [
    { key: 'application', caption: '申請内容', content: application(details) },
    ...(lists ? [{ key: 'lists', caption: 'リスト', count: lists.length, content: listTable(lists) }] : []),
    ...(fee ? [{ key: 'fee', caption: '提供料', content: feeLines(fee) }] : []),
    ...(findings
      ? [{ key: 'findings', caption: '指摘事項', count: findings.length, content: findingTable(findings) }]
      : []),
    ...(points
      ? [{ key: 'points', caption: '確認項目', count: points.length, content: pointTable(points) }]
      : []),
    ...(versions
      ? [{ key: 'versions', caption: '提出版', count: versions.length, content: versionTable(versions) }]
      : []),
    { key: 'timeline', caption: '履歴', count: timeline.length, content: history(details) },
    { key: 'mails', caption: 'メール', count: mails.length, content: outgoing(details) },
  ];
}

function application({ sections }: RequestDetails): HTMLElement[] {
  if (sections.length === 0) return nothing('申請内容の記録はありません。');
  return sections.map(({ title, rows }) =>
    make(
      'div',
      { class: 'facts' },
      make('h2', {}, title),
      make('dl', {}, ...rows.flatMap(({ label, value }) => [make('dt', {}, label), make('dd', {}, value)])),
    ),
  );
}

function listTable(lists: NonNullable<RequestDetails['lists']>): HTMLElement[] {
  if (lists.length === 0) return nothing('画像データリストはまだ送付していません。');
  return table(
    ['リスト番号', '送付日時', '検査数', '状態'],
    lists.map(({ number, sentAt, examinations, url, isCurrent }) => [
      safeLink(url, number),
      sentAt,
      examinations,
      isCurrent ? badge('現在のリスト', 'good') : make('span', { class: 'quiet' }, '無効'),
    ]),
  );
}

function versionTable(versions: NonNullable<RequestDetails['versions']>): HTMLElement[] {
  if (versions.length === 0) return nothing('書類はまだ提出されていません。');
  return table(
    ['提出回', '提出日時'],
    versions.map(({ round, submittedAt, url }) => [safeLink(url, round), submittedAt]),
  );
}

function findingTable(findings: NonNullable<RequestDetails['findings']>): HTMLElement[] {
  if (findings.length === 0) return nothing('指摘事項はありません。');
  return table(
    ['番号', '書類・確認項目', '指摘の内容', '状態'],
    findings.map(({ number, place, severity, text, rounds, settled }) => [
      number,
      place,
      make('div', {}, make('p', {}, text), make('p', { class: 'quiet' }, `${severity}・${rounds}`)),
      settled === '' ? badge('未解決', 'warn') : badge(settled, 'good'),
    ]),
    'lists words',
  );
}

function pointTable(points: NonNullable<RequestDetails['points']>): HTMLElement[] {
  if (points.length === 0) return nothing('確認項目はまだありません。タブ「確認項目」に記入できます。');
  return table(
    ['書類', '確認項目', '今回の確認'],
    points.map(({ document, point, checkedBy }) => [
      document,
      point,
      checkedBy === ''
        ? badge('未確認', 'warn')
        : make('div', {}, badge('確認済み', 'good'), make('p', { class: 'quiet' }, checkedBy)),
    ]),
    'lists words',
  );
}

/** The first cell of a row is its heading. */
function table(
  captions: readonly string[],
  rows: readonly (readonly (HTMLElement | string)[])[],
  look = 'lists',
): HTMLElement[] {
  const headings = captions.map((caption) => make('th', { scope: 'col' }, caption));
  const lines = rows.map(([heading, ...cells]) =>
    make('tr', {}, make('th', { scope: 'row' }, heading), ...cells.map((cell) => make('td', {}, cell))),
  );
  return [
    make(
      'table',
      { class: look },
      make('thead', {}, make('tr', {}, ...headings)),
      make('tbody', {}, ...lines),
    ),
  ];
}

function feeLines({ state, lines: current, earlier }: NonNullable<RequestDetails['fee']>): HTMLElement[] {
  const before = earlier.map(({ computedOn, lines: words }) =>
    make(
      'details',
      { class: 'plain' },
      make('summary', {}, `以前の算定(${computedOn})`),
      ...lines('p', words),
    ),
  );
  return [
    make(
      'div',
      { class: 'fee' },
      make('p', { class: 'label' }, '画像データ提供料 ', badge(state)),
      make(
        'div',
        {},
        ...(current.length > 0
          ? lines('p', current)
          : [make('p', { class: 'quiet' }, 'まだ算定していません。')]),
      ),
    ),
    ...before,
  ];
}

function history({ timeline }: RequestDetails): HTMLElement[] {
  if (timeline.length === 0) return nothing('履歴はまだありません。');
  const events = timeline.map(({ at, actor, event, change, detail }) =>
    make(
      'li',
      {},
      make('p', { class: 'when' }, make('time', {}, at), ` ${actor}`),
      make(
        'p',
        {},
        make('strong', {}, event),
        change === '' ? undefined : make('span', { class: 'change-words' }, change),
      ),
      detail === '' ? undefined : make('p', { class: 'detail' }, detail),
    ),
  );
  return [make('ol', { class: 'timeline' }, ...events)];
}

function outgoing({ mails }: RequestDetails): HTMLElement[] {
  if (mails.length === 0) return nothing('送信したメールはまだありません。');
  return mails.map(({ createdAt, kind, to, subject, text, status, isSent }) =>
    mailCard({
      to,
      subject,
      text,
      attachments: [],
      lead: `${createdAt} ${kind}`,
      mark: badge(status, isSent ? 'good' : 'warn'),
    }),
  );
}

function nothing(text: string): HTMLElement[] {
  return [make('p', { class: 'empty' }, text)];
}
