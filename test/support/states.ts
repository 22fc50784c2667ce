import type { State } from '../../src/addon/domain/image-request/vocabulary.ts';
import type { Acts } from '../../src/local/acts.ts';
import type { Answers } from '../../src/local/visit.ts';

/** How a request comes into a state: from which other, and by what. */
type Way = { readonly from?: State; walk(acts: Acts, changes: Answers): void };

export const ticks = ['仮名加工', 'ストレージ保存', '媒体へ保存', '出力リスト作成'] as const;

export const handoverNote = '平日9:00〜17:00にMDUCへお越しください。';

export const ways: Readonly<Record<State, Way>> = {
  received: { walk: (acts, changes) => acts.consult(changes) },
  'not-offered': {
    walk: (acts, changes) => acts.consult({ 利用区分: '開発目的 / Development', ...changes }),
  },
  'under-review': { from: 'received', walk: (acts) => acts.step('confirm-review') },
  'meeting-fixed': {
    from: 'under-review',
    walk: (acts) => acts.step('fix-meeting', { startsAt: acts.momentIn(8, '10:00'), place: 'MDUC 会議室' }),
  },
  'more-information': {
    from: 'under-review',
    walk: (acts) => decide(acts, 'need-more', '対象期間をお知らせください。'),
  },
  'provision-approved': { from: 'under-review', walk: (acts) => decide(acts, 'provide', '') },
  'formal-form-sent': { from: 'provision-approved', walk: (acts) => acts.sendList() },
  'formally-requested': { from: 'formal-form-sent', walk: (acts) => acts.requestFormally() },
  'correction-requested': {
    from: 'formally-requested',
    walk: (acts) => acts.step('return-for-correction', { reason: '課題番号をご記入ください。' }),
  },
  accepted: { from: 'formally-requested', walk: (acts) => acts.step('accept-formal-request') },
  processing: { from: 'accepted', walk: (acts) => void acts.edit('仮名加工', 'TRUE', 'radiologist') },
  ready: {
    from: 'processing',
    walk(acts) {
      tickTheRest(acts);
      acts.step('announce-ready', { handoverNote }, 'radiologist');
    },
  },
  delivered: { from: 'ready', walk: (acts) => handOver(acts, '') },
  closed: { from: 'delivered', walk: (acts) => acts.step('close') },
  'on-hold': {
    from: 'under-review',
    walk: (acts) => acts.step('hold', { reason: '申請者の出張のため、来月まで待ちます。' }),
  },
  declined: {
    from: 'under-review',
    walk: (acts) => decide(acts, 'decline', '対象の検査が保存期間を過ぎています。'),
  },
  withdrawn: { from: 'under-review', walk: (acts) => acts.step('withdraw', { reason: '' }) },
};

/** Takes a new request, or the one spoken of, from its consultation into a state. */
export function walkTo(state: State, acts: Acts, changes: Answers = {}): void {
  const { from, walk } = ways[state];
  if (from !== undefined) walkTo(from, acts, changes);
  walk(acts, changes);
}

/** Ticks the boxes that a request in processing still lacks: it can be announced as ready. */
export function tickTheRest(acts: Acts): void {
  for (const tick of ticks.slice(1)) acts.edit(tick, 'TRUE', 'radiologist');
}

export function handOver(acts: Acts, mediumLent: string): void {
  acts.step('record-handover', {
    receivedAt: acts.momentIn(0, '09:00'),
    pledgeSignedOn: acts.dayIn(0),
    mediumLent,
    mediumDueOn: '',
  });
}

function decide(acts: Acts, decision: string, reason: string): void {
  acts.step('record-decision', { decision, reason });
}
