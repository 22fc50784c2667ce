import { describe, expect, it, test } from '@jest/globals';
import type { Actor, Command, CommandKind } from '../../../../src/addon/domain/image-request/command.ts';
import { decide } from '../../../../src/addon/domain/image-request/decide.ts';
import type { Context } from '../../../../src/addon/domain/image-request/decision.ts';
import type { ImageRequest } from '../../../../src/addon/domain/image-request/request.ts';
import { allowedFrom } from '../../../../src/addon/domain/image-request/transitions.ts';
import { states, type State } from '../../../../src/addon/domain/image-request/vocabulary.ts';
import { publishedTariff } from '../../../../src/addon/domain/fee/tariff.ts';

const applicant: Actor = { mail: 'hanako.sato@med.tohoku.ac.jp', role: 'applicant' };
const staff: Actor = { mail: 'mduc@grp.tohoku.ac.jp', role: 'mduc' };

function context(actor: Actor): Context {
  return {
    now: Date.UTC(2026, 10, 23, 1),
    actor,
    tariff: publishedTariff,
    nextReference: 'IMG-2026-0007',
  };
}

function request(changes: Partial<ImageRequest> = {}): ImageRequest {
  return {
    reference: 'IMG-2026-0001',
    state: 'received',
    category: 'in-house-research',
    language: 'ja',
    consultedAt: 0,
    consultationResponseId: 'response-1',
    applicantName: '佐藤 花子',
    applicantAffiliation: '循環器内科学分野',
    applicantPosition: '助教',
    applicantMail: applicant.mail,
    outline: '概要',
    candidateDates: '2026-12-01 10:00',
    listNumber: 'IMG-2026-0001-L1',
    examinations: { CR: 101 },
    feeState: 'none',
    ...changes,
  };
}

const commands: { readonly [Kind in CommandKind]: Extract<Command, { kind: Kind }> } = {
  'receive-consultation': {
    kind: 'receive-consultation',
    responseId: 'response-9',
    submittedAt: 0,
    answers: {
      language: 'ja',
      name: '佐藤 花子',
      affiliation: '循環器内科学分野',
      position: '助教',
      category: 'in-house-research',
      outline: '概要',
      wanted: { ct: 3 },
      otherKind: '',
      candidateDates: ['2026-12-01 10:00'],
      noticeConfirmed: true,
    },
  },
  'send-formal-form': {
    kind: 'send-formal-form',
    eventId: 'click-1',
    reference: 'IMG-2026-0001',
    list: {
      fileId: 'f',
      folderId: 'd',
      fileName: 'list.csv',
      hash: 'h',
      examinations: { CR: 101 },
      findings: [],
    },
    expectedDelivery: '2026-12-03',
    overrideReason: '',
  },
  'receive-formal-request': {
    kind: 'receive-formal-request',
    responseId: 'response-8',
    submittedAt: Date.UTC(2026, 10, 23, 1),
    answers: {
      reference: 'IMG-2026-0001',
      listNumber: 'IMG-2026-0001-L1',
      hardDisk: 'bring',
      purpose: 'research',
      ethicsNumber: '2026-1-123',
      ethicsApprovedOn: '2026-11-23',
      fundingSource: '科研費',
      noticeConfirmed: true,
    },
  },
};

const rightActor: Record<CommandKind, Actor> = {
  'receive-consultation': applicant,
  'send-formal-form': staff,
  'receive-formal-request': applicant,
};

describe.each(Object.values(commands))('$kind', (command) => {
  test.each(Object.keys(states) as State[])('from %s', (state) => {
    const outcome = decide(request({ state }), command, context(rightActor[command.kind]));
    const allowed: readonly string[] = allowedFrom[command.kind];
    if (command.kind === 'receive-consultation') expect(outcome.kind).toBe('unchanged');
    else expect(outcome.kind).toBe(allowed.includes(state) ? 'decision' : 'refusal');
  });

  it('is refused to whoever may not, before anything else is looked at', () => {
    const stranger: Actor = { mail: 'x@example.com', role: 'visitor' };
    const code = command.kind === 'send-formal-form' ? 'not-permitted' : 'outside-domain';
    expect(decide(undefined, command, context(stranger))).toMatchObject({ kind: 'refusal', code });
  });
});

test('a new consultation gets the next reference, and three people are told', () => {
  const outcome = decide(undefined, commands['receive-consultation'], context(applicant));
  expect(outcome).toMatchObject({
    kind: 'decision',
    request: {
      reference: 'IMG-2026-0007',
      state: 'received',
      applicantMail: applicant.mail,
      wantedCt: 3,
      feeState: 'none',
    },
    event: { from: undefined, to: 'received' },
    notices: [
      { code: 'consultation-acknowledged', to: 'applicant' },
      { code: 'consultation-arrived', to: 'mduc' },
      { code: 'consultation-arrived', to: 'radiology' },
    ],
  });
});

test('a new list gets the next number and replaces the old', () => {
  const outcome = decide(
    request({ state: 'formal-form-sent' }),
    commands['send-formal-form'],
    context(staff),
  );
  expect(outcome).toMatchObject({
    request: { listNumber: 'IMG-2026-0001-L2', quote: expect.stringContaining('50,001円') },
  });
});

test('the same confirmation twice changes nothing', () => {
  const sent = request({ state: 'formal-form-sent', listEventId: 'click-1' });
  expect(decide(sent, commands['send-formal-form'], context(staff))).toEqual({
    kind: 'unchanged',
    reference: 'IMG-2026-0001',
  });
});

test('a formal request freezes the fee with what it was computed from', () => {
  const outcome = decide(
    request({ state: 'formal-form-sent' }),
    commands['receive-formal-request'],
    context(applicant),
  );
  if (outcome.kind !== 'decision') throw new Error(outcome.kind);
  expect(outcome.request).toMatchObject({ state: 'formally-requested', feeState: 'priced', feeYen: 50_001 });
  expect(JSON.parse(outcome.request.feeSnapshot ?? '')).toMatchObject({
    imageYen: 50_001,
    examinations: { CR: 101 },
    computedOn: '2026-11-23',
  });
});

test.each([
  ['of somebody else', { applicantMail: 'other@tohoku.ac.jp' }, {}, 'foreign-reference'],
  ['with an old list', {}, { listNumber: 'IMG-2026-0001-L0' }, 'outdated-list'],
  ['without the confirmation', {}, { noticeConfirmed: false }, 'confirmation-missing'],
  ['approved tomorrow', {}, { ethicsApprovedOn: '2026-11-24' }, 'date-in-future'],
  ['approved on no day', {}, { ethicsApprovedOn: '2026-02-30' }, 'not-a-date'],
])('refuses a formal request %s', (_name, changes, answers, code) => {
  const command = commands['receive-formal-request'];
  const asked = { ...command, answers: { ...command.answers, ...answers } };
  const outcome = decide(request({ state: 'formal-form-sent', ...changes }), asked, context(applicant));
  expect(outcome).toMatchObject({ kind: 'refusal', code });
});

type Order = {
  readonly findings?: string[];
  readonly expectedDelivery?: string;
  readonly overrideReason?: string;
};

test.each<[string, Order, string]>([
  ['a delivery in the past', { expectedDelivery: '2026-11-22' }, 'delivery-in-past'],
  ['findings without a reason', { findings: ['列「患者氏名」'] }, 'list-identifies-people'],
  [
    'findings with too short a reason',
    { findings: ['列「患者氏名」'], overrideReason: 'はい' },
    'list-identifies-people',
  ],
])('refuses to send %s', (_name, { findings = [], ...changes }, code) => {
  const command = commands['send-formal-form'];
  const order = { ...command, ...changes, list: { ...command.list, findings } };
  expect(decide(request(), order, context(staff))).toMatchObject({ kind: 'refusal', code });
});
