import type { Command, CommandKind, CommandOf } from '../../../../src/addon/domain/enquiry/command.ts';
import { decide } from '../../../../src/addon/domain/enquiry/decide.ts';
import type { Context, Decision } from '../../../../src/addon/domain/enquiry/decision.ts';
import { procedure } from '../../../../src/addon/domain/enquiry/procedure.ts';
import type { Enquiry } from '../../../../src/addon/domain/enquiry/request.ts';
import type { State } from '../../../../src/addon/domain/enquiry/vocabulary.ts';
import { actors, contextFor as contextOfDesk, now } from '../image-request/occasion.ts';

export { actors, now, policy, tokyo } from '../image-request/occasion.ts';

const received = {
  reference: 'ENQ-2026-0001',
  stateSince: now - 1,
  receivedAt: now - 1,
  enquiryResponseId: 'response-1',
  language: 'ja',
  applicantName: '佐藤 花子',
  applicantAffiliation: '循環器内科学分野',
  applicantMail: actors.applicant.mail,
  topic: 'images',
  question: 'データカタログはいつ公開されますか',
} as const satisfies Omit<Enquiry, 'state'>;

export function sampleEnquiry(state: State, changes: Partial<Enquiry> = {}): Enquiry {
  const answered = { answeredAt: now - 1, answerNote: '電話で回答' };
  return { ...received, ...(state === 'answered' && answered), state, ...changes };
}

const about = { eventId: 'click-1', reference: received.reference };

const commands: { readonly [Kind in CommandKind]: CommandOf<Kind> } = {
  'receive-enquiry': {
    kind: 'receive-enquiry',
    responseId: 'response-9',
    submittedAt: now,
    answers: {
      language: 'ja',
      name: '佐藤 花子',
      affiliation: '循環器内科学分野',
      topic: 'images',
      question: 'データカタログはいつ公開されますか',
    },
  },
  'mark-answered': { kind: 'mark-answered', ...about, note: '' },
  'invite-consultation': { kind: 'invite-consultation', ...about, note: '' },
  'reopen-enquiry': { kind: 'reopen-enquiry', ...about, reason: '追加のご質問がありました' },
  'note-waiting': { kind: 'note-waiting', ...about },
};

export function sampleCommand<Kind extends CommandKind>(
  kind: Kind,
  changes: Partial<CommandOf<Kind>> = {},
): CommandOf<Kind> {
  return { ...commands[kind], ...changes };
}

export function contextFor(actor: Context['actor'], changes: Partial<Context> = {}): Context {
  return contextOfDesk(actor, { nextReference: 'ENQ-2026-0007', ...changes });
}

/** Gives the command as the one who may give it. */
export function ask(enquiry: Enquiry | undefined, command: Command, changes: Partial<Context> = {}) {
  return decide(enquiry, command, contextFor(actors[procedure[command.kind].by[0]], changes));
}

/** The decision; anything else is a failure of the test. */
export function decided(
  enquiry: Enquiry | undefined,
  command: Command,
  changes: Partial<Context> = {},
): Decision {
  const outcome = ask(enquiry, command, changes);
  if (outcome.kind !== 'decision')
    throw new Error(`${command.kind} was not carried out: ${JSON.stringify(outcome)}`);
  return outcome;
}
