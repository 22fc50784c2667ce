import { states as enquiryStates } from './enquiry/vocabulary.ts';
import { states as imageRequestStates } from './image-request/vocabulary.ts';
import { states as jointResearchStates } from './joint-research/vocabulary.ts';

/**
 * The states of every procedure, in their order: what the journal and the digest call them. A state that several have is
 * called the same in all of them.
 */
export const statesOfAll = { ...imageRequestStates, ...jointResearchStates, ...enquiryStates } as const;

export type StateOfAny = keyof typeof statesOfAll;
