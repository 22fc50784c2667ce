import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CommandKind } from '../../../../src/addon/domain/image-request/command.ts';
import { decide } from '../../../../src/addon/domain/image-request/decide.ts';
import type { Decision } from '../../../../src/addon/domain/image-request/decision.ts';
import type { Step } from '../../../../src/addon/domain/procedure/step.ts';
import { isPermitted, procedure } from '../../../../src/addon/domain/image-request/procedure.ts';
import type { ImageRequest } from '../../../../src/addon/domain/image-request/request.ts';
import {
  processingFacts,
  states,
  type ProcessingFact,
  type State,
} from '../../../../src/addon/domain/image-request/vocabulary.ts';
import { listVersion } from '../../../../src/addon/domain/reference.ts';
import { dayAt } from '../../../../src/addon/domain/time/tokyo.ts';
import { games, type Chance } from '../procedure/chance.ts';
import { actorOf, commandOf, kindOf } from './chance.ts';
import { contextFor, DAY_MS, now, policy } from './occasion.ts';

type Turn = {
  readonly kind: CommandKind;
  readonly at: number;
  readonly before: ImageRequest | undefined;
  readonly outcome: ReturnType<typeof decide>;
};

/** Carries out whatever chance asks, and tells each turn. */
function* play(chances: readonly Chance[]): Generator<Turn> {
  let request: ImageRequest | undefined;
  let at = now;
  for (const [turn, one] of chances.entries()) {
    at += one.days * DAY_MS;
    const kind = kindOf(one, request?.state);
    const command = commandOf(kind, one, { request, at, turn });
    const before = request && Object.freeze(request);
    const outcome = decide(before, command, contextFor(actorOf(one, kind), { now: at }));
    yield { kind, at, before, outcome };
    if (outcome.kind === 'decision') ({ request } = outcome);
  }
}

/** A law of every decision in every game. */
function holds(law: (turn: Turn, decision: Decision) => void): void {
  fc.assert(
    fc.property(games, (chances) => {
      for (const turn of play(chances)) if (turn.outcome.kind === 'decision') law(turn, turn.outcome);
    }),
    { numRuns: 300 },
  );
}

test('chance comes to every state', () => {
  const seen = new Set<State>();
  for (const chances of fc.sample(games, { numRuns: 500, seed: 20_261_124 })) {
    for (const { before } of play(chances)) if (before) seen.add(before.state);
  }
  expect([...seen].sort()).toEqual(Object.keys(states).sort());
});

test('a request never leaves the table, and every change is an event that begins where it stood', () => {
  holds(({ kind, before }, { request, event }) => {
    const { from, to }: Step = procedure[kind];
    const stays = request.state === before?.state && to.includes('unchanged');
    const { state } = request;
    expect({
      isState: state in states,
      isFrom: from.includes(before?.state ?? 'new'),
      isTo: stays || to.includes(state),
      event: event ? { code: event.code, from: event.from, to: event.to } : { kind, stays },
    }).toEqual({
      isState: true,
      isFrom: true,
      isTo: true,
      event: event ? { code: kind, from: before?.state, to: state } : { kind: 'note-waiting', stays: true },
    });
  });
});

test('who may not, cannot; and a number is never another', () => {
  fc.assert(
    fc.property(games, (chances) => {
      for (const [turn, { kind, before, outcome }] of [...play(chances)].entries()) {
        const { role } = actorOf(chances[turn]!, kind);
        if (!isPermitted(kind, role)) expect(outcome.kind).toBe('refusal');
        if (outcome.kind === 'decision' && before) expect(outcome.request.reference).toBe(before.reference);
      }
    }),
  );
});

test('no data are handed over without pledge and processing', () => {
  holds((_turn, { request }) => {
    const { state, dataReceivedAt, pledgeSignedOn } = request;
    if (dataReceivedAt !== undefined) expect(pledgeSignedOn).toBeDefined();
    if (state === 'ready' || state === 'delivered' || state === 'closed') {
      for (const fact of Object.keys(processingFacts) as ProcessingFact[])
        expect(request[fact]).toBeDefined();
      expect(request).toMatchObject({ feeSnapshot: expect.any(String), acceptedAt: expect.any(Number) });
    }
    if (state === 'delivered' || state === 'closed') expect(dataReceivedAt).toBeDefined();
    if (state === 'closed' && request.mediumLent) expect(request.mediumReturnedOn).toBeDefined();
  });
});

test('what is on hold knows where it stood, and nothing else does', () => {
  holds((_turn, { request: { state, heldState, heldReason, overdue } }) => {
    const isHeld = state === 'on-hold';
    expect([heldState !== undefined, isHeld || heldReason === undefined]).toEqual([isHeld, true]);
    if (['on-hold', 'closed', 'declined', 'withdrawn'].includes(state)) expect(overdue).toBeUndefined();
  });
});

test('no meeting ahead is left in the calendar of a request that stopped', () => {
  fc.assert(
    fc.property(games, (chances) => {
      const calendar = new Map<string, number>();
      for (const { outcome, at } of play(chances)) {
        if (outcome.kind !== 'decision') continue;
        const { request, effects } = outcome;
        for (const effect of effects) {
          if (effect.kind === 'put-meeting') calendar.set(request.meetingEventId!, request.meetingAt!);
          if (effect.kind === 'cancel-meeting') expect(calendar.delete(effect.eventId)).toBe(true);
        }
        const ahead = [...calendar].filter(([, meetingAt]) => meetingAt > at).map(([id]) => id);
        const isStopped = ['on-hold', 'declined', 'withdrawn'].includes(request.state);
        // The request knows of the one meeting ahead: whoever stops it can cancel it.
        const areKnown = ahead.every((id) => id === request.meetingEventId);
        expect([isStopped ? ahead.length : 0, areKnown]).toEqual([0, true]);
      }
    }),
    { numRuns: 300 },
  );
});

test('lists and fees are kept, whatever replaces them', () => {
  holds(({ before }, { request }) => {
    const { lists = [], listNumber } = request;
    expect({
      version: listVersion(listNumber),
      earlier: lists.slice(0, before?.lists?.length ?? 0),
    }).toEqual({ version: lists.length, earlier: before?.lists ?? [] });
    const fees = (of: ImageRequest | undefined) => (of?.earlierFees?.length ?? 0) + (of?.feeSnapshot ? 1 : 0);
    expect(fees(request)).toBeGreaterThanOrEqual(fees(before));
  });
});

test('an applicant is reminded at most once an interval', () => {
  fc.assert(
    fc.property(games, (chances) => {
      let last: number | undefined;
      for (const { kind, outcome, at } of play(chances)) {
        if (kind !== 'note-waiting' || outcome.kind !== 'decision' || outcome.notices.length === 0) continue;
        expect(outcome.notices).toHaveLength(1);
        const days =
          last === undefined ? Infinity : (Date.parse(dayAt(at)) - Date.parse(dayAt(last))) / DAY_MS;
        expect(days).toBeGreaterThanOrEqual(policy.reminderIntervalDays);
        last = at;
      }
    }),
  );
});
