import type { SubmittedVersion } from '../../src/addon/domain/joint-research/documents.ts';
import type { State } from '../../src/addon/domain/joint-research/vocabulary.ts';
import type { ResearchActs } from '../../src/local/joint-research-acts.ts';
import { mondayMorning } from './desk.ts';
import { research, type ResearchTestDesk } from './register-desks.ts';

export type ResearchDesk = ReturnType<typeof seen>;

/** The built bundle in a Workspace of its own, seen from 共同研究台帳. */
export function openResearchDesk(now?: number): ResearchDesk {
  return seen(research.open(now));
}

/** The same with one request in a state; it is the one that `acts` speaks of. */
export function researchDeskIn(state: State): ResearchDesk {
  return seen(research.in(state));
}

/** The same after something has been done on a desk without requests, which is given a name. */
export function researchDeskAfter(name: string, prepare: (acts: ResearchActs) => void): ResearchDesk {
  return seen(research.after(name, undefined, mondayMorning, ({ acts }) => prepare(acts)));
}

function seen(desk: ResearchTestDesk) {
  return {
    ...desk,
    /** What was submitted so far. */
    versions: () => JSON.parse(desk.row()['提出版'] || '[]') as readonly SubmittedVersion[],
  };
}
