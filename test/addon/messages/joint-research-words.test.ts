import { describe, expect, it, test } from '@jest/globals';
import type { Finding, JointResearchRequest } from '../../../src/addon/domain/joint-research/request.ts';
import {
  contractStates,
  ethicsStates,
  states,
  type ContractState,
  type EthicsState,
  type State,
} from '../../../src/addon/domain/joint-research/vocabulary.ts';
import { jointResearchNextStep } from '../../../src/addon/messages/joint-research-next-step.ts';
import { jointResearchWhatNext } from '../../../src/addon/messages/joint-research-what-next.ts';
import { bareReview } from './joint-research-example.ts';

const open = finding(1);

const cases: readonly (readonly [State, Partial<JointResearchRequest>, string])[] = [
  ['intake-received', {}, '(自動)書類のフォルダを準備し、申請者へ案内'],
  ['preparing', {}, '申請者: フォルダの書類に記入して提出'],
  [
    'preparing',
    { gaps: [{ kind: 'untouched', document: 'contract' }] },
    '申請者: 書類の不足を補って、もう一度提出',
  ],
  ['in-review', {}, 'MDUC: 書類の内容を確認し、指摘を記録または確認を完了'],
  [
    'in-review',
    { findings: [open, { ...finding(2), settledIn: 1 }] },
    'MDUC: 書類の内容を確認し、フィードバックを送付(未解決の指摘 1件)',
  ],
  ['revision-requested', { findings: [open] }, '申請者: 書類を修正して、もう一度提出(指摘 1件)'],
  [
    'revision-requested',
    { findings: [open], gaps: [{ kind: 'gone', document: 'contract' }] },
    '申請者: 書類の不足を補って、もう一度提出',
  ],
  ['in-approval', {}, '申請者: 契約(部局長の承認)・倫理審査を進める(MDUCは連絡を受けて記録)'],
  [
    'in-approval',
    { contractState: 'approved', ethicsState: 'applied' },
    '申請者: 契約の締結・倫理審査(承認待ち)を進める(MDUCは連絡を受けて記録)',
  ],
  [
    'in-approval',
    { contractState: 'signed', ethicsState: 'pending' },
    '申請者: 倫理審査を進める(MDUCは連絡を受けて記録)',
  ],
  [
    'in-approval',
    { contractState: 'approved', ethicsState: 'approved' },
    '申請者: 契約の締結を進める(MDUCは連絡を受けて記録)',
  ],
  ['ready-to-start', {}, 'MDUC: データの提供と研究期間の終了日を記録'],
  ['ready-to-start', { dataProvidedOn: '2026-12-21' }, 'MDUC: 研究期間の終了日を記録'],
  ['ready-to-start', { periodEndsOn: '2028-03-31' }, 'MDUC: データの提供を記録'],
  [
    'ready-to-start',
    { dataProvidedOn: '2026-12-21', periodEndsOn: '2028-03-31' },
    '申請者: 研究を実施(終了日 2028-03-31。MDUCは連絡を受けて終了を記録)',
  ],
  ['finished', {}, ''],
  ['on-hold', { heldState: 'in-review' }, 'MDUC: 再開できるようになったら保留を解除(戻り先: 書類確認中)'],
  ['on-hold', {}, 'MDUC: 再開できるようになったら保留を解除'],
  ['withdrawn', {}, ''],
];

test.each(cases)('%s with %j: %s', (state, facts, words) => {
  expect(jointResearchNextStep({ ...bareReview(state), ...facts })).toBe(words);
});

test('every state is in the table, and every sentence fits into the column', () => {
  expect(new Set(cases.map(([state]) => state))).toEqual(new Set(Object.keys(states)));
  for (const heldState of Object.keys(states) as State[]) {
    expect([...jointResearchNextStep({ ...bareReview('on-hold'), heldState })].length).toBeLessThanOrEqual(
      60,
    );
  }
  for (const [, , words] of cases) expect([...words].length).toBeLessThanOrEqual(60);
});

describe.each(Object.keys(contractStates) as ContractState[])(
  'with a contract that is %s',
  (contractState) => {
    it.each(Object.keys(ethicsStates) as EthicsState[])(
      'and an ethics review that is %s, the applicant learns what comes next',
      (ethicsState) => {
        for (const state of Object.keys(states) as State[]) {
          const { ja, en } = jointResearchWhatNext({ ...bareReview(state), contractState, ethicsState });
          expect(ja).toMatch(/。$/);
          expect(en).toMatch(/\.$/);
          expect(en).not.toMatch(/ {2}/);
        }
        const { ja } = jointResearchWhatNext({ ...bareReview('in-approval'), contractState, ethicsState });
        expect(ja.includes('部局長の承認')).toBe(contractState === 'pending');
        expect(ja.includes('倫理審査委員会へ提出')).toBe(ethicsState === 'pending');
      },
    );
  },
);

function finding(number: number): Finding {
  return { number, document: 'contract', point: '', severity: 'required', text: '第3条を直す', foundIn: 1 };
}
