import type { Policy } from '../procedure/policy.ts';
import type { Expectation, Waiting } from '../procedure/waiting.ts';
import { answerExpected } from './answer-hours.ts';
import type { Enquiry } from './request.ts';

/** What an enquiry can wait for. */
export const waitings = {
  answer: { ja: 'お問い合わせへの回答', by: ['mduc'] },
} as const satisfies Record<string, Waiting>;

export type WaitingKind = keyof typeof waitings;

/** An enquiry waits until it is answered; reopened, it has the whole time again. */
export function expectations({ state, stateSince }: Enquiry, policy: Policy): Expectation<WaitingKind>[] {
  if (state !== 'open') return [];
  return [{ kind: 'answer', waiting: waitings.answer, due: answerExpected(stateSince, policy).day }];
}
