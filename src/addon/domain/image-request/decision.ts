import type * as outcome from '../procedure/outcome.ts';
import type { ImageRequest } from './request.ts';

export type { Context, MeetingEffect, Notice } from '../procedure/outcome.ts';

export type Decision = outcome.Decision<ImageRequest, outcome.MeetingEffect>;

export type Outcome = outcome.Outcome<ImageRequest, outcome.MeetingEffect>;
