import { states as imageRequestStates } from './image-request/vocabulary.ts';

/** The states of every procedure, in their order: what the journal and the digest call them. A key has one caption. */
export const statesOfAll = { ...imageRequestStates } as const;

export type StateOfAny = keyof typeof statesOfAll;
