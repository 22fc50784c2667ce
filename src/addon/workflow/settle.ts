import type { Tariff } from '../domain/fee/tariff.ts';
import type { Outcome } from '../domain/procedure/outcome.ts';
import type { RequestBase } from '../domain/procedure/request.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { languageOf, type RawAnswers } from '../forms/answers.ts';
import type { FormKey } from '../forms/installation.ts';
import { prefilledUrl } from '../forms/prefill.ts';
import type { Commit } from '../ledger/commit.ts';
import type { Desk, FormResponse } from './ports.ts';
import type { AnyCommand, Procedure } from './procedures/procedure.ts';
import { quarantine } from './quarantine.ts';
import { record, type Place } from './record.ts';
import type { Stationery } from './stationery.ts';
import { contextOf, respondent } from './surroundings.ts';
import type { Done } from './transact.ts';

/** How a submission ended. */
export type SubmissionOutcome = 'recorded' | 'quarantined' | 'known-already' | 'busy';

/** How the submissions of one form become commands. */
export type Reception = {
  readonly form: FormKey;
  readonly procedure: Procedure;
  /** The column that holds the ids of the responses that were handled, one a line. */
  readonly knownBy: string;
  /** Whether a new request can go on from another one. */
  readonly goesOn?: true;
  /** The number of the request that a submission is about; absent where each makes a new one. */
  about?(raw: RawAnswers): string;
  /** What is asked, or why the answers cannot be understood. `find` finds the request that a new one goes on from. */
  command(
    raw: RawAnswers,
    response: FormResponse,
    find: (reference: string) => RequestBase | undefined,
  ): AnyCommand | Refusal;
  /** What the link for another try says besides what was typed. */
  another?(refusal: Refusal, request: RequestBase | undefined): Partial<RawAnswers>;
};

/** A submission read, with what is known of the request that it is about. */
export type Submission = {
  readonly reception: Reception;
  readonly response: FormResponse;
  readonly raw: RawAnswers;
  readonly command: AnyCommand | Refusal;
  readonly stationery: Stationery;
  readonly place?: Place | undefined;
  readonly nextReference: string;
  readonly tariff: Tariff;
};

/** Decides on a submission and notes what follows: a row, or a place in quarantine. */
export function settle(desk: Desk, commit: Commit, submission: Submission): Done<SubmissionOutcome> {
  const { reception, response, raw, stationery, place } = submission;
  const outcome = outcomeOf(submission);

  switch (outcome.kind) {
    case 'unchanged':
      return knownAlready;
    case 'refusal': {
      const formUrl = anotherTry(desk, submission, outcome);
      const language = place?.before.language ?? languageOf(raw);
      const refused = { form: reception.form, response, raw, refusal: outcome, language, formUrl };
      return { answer: 'quarantined', outgoing: quarantine(commit, refused, stationery) };
    }
    case 'decision': {
      const actor = respondent(response.respondent, stationery.settings);
      const occasion = { actor, eventId: response.responseId, stationery };
      return { answer: 'recorded', outgoing: record(commit, reception.procedure, outcome, place, occasion) };
    }
  }
}

/** Whose trigger fired twice finds this. */
export const knownAlready: Done<SubmissionOutcome> = { answer: 'known-already', outgoing: [] };

/** A stranger is told that they are one, whatever else is wrong with what they sent. */
function outcomeOf(submission: Submission): Outcome {
  const { reception, command, response, stationery, place, tariff, nextReference } = submission;
  const actor = respondent(response.respondent, stationery.settings);
  if (isRefusal(command)) {
    return actor.role === 'applicant' ? command : refuse('outside-domain', { mail: actor.mail });
  }
  const context = contextOf(stationery, actor, { tariff, nextReference });
  return reception.procedure.decide(place?.before, command, context);
}

export function isRefusal(value: object): value is Refusal {
  return 'kind' in value && value.kind === 'refusal';
}

/** What of an answer goes into a link; characters. */
const LONGEST_PREFILL = 500;

/** The form again, with what was typed. */
function anotherTry(desk: Desk, { reception, raw, place }: Submission, refusal: Refusal): string {
  const installed = desk.memory.installation().forms[reception.form];
  const { code } = refusal;
  if (code === 'outside-domain' || code === 'already-requested') return installed.publishedUrl;
  const answers = Object.entries({ ...raw, ...reception.another?.(refusal, place?.before) }).filter(
    ([key, answer = '']) => key in installed.questions && answer.length < LONGEST_PREFILL,
  );
  return prefilledUrl(installed, Object.fromEntries(answers));
}
