import type { Policy } from '../procedure/policy.ts';
import { dueAfter, type Expectation, type Waiting } from '../procedure/waiting.ts';
import type { Day } from '../time/day.ts';
import { isAllowed } from './procedure.ts';
import type { ImageRequest } from './request.ts';
import type { State } from './vocabulary.ts';

/** What a request can wait for. */
export const waitings = {
  review: { ja: '内容の確認', by: ['mduc', 'radiology'] },
  meeting: { ja: '打合せ日時または提供可否の決定', by: ['mduc'] },
  decision: { ja: '提供可否の決定', by: ['mduc'] },
  list: { ja: '画像データリストと正式申請フォームの送付', by: ['mduc', 'radiology'] },
  check: { ja: '正式申請の確認', by: ['mduc'] },
  delivery: { ja: 'データの提供', by: ['mduc', 'radiology'] },
  closing: { ja: '完了の記録', by: ['mduc'] },
  information: { ja: '申請者からの追加情報', by: ['mduc'], reminder: 'reminder-information' },
  protocol: { ja: '申請者からの研究計画書', by: ['mduc'], reminder: 'reminder-protocol' },
  'formal-form': { ja: '申請者からの正式申請', by: ['mduc'], reminder: 'reminder-formal-form' },
  correction: { ja: '申請者からの修正', by: ['mduc'], reminder: 'reminder-correction' },
  collection: {
    ja: '誓約書への署名とデータの受け取り',
    by: ['mduc'],
    reminder: 'reminder-collection',
    withPledge: true,
  },
  medium: { ja: '記憶媒体の返却', by: ['mduc'], reminder: 'reminder-medium' },
} as const satisfies Record<string, Waiting>;

export type WaitingKind = keyof typeof waitings;

type Rule = (request: ImageRequest, policy: Policy) => Expectation<WaitingKind> | undefined;

/** What is expected in each state; nothing where a request has ended or is on hold. */
const expectedIn: Readonly<Partial<Record<State, Rule>>> = {
  received: (request, policy) => after('review', request.stateSince, policy.reviewDays, policy),
  'under-review': (request, policy) => {
    const isReviewed = request.mducReviewed && request.radiologyReviewed;
    return after(isReviewed ? 'meeting' : 'review', request.stateSince, policy.reviewDays, policy);
  },
  'meeting-fixed': (request, policy) =>
    after('decision', request.meetingAt ?? request.stateSince, policy.reviewDays, policy),
  'more-information': (request, policy) =>
    after('information', request.stateSince, policy.answerDays, policy),
  'provision-approved': (request, policy) => after('list', request.stateSince, policy.reviewDays, policy),
  'formal-form-sent': (request, policy) =>
    after('formal-form', request.listSentAt ?? request.stateSince, policy.formalFormDays, policy),
  'formally-requested': (request, policy) => after('check', request.stateSince, policy.reviewDays, policy),
  'correction-requested': (request, policy) =>
    after('correction', request.stateSince, policy.answerDays, policy),
  accepted: deliveryOf,
  processing: deliveryOf,
  ready: (request, policy) => after('collection', request.stateSince, policy.collectionDays, policy),
  delivered: (request, policy) =>
    request.mediumLent && request.mediumDueOn && !request.mediumReturnedOn
      ? expected('medium', request.mediumDueOn)
      : after('closing', request.stateSince, policy.reviewDays, policy),
};

/** Everything expected of somebody for this request. */
export function expectations(request: ImageRequest, policy: Policy): Expectation<WaitingKind>[] {
  const { state, protocolRequestedAt, protocolReceivedOn } = request;
  const protocol =
    protocolRequestedAt && !protocolReceivedOn && isAllowed('record-protocol', state)
      ? [after('protocol', protocolRequestedAt, policy.answerDays, policy)]
      : [];
  const main = expectedIn[state]?.(request, policy);
  return main ? [main, ...protocol] : protocol;
}

function after(kind: WaitingKind, since: number, days: number, policy: Policy): Expectation<WaitingKind> {
  return expected(kind, dueAfter(since, days, policy));
}

function expected(kind: WaitingKind, due: Day): Expectation<WaitingKind> {
  return { kind, waiting: waitings[kind], due };
}

function deliveryOf(
  { expectedDelivery, stateSince }: ImageRequest,
  policy: Policy,
): Expectation<WaitingKind> {
  return expectedDelivery
    ? expected('delivery', expectedDelivery)
    : after('delivery', stateSince, policy.deliveryDaysMax, policy);
}
