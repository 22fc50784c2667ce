import type { Policy } from '../procedure/policy.ts';
import { dueAfter, type Expectation, type Waiting } from '../procedure/waiting.ts';
import { addDays } from '../time/tokyo.ts';
import type { JointResearchRequest } from './request.ts';
import type { State } from './vocabulary.ts';

/** What a request can wait for. */
export const waitings = {
  documents: { ja: '書類フォルダの準備', by: ['mduc'] },
  submission: { ja: '申請者からの書類の提出', by: ['mduc'], reminder: 'reminder-submission' },
  review: { ja: '書類の内容確認', by: ['mduc'] },
  revision: { ja: '申請者からの修正した書類の提出', by: ['mduc'], reminder: 'reminder-revision' },
  approvals: { ja: '契約の締結と倫理審査の承認', by: ['mduc'], reminder: 'reminder-approvals' },
  'period-end': {
    ja: '申請者からの研究期間の延長または終了の連絡',
    by: ['mduc'],
    reminder: 'reminder-period-end',
  },
  finishing: { ja: '研究終了の記録', by: ['mduc'] },
} as const satisfies Record<string, Waiting>;

export type WaitingKind = keyof typeof waitings;

type Expected = Expectation<WaitingKind>;

type Rule = (request: JointResearchRequest, policy: Policy) => readonly Expected[];

/** What is expected in each state; nothing where a request has ended or is on hold. */
const expectedIn: Readonly<Partial<Record<State, Rule>>> = {
  'intake-received': since('documents', () => 1),
  preparing: since('submission', ({ formalFormDays }) => formalFormDays),
  'in-review': since('review', ({ reviewDays }) => reviewDays),
  'revision-requested': since('revision', ({ answerDays }) => answerDays),
  'in-approval': since('approvals', ({ approvalDays }) => approvalDays),
  'ready-to-start': atPeriodEnd,
};

/** Everything expected of somebody for this request. */
export function expectations(request: JointResearchRequest, policy: Policy): Expected[] {
  return [...(expectedIn[request.state]?.(request, policy) ?? [])];
}

/** Expected so many business days after the request came into its state. */
function since(kind: WaitingKind, days: (policy: Policy) => number): Rule {
  return ({ stateSince }, policy) => [
    { kind, waiting: waitings[kind], due: dueAfter(stateSince, days(policy), policy) },
  ];
}

/** The applicant is reminded while there is time to extend the period; after it staff note that it ended. */
function atPeriodEnd({ periodEndsOn }: JointResearchRequest, { periodNoticeDays }: Policy): Expected[] {
  if (!periodEndsOn) return [];
  return [
    {
      kind: 'period-end',
      waiting: waitings['period-end'],
      // Late from the first day of notice on.
      due: addDays(periodEndsOn, -periodNoticeDays - 1),
      until: periodEndsOn,
    },
    { kind: 'finishing', waiting: waitings.finishing, due: periodEndsOn },
  ];
}
