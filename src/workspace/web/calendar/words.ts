import type { ResponseStatus } from '../../services/calendar/event.ts';

export type { ResponseStatus } from '../../services/calendar/event.ts';

/** A guest's answer as Calendar says it. */
export const answerWords = {
  needsAction: '未回答',
  accepted: 'はい',
  declined: 'いいえ',
  tentative: '未定',
} as const satisfies Record<ResponseStatus, string>;

/** What a guest may answer, in the order of the buttons. */
export const answers = ['accepted', 'declined', 'tentative'] as const satisfies readonly ResponseStatus[];
export type Answer = (typeof answers)[number];

export function isAnswer(value: unknown): value is Answer {
  return answers.some((answer) => answer === value);
}
