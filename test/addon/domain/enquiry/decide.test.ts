import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { Command, CommandKind } from '../../../../src/addon/domain/enquiry/command.ts';
import { decide } from '../../../../src/addon/domain/enquiry/decide.ts';
import { isAllowed, isPermitted, procedure } from '../../../../src/addon/domain/enquiry/procedure.ts';
import type { Enquiry } from '../../../../src/addon/domain/enquiry/request.ts';
import { states, type State } from '../../../../src/addon/domain/enquiry/vocabulary.ts';
import type { Actor } from '../../../../src/addon/domain/procedure/actor.ts';
import type { Step } from '../../../../src/addon/domain/procedure/step.ts';
import { actors, ask, contextFor, decided, now, sampleCommand, sampleEnquiry } from './occasion.ts';

const kinds = Object.keys(procedure) as CommandKind[];
const everyState = Object.keys(states) as State[];
const steps: Readonly<Record<CommandKind, Step<State>>> = procedure;

describe('an enquiry', () => {
  it('is acknowledged, and forwarded to MDUC', () => {
    const { request, event, notices, effects } = decided(undefined, sampleCommand('receive-enquiry'));
    expect(request).toEqual({
      reference: 'ENQ-2026-0007',
      state: 'open',
      stateSince: now,
      receivedAt: now,
      enquiryResponseId: 'response-9',
      language: 'ja',
      applicantName: '佐藤 花子',
      applicantAffiliation: '循環器内科学分野',
      applicantMail: actors.applicant.mail,
      topic: 'images',
      question: 'データカタログはいつ公開されますか',
    });
    expect(event).toEqual({
      code: 'receive-enquiry',
      from: undefined,
      to: 'open',
      detail: '診療画像データ',
    });
    expect(notices).toEqual([
      { code: 'enquiry-acknowledged', to: 'applicant' },
      { code: 'enquiry-arrived', to: 'mduc' },
    ]);
    expect(effects).toEqual([]);
  });

  test.each(everyState)('is received once, also when it is %s by now', (state) => {
    expect(ask(sampleEnquiry(state), sampleCommand('receive-enquiry'))).toEqual({
      kind: 'unchanged',
      reference: 'ENQ-2026-0001',
    });
  });

  it('is answered, with or without a note, and nobody gets a mail', () => {
    const late = sampleEnquiry('open', { overdue: 'お問い合わせへの回答(期限 2026-11-20、4日超過)' });
    const noted = decided(late, sampleCommand('mark-answered', { note: ' 電話で回答 ' }));
    expect(noted.request).toMatchObject({ state: 'answered', stateSince: now, answeredAt: now });
    expect(noted.request).toMatchObject({ answerNote: '電話で回答', overdue: undefined });
    expect(noted.event?.detail).toBe('電話で回答');
    expect(noted.notices).toEqual([]);
    expect(decided(late, sampleCommand('mark-answered')).request.answerNote).toBeUndefined();
  });

  it('can be answered with the consultation form, also after another answer', () => {
    const invite = sampleCommand('invite-consultation');
    const first = decided(sampleEnquiry('open'), invite);
    expect(first.request).toMatchObject({ state: 'answered', answeredAt: now, consultationInvitedAt: now });
    expect(first.notices).toEqual([{ code: 'consultation-invited', to: 'applicant' }]);

    const answered = sampleEnquiry('answered');
    const { request } = decided(answered, invite);
    expect(request).toEqual({ ...answered, consultationInvitedAt: now, lastEventId: 'click-1' });
    const noted = decided(answered, { ...invite, note: '検査数の目安をご記入ください。' });
    expect(noted.request).toMatchObject({
      reason: '検査数の目安をご記入ください。',
      answerNote: answered.answerNote,
    });
  });

  it('is reopened with a reason, and waits anew', () => {
    const reopen = sampleCommand('reopen-enquiry');
    const { request, notices } = decided(sampleEnquiry('answered'), reopen);
    expect(request).toMatchObject({ state: 'open', stateSince: now, reason: '追加のご質問がありました' });
    expect([request.answeredAt, request.answerNote]).toEqual([undefined, undefined]);
    expect(notices).toEqual([]);
    expect(ask(sampleEnquiry('answered'), { ...reopen, reason: ' ' })).toMatchObject({
      code: 'reason-missing',
    });
  });
});

describe('the table', () => {
  const pairs = kinds
    .filter((kind) => kind !== 'receive-enquiry' && kind !== 'note-waiting')
    .flatMap((kind) => everyState.map((state) => [kind, state] as const));

  test.each(pairs.filter(([kind, state]) => isAllowed(kind, state)))(
    '%s from %s leads where it says, once',
    (kind, state) => {
      const { request, event } = decided(sampleEnquiry(state), sampleCommand(kind));
      expect(steps[kind].to).toContain(request.state);
      expect(event).toMatchObject({ code: kind, from: state, to: request.state });
      expect(ask(request, sampleCommand(kind))).toMatchObject({ kind: 'unchanged' });
    },
  );

  test.each(pairs.filter(([kind, state]) => !isAllowed(kind, state)))(
    '%s from %s is refused',
    (kind, state) => {
      expect(ask(sampleEnquiry(state), sampleCommand(kind))).toEqual({
        kind: 'refusal',
        code: 'wrong-state',
        facts: { reference: 'ENQ-2026-0001', state },
      });
    },
  );

  const roles = Object.keys(actors) as Actor['role'][];
  const strangers = kinds.flatMap((kind) =>
    roles.filter((role) => !isPermitted(kind, role)).map((role) => [kind, role] as const),
  );

  test.each(strangers)('%s is refused to %s before anything else is looked at', (kind, role) => {
    const code = kind === 'receive-enquiry' ? 'outside-domain' : 'not-permitted';
    for (const enquiry of [undefined, ...everyState.map((state) => sampleEnquiry(state))]) {
      expect(decide(enquiry, sampleCommand(kind), contextFor(actors[role]))).toMatchObject({ code });
    }
  });

  test.each(kinds.filter((kind) => kind !== 'receive-enquiry'))('%s of none is refused', (kind) => {
    expect(ask(undefined, sampleCommand(kind))).toMatchObject({ code: 'unknown-reference' });
  });

  it('calls every step by a name of its own', () => {
    expect(new Set(kinds.map((kind) => steps[kind].event)).size).toBe(kinds.length);
  });
});

test('whatever is asked, an enquiry is answered exactly when it says since when', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 20 }), (asked) => {
      let enquiry: Enquiry | undefined;
      for (const [turn, kind] of asked.entries()) {
        const outcome = ask(enquiry, { ...sampleCommand(kind), eventId: `click-${turn}` } as Command);
        if (outcome.kind === 'decision') enquiry = outcome.request;
        expect(enquiry?.answeredAt !== undefined).toBe(enquiry?.state === 'answered');
      }
    }),
  );
});
