import type { Tariff } from '../domain/fee/tariff.ts';
import type { Command } from '../domain/image-request/command.ts';
import { decide } from '../domain/image-request/decide.ts';
import type { Context } from '../domain/procedure/outcome.ts';
import type { Outcome } from '../domain/image-request/decision.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { languageOf, type RawAnswers } from '../forms/answers.ts';
import type { FormKey } from '../forms/installation.ts';
import { prefilledUrl } from '../forms/prefill.ts';
import type { Commit } from '../ledger/commit.ts';
import type { Stationery } from './compose.ts';
import type { Desk, FormResponse } from './ports.ts';
import { quarantine } from './quarantine.ts';
import { record, type Place } from './record.ts';
import { respondent } from './surroundings.ts';
import type { Done } from './transact.ts';

/** How a submission ended. */
export type SubmissionOutcome = 'recorded' | 'quarantined' | 'known-already' | 'busy';

/** A submission read, with what is known of the request that it is about. */
export type Submission = {
  readonly form: FormKey;
  readonly response: FormResponse;
  readonly raw: RawAnswers;
  /** What is asked, or why the answers could not be understood. */
  readonly command: Command | Refusal;
  readonly stationery: Stationery;
  readonly place?: Place | undefined;
  readonly nextReference: string;
  readonly tariff: Tariff;
};

/** Decides on a submission and notes what follows: a row, or a place in quarantine. */
export function settle(desk: Desk, commit: Commit, submission: Submission): Done<SubmissionOutcome> {
  const { form, response, raw, stationery, place } = submission;
  const outcome = outcomeOf(submission);

  switch (outcome.kind) {
    case 'unchanged':
      return knownAlready;
    case 'refusal': {
      const formUrl = anotherTry(desk, submission, outcome);
      const language = form === 'consultation' ? languageOf(raw) : (place?.before.language ?? 'ja');
      const refused = { form, response, raw, refusal: outcome, language, formUrl };
      return { answer: 'quarantined', outgoing: quarantine(commit, refused, stationery) };
    }
    case 'decision': {
      const occasion = {
        actor: respondent(response.respondent, stationery.settings),
        eventId: response.responseId,
        stationery,
      };
      return { answer: 'recorded', outgoing: record(commit, outcome, place, occasion) };
    }
  }
}

/** Whose trigger fired twice finds this. */
export const knownAlready: Done<SubmissionOutcome> = { answer: 'known-already', outgoing: [] };

/** A stranger is told that they are one, whatever else is wrong with what they sent. */
function outcomeOf({ command, response, stationery, place, tariff, nextReference }: Submission): Outcome {
  const actor = respondent(response.respondent, stationery.settings);
  if (command.kind === 'refusal') {
    return actor.role === 'applicant' ? command : refuse('outside-domain', { mail: actor.mail });
  }
  const { now, settings } = stationery;
  const context: Context = { now, actor, tariff, policy: settings, nextReference };
  return decide(place?.before, command, context);
}

/** What of an answer goes into a link; characters. */
const LONGEST_PREFILL = 500;

/** The form again: with what was typed, and for an outdated list with the number that counts now. */
function anotherTry(desk: Desk, { form, raw, place }: Submission, { code }: Refusal): string {
  const installed = desk.memory.installation().forms[form];
  if (code === 'outside-domain' || code === 'already-requested') return installed.publishedUrl;
  const listNumber = code === 'outdated-list' ? place?.before.listNumber : undefined;
  const answers = Object.entries({ ...raw, ...(listNumber && { listNumber }) }).filter(
    ([key, answer]) => key in installed.questions && answer.length < LONGEST_PREFILL,
  );
  return prefilledUrl(installed, Object.fromEntries(answers));
}
