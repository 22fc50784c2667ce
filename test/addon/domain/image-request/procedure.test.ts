import { describe, expect, it, test } from '@jest/globals';
import type { Actor } from '../../../../src/addon/domain/procedure/actor.ts';
import type { CommandKind } from '../../../../src/addon/domain/image-request/command.ts';
import { decide } from '../../../../src/addon/domain/image-request/decide.ts';
import type { Step } from '../../../../src/addon/domain/procedure/step.ts';
import { isAllowed, isPermitted, procedure } from '../../../../src/addon/domain/image-request/procedure.ts';
import { expectations } from '../../../../src/addon/domain/image-request/waiting.ts';
import type { ImageRequest } from '../../../../src/addon/domain/image-request/request.ts';
import { states, type State } from '../../../../src/addon/domain/image-request/vocabulary.ts';
import { actors, ask, contextFor, DAY_MS, decided, now, policy } from './occasion.ts';
import { lent, sampleCommand, sampleRequest } from './samples.ts';

const kinds = Object.keys(procedure) as CommandKind[];
const everyState = Object.keys(states) as State[];
const roles = Object.keys(actors) as Actor['role'][];
const steps: Readonly<Record<CommandKind, Step<State>>> = procedure;
const isForm = (kind: CommandKind) => kind === 'receive-consultation' || kind === 'receive-formal-request';

/** What a request needs besides its state for the sample command to succeed. */
const needs: Readonly<Partial<Record<CommandKind, Partial<ImageRequest>>>> = {
  'record-processing': { stored: undefined },
  'record-medium-return': lent,
  reopen: { category: 'in-house-research' },
};

const requestFor = (kind: CommandKind, state: State, changes: Partial<ImageRequest> = {}) =>
  sampleRequest(state, { ...needs[kind], ...changes });

const pairs = kinds
  .filter((kind) => kind !== 'receive-consultation' && kind !== 'note-waiting')
  .flatMap((kind) => everyState.map((state) => [kind, state] as const));
const allowed = pairs.filter(([kind, state]) => isAllowed(kind, state));
const forbidden = pairs.filter(([kind, state]) => !isAllowed(kind, state));

describe('an allowed step', () => {
  test.each(allowed)('%s from %s leads where the table says', (kind, state) => {
    const before = requestFor(kind, state, { overdue: '内容の確認(期限 2026-11-20、4日超過)' });
    const { request, event } = decided(before, sampleCommand(kind));
    expect(steps[kind].to).toContain(request.state === state ? sameState(kind, state) : request.state);
    expect(request.stateSince).toBe(request.state === state ? before.stateSince : now);
    expect(request.overdue).toBeUndefined();
    expect(request.lastEventId).toBe(isForm(kind) ? undefined : 'click-1');
    expect(event).toMatchObject({ code: kind, from: state, to: request.state });
    expect(request.reference).toBe(before.reference);
  });

  test.each(allowed)('%s from %s happens once, however often it is confirmed', (kind, state) => {
    const { request } = decided(requestFor(kind, state), sampleCommand(kind));
    expect(ask(request, sampleCommand(kind))).toEqual({ kind: 'unchanged', reference: 'IMG-2026-0001' });
  });
});

function sameState(kind: CommandKind, state: State): State | 'unchanged' {
  return steps[kind].to.includes('unchanged') ? 'unchanged' : state;
}

describe('a forbidden step', () => {
  const asked = ['formally-requested', 'accepted', 'processing', 'ready', 'delivered', 'closed'];
  const codeOf = (kind: CommandKind, state: State) => {
    if (kind !== 'receive-formal-request') return 'wrong-state';
    if (asked.includes(state)) return 'already-requested';
    return state === 'not-offered' ? 'not-offered' : 'wrong-state';
  };

  test.each(forbidden)('%s from %s is refused', (kind, state) => {
    const code = codeOf(kind, state);
    expect(ask(requestFor(kind, state), sampleCommand(kind))).toMatchObject({ kind: 'refusal', code });
  });

  it.each(everyState)('a consultation is received once, also when the request is %s by now', (state) => {
    expect(ask(sampleRequest(state), sampleCommand('receive-consultation'))).toMatchObject({
      kind: 'unchanged',
    });
  });
});

describe('the passing of days', () => {
  const later = now + 90 * DAY_MS;
  const isExpected = (state: State) => expectations(sampleRequest(state), policy).length > 0;

  test.each(everyState)('in %s marks what is late, and only that', (state) => {
    const outcome = ask(sampleRequest(state), sampleCommand('note-waiting'), { now: later });
    expect(outcome.kind).toBe(isExpected(state) ? 'decision' : 'unchanged');
    if (outcome.kind !== 'decision') return;
    const { overdue, ...rest } = outcome.request;
    expect(overdue).toContain('日超過');
    expect(rest).toMatchObject({ state, stateSince: sampleRequest(state).stateSince });
    expect(ask(outcome.request, sampleCommand('note-waiting'), { now: later })).toMatchObject({
      kind: 'unchanged',
    });
  });

  it('stops where a request has ended or is on hold', () => {
    expect(everyState.filter((state) => !isExpected(state)).sort()).toEqual(
      ['closed', 'declined', 'not-offered', 'on-hold', 'withdrawn'].sort(),
    );
  });
});

describe('who may', () => {
  const strangers = kinds.flatMap((kind) =>
    roles.filter((role) => !isPermitted(kind, role)).map((role) => [kind, role] as const),
  );

  test.each(strangers)('%s is refused to %s before anything else is looked at', (kind, role) => {
    const facts = isForm(kind) ? { mail: actors[role].mail } : { user: actors[role].mail };
    const code = isForm(kind) ? 'outside-domain' : 'not-permitted';
    for (const request of [undefined, ...everyState.map((state) => requestFor(kind, state))]) {
      expect(decide(request, sampleCommand(kind), contextFor(actors[role]))).toEqual({
        kind: 'refusal',
        code,
        facts,
      });
    }
  });

  test.each(kinds.filter((kind) => kind !== 'receive-consultation'))(
    '%s of a request that does not exist is refused',
    (kind) => {
      expect(ask(undefined, sampleCommand(kind))).toEqual({
        kind: 'refusal',
        code: 'unknown-reference',
        facts: { reference: 'IMG-2026-0001' },
      });
    },
  );

  it('never a visitor', () => {
    expect(kinds.filter((kind) => isPermitted(kind, 'visitor'))).toEqual([]);
  });
});

describe('the table', () => {
  const leadsTo = (kind: CommandKind, state: State | 'new') =>
    steps[kind].to.flatMap((to) => (to === 'unchanged' ? (state === 'new' ? [] : [state]) : [to]));
  const next = (state: State | 'new') =>
    kinds
      .filter((kind) => kind !== 'reopen' && steps[kind].from.includes(state))
      .flatMap((kind) => leadsTo(kind, state));
  const reachable = (start: State | 'new') => {
    const reached = new Set<State>();
    const waiting = next(start);
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
      if (reached.has(state)) continue;
      reached.add(state);
      waiting.push(...next(state));
    }
    return reached;
  };
  /** States that nothing but a reopening leaves. */
  const ends = everyState.filter((state) => next(state).every((to) => to === state));

  it('knows four ends', () => {
    expect([...ends].sort()).toEqual(['closed', 'declined', 'not-offered', 'withdrawn']);
  });

  it('leads from a consultation to every state', () => {
    expect([...reachable('new')].sort()).toEqual([...everyState].sort());
  });

  test.each(everyState)('leads from %s to an end', (state) => {
    expect(ends.includes(state) || ends.some((end) => reachable(state).has(end))).toBe(true);
  });

  test.each(everyState)('names %s as a beginning and as an end of some step', (state) => {
    expect(kinds.some((kind) => steps[kind].from.includes(state))).toBe(true);
    expect(kinds.some((kind) => steps[kind].to.includes(state))).toBe(true);
  });

  it('calls every step by a name of its own', () => {
    expect(new Set(kinds.map((kind) => steps[kind].event)).size).toBe(kinds.length);
  });
});
