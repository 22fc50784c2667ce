import type * as outcome from '../procedure/outcome.ts';
import type { JointResearchRequest } from './request.ts';

export type { Context, Notice } from '../procedure/outcome.ts';

export type Decision = outcome.Decision<JointResearchRequest, outcome.DocumentsEffect>;

export type Outcome = outcome.Outcome<JointResearchRequest, outcome.DocumentsEffect>;
