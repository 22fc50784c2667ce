import type { Actor } from '../../../../src/addon/domain/procedure/actor.ts';
import type { Command, CommandKind } from '../../../../src/addon/domain/image-request/command.ts';
import { decide } from '../../../../src/addon/domain/image-request/decide.ts';
import type { Context } from '../../../../src/addon/domain/procedure/outcome.ts';
import type { Policy } from '../../../../src/addon/domain/procedure/policy.ts';
import type { Decision } from '../../../../src/addon/domain/image-request/decision.ts';
import { procedure } from '../../../../src/addon/domain/image-request/procedure.ts';
import type { ImageRequest } from '../../../../src/addon/domain/image-request/request.ts';
import { publishedTariff } from '../../../../src/addon/domain/fee/tariff.ts';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Tuesday 2026-11-24 10:00 in Tokyo; the Monday before is a public holiday. */
export const now = Date.UTC(2026, 10, 24, 1);

/** A moment in Tokyo: `tokyo('2026-12-01 10:00')`. */
export function tokyo(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}:00+09:00`);
}

export const policy: Policy = {
  officeOpens: '09:00',
  officeCloses: '17:00',
  closedDays: ['2026-12-28'],
  meetingMinutes: 60,
  deliveryDaysMin: 3,
  deliveryDaysMax: 7,
  reviewDays: 3,
  answerDays: 10,
  formalFormDays: 20,
  collectionDays: 10,
  mediumDays: 10,
  approvalDays: 60,
  enquiryDays: 1,
  periodNoticeDays: 30,
  reminderIntervalDays: 7,
  pricesCaseReports: true,
};

export const actors: { readonly [Role in Actor['role']]: Actor } = {
  applicant: { mail: 'hanako.sato@med.tohoku.ac.jp', role: 'applicant' },
  mduc: { mail: 'mduc@grp.tohoku.ac.jp', role: 'mduc' },
  radiology: { mail: 'radiology@grp.tohoku.ac.jp', role: 'radiology' },
  visitor: { mail: 'x@example.com', role: 'visitor' },
  program: { mail: 'MDUC Desk', role: 'program' },
};

/** The first of those who may give the command. */
export function rightActor(kind: CommandKind): Actor {
  return actors[procedure[kind].by[0]];
}

export function contextFor(actor: Actor, changes: Partial<Context> = {}): Context {
  return {
    now,
    actor,
    tariff: publishedTariff,
    policy,
    nextReference: 'IMG-2026-0007',
    checklist: [],
    ...changes,
  };
}

/** Gives the command as the first who may give it. */
export function ask(request: ImageRequest | undefined, command: Command, changes: Partial<Context> = {}) {
  return decide(request, command, contextFor(rightActor(command.kind), changes));
}

/** The decision; anything else is a failure of the test. */
export function decided(
  request: ImageRequest | undefined,
  command: Command,
  changes: Partial<Context> = {},
): Decision {
  const outcome = ask(request, command, changes);
  if (outcome.kind !== 'decision')
    throw new Error(`${command.kind} was not carried out: ${JSON.stringify(outcome)}`);
  return outcome;
}
