import { expect, test } from '@jest/globals';
import type { ImageRequest } from '../../../src/addon/domain/image-request/request.ts';
import { states, type State } from '../../../src/addon/domain/image-request/vocabulary.ts';
import { nextStepInWords } from '../../../src/addon/messages/next-step.ts';
import { bareRequest, mondayMorning } from './example.ts';

const done = { at: mondayMorning, by: 'staff@grp.tohoku.ac.jp' };
const asked = { protocolRequestedAt: mondayMorning };

const cases: readonly (readonly [State, Partial<ImageRequest>, string])[] = [
  ['received', {}, 'MDUC・放射線部門: 申請内容を確認'],
  ['under-review', { mducReviewed: done }, '放射線部門: 申請内容を確認'],
  ['under-review', { radiologyReviewed: done }, 'MDUC: 申請内容を確認'],
  ['under-review', { mducReviewed: done, radiologyReviewed: done }, 'MDUC・放射線部門: 打合せ日時を決定'],
  ['under-review', { mducReviewed: done, ...asked }, '放射線部門: 申請内容を確認 / 申請者: 研究計画書を提出'],
  [
    'meeting-fixed',
    { meetingAt: Date.UTC(2026, 11, 1, 1, 0) },
    'MDUC: 2026-12-01 10:00の打合せのあと、提供可否を決定',
  ],
  ['meeting-fixed', {}, 'MDUC: 打合せのあと、提供可否を決定'],
  ['more-information', {}, '申請者: 追加の情報を返信(届いたらMDUCが提供可否を決定)'],
  ['provision-approved', {}, 'MDUC・放射線部門: 画像データリストと正式申請フォームを送付'],
  ['formal-form-sent', {}, '申請者: 正式申請を送信'],
  ['formal-form-sent', asked, '申請者: 正式申請を送信 / 申請者: 研究計画書を提出'],
  ['formal-form-sent', { ...asked, protocolReceivedOn: '2026-11-24' }, '申請者: 正式申請を送信'],
  ['formally-requested', {}, 'MDUC: 正式申請を確認し、受理または修正を依頼'],
  ['formally-requested', asked, '申請者: 研究計画書を提出(MDUCは受領を記録してから受理)'],
  ['correction-requested', {}, '申請者: 正式申請を修正して再送信'],
  ['accepted', {}, '放射線部門: 仮名加工などの処理を開始'],
  ['accepted', { expectedDelivery: '2026-12-08' }, '放射線部門: 仮名加工などの処理を開始(2026-12-08まで)'],
  [
    'processing',
    { expectedDelivery: '2026-12-08' },
    '放射線部門: 仮名加工、ストレージ保存、媒体へ保存、出力リスト作成(2026-12-08まで)',
  ],
  ['processing', { pseudonymised: done, stored: done }, '放射線部門: 媒体へ保存、出力リスト作成'],
  [
    'processing',
    { pseudonymised: done, stored: done, onMedium: done, outputListed: done },
    'MDUC・放射線部門: 受け渡しの日時と場所を申請者へ連絡',
  ],
  ['ready', {}, '申請者: 誓約書に署名してデータを受け取り(渡したら記録)'],
  ['ready', { pledgeSignedOn: '2026-12-08' }, '申請者: データを受け取り(誓約書は受領済。渡したら記録)'],
  [
    'delivered',
    { mediumLent: 'HDD-03', mediumDueOn: '2026-12-20' },
    '申請者: 記憶媒体(HDD-03)を2026-12-20までに返却',
  ],
  ['delivered', { mediumLent: 'HDD-03', mediumReturnedOn: '2026-12-18' }, 'MDUC: 完了を記録'],
  ['delivered', {}, 'MDUC: 完了を記録'],
  ['closed', {}, ''],
  ['on-hold', { heldState: 'processing' }, 'MDUC: 再開できるようになったら保留を解除(戻り先: データ処理中)'],
  ['on-hold', {}, 'MDUC: 再開できるようになったら保留を解除'],
  ['not-offered', {}, ''],
  ['declined', {}, ''],
  ['withdrawn', {}, ''],
];

test.each(cases)('%s with %j: %s', (state, facts, words) => {
  expect(nextStepInWords({ ...bareRequest(state), ...facts })).toBe(words);
});

test('every state is in the table', () => {
  expect(new Set(cases.map(([state]) => state))).toEqual(new Set(Object.keys(states)));
});

test('it fits into the column, however long the name of a medium and whatever is missing', () => {
  for (const state of Object.keys(states) as State[]) {
    for (const heldState of Object.keys(states) as State[]) {
      const words = nextStepInWords({
        ...bareRequest(state),
        ...asked,
        heldState,
        meetingAt: mondayMorning,
        expectedDelivery: '2026-12-08',
        mediumLent: '𠮷'.repeat(100),
        mediumDueOn: '2026-12-20',
      });
      expect([...words].length).toBeLessThanOrEqual(60);
    }
  }
});
