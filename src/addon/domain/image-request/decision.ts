import type * as outcome from '../procedure/outcome.ts';
import type { ImageRequest } from './request.ts';

export type { Context, Effect, Notice } from '../procedure/outcome.ts';

export type Decision = outcome.Decision<ImageRequest>;

export type Outcome = outcome.Outcome<ImageRequest>;
