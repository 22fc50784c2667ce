import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CommandKind } from '../../../../src/addon/domain/joint-research/command.ts';
import { decide } from '../../../../src/addon/domain/joint-research/decide.ts';
import type { Decision } from '../../../../src/addon/domain/joint-research/decision.ts';
import { openFindings } from '../../../../src/addon/domain/joint-research/findings.ts';
import { isPermitted, procedure } from '../../../../src/addon/domain/joint-research/procedure.ts';
import type { JointResearchRequest } from '../../../../src/addon/domain/joint-research/request.ts';
import { states, type State } from '../../../../src/addon/domain/joint-research/vocabulary.ts';
import type { Step } from '../../../../src/addon/domain/procedure/step.ts';
import { addDays, dayAt } from '../../../../src/addon/domain/time/tokyo.ts';
import { games, type Chance } from '../procedure/chance.ts';
import { actorOf, commandOf, kindOf } from './chance.ts';
import { contextFor, DAY_MS, now, policy } from './occasion.ts';

type Turn = {
  readonly kind: CommandKind;
  readonly at: number;
  readonly before: JointResearchRequest | undefined;
  readonly outcome: ReturnType<typeof decide>;
};

/** Carries out whatever chance asks, and tells each turn. */
function* play(chances: readonly Chance[]): Generator<Turn> {
  let request: JointResearchRequest | undefined;
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
    for (const { outcome } of play(chances)) if (outcome.kind === 'decision') seen.add(outcome.request.state);
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

test('the research may start exactly when contract and ethics review are complete, and is told to once', () => {
  holds(({ kind, before }, { request, notices }) => {
    const { contractState, ethicsState, state, readyAt } = request;
    const isComplete = contractState === 'signed' && ethicsState === 'approved';
    const isTold = notices.some(({ code }) => code === 'research-may-start');
    const mayStart = ['ready-to-start', 'finished'].includes(state);
    expect({ mayStart, isDated: readyAt !== undefined, isTold }).toEqual({
      mayStart: isComplete,
      isDated: isComplete,
      isTold: isComplete && before?.readyAt === undefined,
    });
    if (isTold) expect(kind).toMatch(/^record-(contract|ethics)-/);
  });
});

test('no approval begins with documents unconfirmed or findings open', () => {
  holds((_turn, { request }) => {
    if (!['in-approval', 'ready-to-start', 'finished'].includes(request.state)) return;
    expect(request.confirmedAt).toBeDefined();
    expect(openFindings(request)).toEqual([]);
  });
});

test('what states say, dates bear out, in their order', () => {
  holds((_turn, { request }) => {
    const { contractState, contractApprovedOn, contractSignedOn, ethicsState, dataProvidedOn } = request;
    expect({
      contractApproved: contractApprovedOn !== undefined,
      contractSigned: contractSignedOn !== undefined,
      ethicsApproved: request.ethicsApprovedOn !== undefined,
      ethicsNumbered: request.ethicsNumber !== undefined,
    }).toEqual({
      contractApproved: contractState !== 'pending',
      contractSigned: contractState === 'signed',
      ethicsApproved: ethicsState === 'approved',
      ethicsNumbered: ethicsState === 'approved',
    });
    if (contractSignedOn) expect(contractApprovedOn! <= contractSignedOn).toBe(true);
    if (dataProvidedOn) expect(contractSignedOn! <= dataProvidedOn).toBe(true);
  });
});

test('rounds and findings are kept, and checks within their round, whatever comes after them', () => {
  holds(({ before }, { request }) => {
    const { versions = [], round = 0, findings = [], checkedPoints = [] } = request;
    expect({
      rounds: versions.map((version) => version.round),
      round,
      numbers: findings.map(({ number }) => number),
      earlier: versions.slice(0, before?.versions?.length ?? 0),
    }).toEqual({
      rounds: versions.map((_version, index) => index + 1),
      round: versions.length,
      numbers: findings.map((_finding, index) => index + 1),
      earlier: before?.versions ?? [],
    });
    const kept = (before?.checkedPoints ?? []).filter((checked) =>
      checkedPoints.some((one) => one.round === checked.round),
    );
    expect(checkedPoints.slice(0, kept.length)).toEqual(kept);
    for (const finding of before?.findings ?? []) {
      expect(findings[finding.number - 1]).toMatchObject(finding);
    }
  });
});

test('what is on hold knows where it stood, and nothing else does', () => {
  holds((_turn, { request: { state, heldState, heldReason, overdue } }) => {
    const isHeld = state === 'on-hold';
    expect([heldState !== undefined, isHeld || heldReason === undefined]).toEqual([isHeld, true]);
    if (['on-hold', 'finished', 'withdrawn'].includes(state)) expect(overdue).toBeUndefined();
  });
});

test('an applicant is reminded at most once an interval', () => {
  fc.assert(
    fc.property(games, (chances) => {
      let last: number | undefined;
      for (const { kind, outcome, at } of play(chances)) {
        if (kind !== 'note-waiting' || outcome.kind !== 'decision' || outcome.notices.length === 0) continue;
        expect(outcome.notices).toHaveLength(1);
        if (last !== undefined) {
          expect(dayAt(at) >= addDays(dayAt(last), policy.reminderIntervalDays)).toBe(true);
        }
        last = at;
      }
    }),
  );
});
