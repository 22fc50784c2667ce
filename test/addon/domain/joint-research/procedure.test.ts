import { describe, expect, it, test } from '@jest/globals';
import type { CommandKind } from '../../../../src/addon/domain/joint-research/command.ts';
import { decide } from '../../../../src/addon/domain/joint-research/decide.ts';
import { isAllowed, isPermitted, procedure } from '../../../../src/addon/domain/joint-research/procedure.ts';
import type { JointResearchRequest } from '../../../../src/addon/domain/joint-research/request.ts';
import { states, type State } from '../../../../src/addon/domain/joint-research/vocabulary.ts';
import type { Actor } from '../../../../src/addon/domain/procedure/actor.ts';
import type { Step } from '../../../../src/addon/domain/procedure/step.ts';
import { actors, ask, contextFor, decided, now } from './occasion.ts';
import { open, sampleCommand, sampleRequest } from './samples.ts';

const kinds = Object.keys(procedure) as CommandKind[];
const everyState = Object.keys(states) as State[];
const steps: Readonly<Record<CommandKind, Step<State>>> = procedure;
const isForm = (kind: CommandKind) => kind === 'receive-intake' || kind === 'receive-submission';

/** What a request needs besides its state for the sample command to succeed. */
const needs: Readonly<Partial<Record<CommandKind, Partial<JointResearchRequest>>>> = {
  'settle-findings': { findings: [open] },
  'send-feedback': { findings: [open] },
  'record-contract-signed': { contractState: 'approved' },
};

const requestFor = (kind: CommandKind, state: State, changes: Partial<JointResearchRequest> = {}) =>
  sampleRequest(state, { ...needs[kind], ...changes });

const pairs = kinds
  .filter((kind) => kind !== 'receive-intake' && kind !== 'note-waiting')
  .flatMap((kind) => everyState.map((state) => [kind, state] as const));
const allowed = pairs.filter(([kind, state]) => isAllowed(kind, state));
const forbidden = pairs.filter(([kind, state]) => !isAllowed(kind, state));

describe('an allowed step', () => {
  test.each(allowed)('%s from %s leads where the table says', (kind, state) => {
    const before = requestFor(kind, state, { overdue: '書類の内容確認(期限 2026-11-20、4日超過)' });
    const { request, event } = decided(before, sampleCommand(kind));
    const stays = request.state === state && !steps[kind].to.includes(state);
    expect(steps[kind].to).toContain(stays ? 'unchanged' : request.state);
    expect(request.stateSince).toBe(request.state === state ? before.stateSince : now);
    expect(request.overdue).toBeUndefined();
    expect(request.lastEventId).toBe(isForm(kind) ? undefined : 'click-1');
    expect(event).toMatchObject({ code: kind, from: state, to: request.state });
    expect(request.reference).toBe(before.reference);
  });

  test.each(allowed)('%s from %s happens once, however often it is confirmed', (kind, state) => {
    const { request } = decided(requestFor(kind, state), sampleCommand(kind));
    expect(ask(request, sampleCommand(kind))).toEqual({ kind: 'unchanged', reference: 'JR-2026-0001' });
  });
});

describe('a forbidden step', () => {
  test.each(forbidden)('%s from %s is refused', (kind, state) => {
    expect(ask(requestFor(kind, state), sampleCommand(kind))).toEqual({
      kind: 'refusal',
      code: 'wrong-state',
      facts: { reference: 'JR-2026-0001', state },
    });
  });

  it.each(everyState)('an intake is received once, also when the request is %s by now', (state) => {
    expect(ask(sampleRequest(state), sampleCommand('receive-intake'))).toMatchObject({ kind: 'unchanged' });
  });
});

describe('who may', () => {
  const roles = Object.keys(actors) as Actor['role'][];
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

  test.each(kinds.filter((kind) => kind !== 'receive-intake'))(
    '%s of a request that does not exist is refused',
    (kind) => {
      expect(ask(undefined, sampleCommand(kind))).toEqual({
        kind: 'refusal',
        code: 'unknown-reference',
        facts: { reference: 'JR-2026-0001' },
      });
    },
  );

  it('neither a visitor nor radiology', () => {
    expect(kinds.filter((kind) => isPermitted(kind, 'visitor') || isPermitted(kind, 'radiology'))).toEqual(
      [],
    );
  });
});

describe('the table', () => {
  const next = (state: State | 'new') =>
    kinds
      .filter((kind) => steps[kind].from.includes(state))
      .flatMap((kind) => steps[kind].to.filter((to) => to !== 'unchanged'));
  const reachable = (start: State | 'new') => {
    const reached = new Set<State>();
    const waiting = next(start);
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
      if (!reached.has(state)) waiting.push(...next(state));
      reached.add(state);
    }
    return reached;
  };

  it('leads from an intake to every state', () => {
    expect([...reachable('new')].sort()).toEqual([...everyState].sort());
  });

  it('knows two ends', () => {
    expect(everyState.filter((state) => next(state).length === 0).sort()).toEqual(['finished', 'withdrawn']);
  });

  test.each(everyState)('leads from %s to an end', (state) => {
    const reached = new Set([state, ...reachable(state)]);
    expect(reached.has('finished') || reached.has('withdrawn')).toBe(true);
  });

  it('lets nothing be withdrawn once the research may start', () => {
    expect(isAllowed('withdraw', 'ready-to-start')).toBe(false);
  });

  it('calls every step by a name of its own', () => {
    expect(new Set(kinds.map((kind) => steps[kind].event)).size).toBe(kinds.length);
  });
});
