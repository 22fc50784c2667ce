/// <reference lib="dom" />
import { badge, make } from './dom.ts';
import { safeLink } from './link.ts';
import { mailCard } from './mail-card.ts';
import { lines } from './page.ts';
import type { RequestDetails } from './step.types.ts';
import type { Tab } from './tabs.ts';

/** What the tabs of 申請の詳細 hold. */
export function detailsTabs(details: RequestDetails): Tab[] {
  const { lists, fee, timeline, mails } = details;
  return [
    { key: 'application', caption: '申請内容', content: application(details) },
    ...(lists ? [{ key: 'lists', caption: 'リスト', count: lists.length, content: listTable(lists) }] : []),
    ...(fee ? [{ key: 'fee', caption: '提供料', content: feeLines(fee) }] : []),
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
  const rows = lists.map(({ number, sentAt, examinations, url, isCurrent }) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, safeLink(url, number)),
      make('td', {}, sentAt),
      make('td', {}, examinations),
      make('td', {}, isCurrent ? badge('現在のリスト', 'good') : make('span', { class: 'quiet' }, '無効')),
    ),
  );
  const captions = ['リスト番号', '送付日時', '検査数', '状態'];
  return [
    make(
      'table',
      { class: 'lists' },
      make('thead', {}, make('tr', {}, ...captions.map((caption) => make('th', { scope: 'col' }, caption)))),
      make('tbody', {}, ...rows),
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
