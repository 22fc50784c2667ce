import type * as outcome from '../procedure/outcome.ts';
import type { Enquiry } from './request.ts';

export type { Context } from '../procedure/outcome.ts';

export type Decision = outcome.Decision<Enquiry, never>;

export type Outcome = outcome.Outcome<Enquiry, never>;
