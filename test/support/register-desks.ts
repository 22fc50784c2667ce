import type { State as EnquiryState } from '../../src/addon/domain/enquiry/vocabulary.ts';
import type { State as ResearchState } from '../../src/addon/domain/joint-research/vocabulary.ts';
import { enquiryActsOf, type EnquiryActs } from '../../src/local/enquiry-acts.ts';
import { researchActsOf, type ResearchActs } from '../../src/local/joint-research-acts.ts';
import type { LocalDesk } from '../../src/local/provision.ts';
import type { RegisterActs } from '../../src/local/register-acts.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { copyOf, prepared, type Model } from './desk-copies.ts';
import { deskWith, emptyModel, mondayMorning, type DeskOf } from './desk.ts';
import { ways as researchWays } from './research-ways.ts';

export type ResearchTestDesk = DeskOf<ResearchActs>;
export type EnquiryTestDesk = DeskOf<EnquiryActs>;

/** How a request comes into a state: from which other, and by what. */
type Way<State, Acts> = {
  readonly from?: State;
  walk(acts: Acts, workspace: Workspace): void;
};

type Kind<State extends string, Acts extends RegisterActs> = {
  readonly firstReference: string;
  readonly actsOf: (workspace: Workspace, desk: LocalDesk) => Acts;
  readonly ways: Readonly<Record<State, Way<State, Acts>>>;
};

/** Desks with one request in a register, each prepared once in a run of the tests. */
function registerDesks<State extends string, Acts extends RegisterActs>(kind: Kind<State, Acts>) {
  const { firstReference, actsOf, ways } = kind;
  const deskOn = (workspace: Workspace) => {
    const desk = deskWith(workspace, actsOf);
    desk.acts.about(firstReference);
    return desk;
  };
  const modelOf = (state: State | undefined, now: number): Model => {
    if (state === undefined) return emptyModel(now);
    const { from, walk } = ways[state];
    return prepared(
      `${firstReference}-${state}-${now}`,
      now,
      () => modelOf(from, now),
      (workspace) => walk(deskOn(workspace).acts, workspace),
    );
  };
  return {
    /** A desk without requests. */
    open: (now = mondayMorning) => deskWith(copyOf(emptyModel(now)), actsOf),
    /** A desk with one request in a state; it is the one that `acts` speaks of. */
    in: (state: State, now = mondayMorning) => deskOn(copyOf(modelOf(state, now))),
    /** The same after something more has been done, which is given a name. */
    after: (name: string, state: State | undefined, now: number, prepare: (desk: DeskOf<Acts>) => void) =>
      deskOn(
        copyOf(
          prepared(
            `${firstReference}-${state ?? 'empty'}-${name}-${now}`,
            now,
            () => modelOf(state, now),
            (workspace) => prepare(deskOn(workspace)),
          ),
        ),
      ),
  };
}

export const research = registerDesks<ResearchState, ResearchActs>({
  firstReference: 'JR-2026-0001',
  actsOf: researchActsOf,
  ways: {
    ...researchWays,
    // While Drive fails, nothing but the request is there.
    'intake-received': {
      walk: (acts, workspace) => {
        const mend = workspace.onCall(({ member, phase }) => {
          if (phase === 'before' && member === 'Drive.Files.copy') throw new Error('Backend Error');
        });
        acts.apply();
        mend();
      },
    },
  },
});

export const enquiries = registerDesks<EnquiryState, EnquiryActs>({
  firstReference: 'ENQ-2026-0001',
  actsOf: enquiryActsOf,
  ways: {
    open: { walk: (acts) => acts.ask() },
    answered: { from: 'open', walk: (acts) => acts.step('mark-answered', { note: '電話で回答しました。' }) },
  },
});
