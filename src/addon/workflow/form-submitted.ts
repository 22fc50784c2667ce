import { decide } from '../domain/image-request/decide.ts';
import type { Command } from '../domain/image-request/command.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import { nextReference, normalisedReference, parseReference } from '../domain/reference.ts';
import type { FeeSnapshot } from '../domain/fee/compute.ts';
import { fiscalYearOf, dayAt } from '../domain/time/tokyo.ts';
import type { Refusal } from '../domain/refusal.ts';
import { languageOf, parseConsultation, parseFormalRequest, type RawAnswers } from '../forms/answers.ts';
import type { FormKey } from '../forms/installation.ts';
import { prefilledUrl, rawAnswersOf } from '../forms/prefill.ts';
import type { Commit } from '../ledger/commit.ts';
import { requestFields } from '../ledger/registers/image-requests.ts';
import type { Snapshot } from '../ledger/snapshot.ts';
import type { Desk, FormResponse } from './ports.ts';
import { quarantine } from './quarantine.ts';
import { record, type Place } from './record.ts';
import { respondent, stationeryOf, surroundings, tariffColumns, tariffOf } from './surroundings.ts';
import { transact, type Done } from './transact.ts';

const consultationPlan = {
  ...surroundings,
  imageRequests: ['reference', 'consultationResponseId'],
  quarantine: ['responseId'],
  sequences: ['fiscalYear', 'last'],
} as const;

const formalRequestPlan = {
  ...surroundings,
  imageRequests: requestFields,
  quarantine: ['responseId'],
  tariff: tariffColumns,
} as const;

/** How a submission ended. */
export type SubmissionOutcome = 'recorded' | 'quarantined' | 'known-already' | 'busy';

/** A response of one of the desk's forms, from the trigger or found by the clock: handled once, however often it comes. */
export function formSubmitted(desk: Desk, form: FormKey, response: FormResponse): SubmissionOutcome {
  const raw = rawAnswersOf(desk.memory.installation().forms[form], response.answers);
  const outcome =
    form === 'consultation' ? consultation(desk, response, raw) : formalRequest(desk, response, raw);
  return typeof outcome === 'string' ? outcome : 'busy';
}

function consultation(
  desk: Desk,
  response: FormResponse,
  raw: RawAnswers,
): SubmissionOutcome | Refusal<'busy'> {
  return transact(desk, consultationPlan, (snapshot, commit) => {
    const { responseId } = response;
    const isKnown = snapshot.cells('imageRequests', 'consultationResponseId').includes(responseId);
    if (isKnown || isQuarantined(snapshot, responseId)) return knownAlready;
    const stationery = stationeryOf(desk, snapshot);
    const answers = parseConsultation(raw);
    const next = numberNext(snapshot, response.submittedAt);
    const command = isRefusal(answers) ? answers : commandFor('receive-consultation', response, answers);
    const done = settle(desk, commit, {
      form: 'consultation',
      response,
      raw,
      command,
      stationery,
      nextReference: next.reference,
    });
    if (done.answer === 'recorded') next.remember(commit);
    return done;
  });
}

function formalRequest(
  desk: Desk,
  response: FormResponse,
  raw: RawAnswers,
): SubmissionOutcome | Refusal<'busy'> {
  return transact(desk, formalRequestPlan, (snapshot, commit) => {
    const { responseId } = response;
    const isKnown = snapshot.cells('imageRequests', 'formalResponseId').includes(responseId);
    if (isKnown || isQuarantined(snapshot, responseId)) return knownAlready;
    const stationery = stationeryOf(desk, snapshot);
    const answers = parseFormalRequest(raw);
    const reference = normalisedReference(typeof raw['reference'] === 'string' ? raw['reference'] : '');
    const row = snapshot.find('imageRequests', 'reference', reference);
    const place = row && { rowIndex: row.rowIndex, before: row.record as ImageRequest };
    const command = isRefusal(answers) ? answers : commandFor('receive-formal-request', response, answers);
    return settle(desk, commit, {
      form: 'formal-request',
      response,
      raw,
      command,
      stationery,
      place,
      tariff: tariffOf(snapshot),
    });
  });
}

type Case = {
  readonly form: FormKey;
  readonly response: FormResponse;
  readonly raw: RawAnswers;
  readonly command: Command | Refusal;
  readonly stationery: ReturnType<typeof stationeryOf>;
  readonly place?: Place | undefined;
  readonly nextReference?: string;
  readonly tariff?: ReturnType<typeof tariffOf>;
};

/** Decides and notes what follows: a row, or a place in quarantine. */
function settle(desk: Desk, commit: Commit, given: Case): Done<SubmissionOutcome> {
  const {
    form,
    response,
    raw,
    command,
    stationery,
    place,
    nextReference: reference = '',
    tariff = [],
  } = given;
  const actor = respondent(response.respondent, stationery.settings);
  const rules = { allowedDomains: stationery.settings.allowedDomains };
  const context = { now: stationery.now, actor, rules, tariff, nextReference: reference };
  const outcome =
    isRefusal(command) && actor.role === 'applicant' ? command : decideOrRefuse(place, command, context);
  const spreadsheetUrl = desk.spreadsheetUrl();

  switch (outcome.kind) {
    case 'unchanged':
      return knownAlready;
    case 'refusal': {
      const formUrl = anotherTry(desk, form, raw, place?.before, outcome);
      const language = form === 'consultation' ? languageOf(raw) : (place?.before.language ?? 'ja');
      const refused = { form, response, raw, refusal: outcome, language, formUrl, spreadsheetUrl };
      return { answer: 'quarantined', mails: quarantine(commit, refused, stationery) };
    }
    case 'decision': {
      const occasion = {
        actor,
        eventId: response.responseId,
        stationery,
        spreadsheetUrl,
        formalFormUrl: '',
        fee: feeOf(outcome.request),
      };
      return { answer: 'recorded', mails: record(commit, outcome, place, occasion) };
    }
  }
}

/** A stranger is told that they are one, whatever else is wrong with what they sent. */
function decideOrRefuse(
  place: Place | undefined,
  command: Command | Refusal,
  context: Parameters<typeof decide>[2],
) {
  if (!isRefusal(command)) return decide(place?.before, command, context);
  return { kind: 'refusal', code: 'outside-domain', facts: { mail: context.actor.mail } } satisfies Refusal;
}

/** The form again: with what was typed, and for an outdated list with the number that counts now. */
function anotherTry(
  desk: Desk,
  form: FormKey,
  raw: RawAnswers,
  request: ImageRequest | undefined,
  refusal: Refusal,
): string {
  const installed = desk.memory.installation().forms[form];
  if (refusal.code === 'outside-domain' || refusal.code === 'already-requested')
    return installed.publishedUrl;
  const current =
    refusal.code === 'outdated-list' && request?.listNumber ? { listNumber: request.listNumber } : {};
  const short = Object.entries({ ...raw, ...current }).filter(
    ([key, answer]) => key in installed.questions && answer.length < 500,
  );
  return prefilledUrl(installed, Object.fromEntries(short));
}

const knownAlready: Done<SubmissionOutcome> = { answer: 'known-already', mails: [] };

function isQuarantined(
  snapshot: Snapshot<{ readonly quarantine: readonly ['responseId'] }>,
  responseId: string,
): boolean {
  return snapshot.cells('quarantine', 'responseId').includes(responseId);
}

function commandFor<Kind extends 'receive-consultation' | 'receive-formal-request'>(
  kind: Kind,
  { responseId, submittedAt }: FormResponse,
  answers: Extract<Command, { kind: Kind }>['answers'],
): Command {
  return { kind, responseId, submittedAt, answers } as Command;
}

/** The next reference number, and how the commit remembers that it was given out. */
function numberNext(snapshot: Snapshot<typeof consultationPlan>, submittedAt: number) {
  const day = dayAt(submittedAt);
  const fiscalYear = fiscalYearOf(day);
  const counter = snapshot.rows('sequences').find(({ record: { fiscalYear: year } }) => year === fiscalYear);
  const inUse = snapshot
    .cells('imageRequests', 'reference')
    .filter((cell) => typeof cell === 'string' && parseReference(cell));
  const { reference, number } = nextReference(day, counter?.record.last ?? 0, inUse as string[]);
  return {
    reference,
    remember(commit: Commit): void {
      if (!counter) return commit.append('sequences', { fiscalYear, last: number });
      commit.update(
        'sequences',
        { rowIndex: counter.rowIndex, keyColumn: 'fiscalYear', key: String(fiscalYear) },
        { last: number },
      );
    },
  };
}

function feeOf({ feeSnapshot }: ImageRequest): FeeSnapshot | undefined {
  return feeSnapshot === undefined ? undefined : (JSON.parse(feeSnapshot) as FeeSnapshot);
}

function isRefusal(value: object): value is Refusal {
  return 'kind' in value && value.kind === 'refusal';
}
