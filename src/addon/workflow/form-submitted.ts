import { normalisedReference } from '../domain/reference.ts';
import type { Refusal } from '../domain/refusal.ts';
import { parseConsultation, parseFormalRequest, type RawAnswers } from '../forms/answers.ts';
import type { FormKey } from '../forms/installation.ts';
import { rawAnswersOf } from '../forms/prefill.ts';
import type { Cell } from '../ledger/codec.ts';
import { rowFields } from '../ledger/registers/image-requests.ts';
import type { Snapshot } from '../ledger/snapshot.ts';
import { numberingColumns, numberNext } from './numbering.ts';
import type { Desk, FormResponse } from './ports.ts';
import { placeOf } from './record.ts';
import { knownAlready, settle, type SubmissionOutcome } from './settle.ts';
import { stationeryOf, surroundings, tariffColumns, tariffOf } from './surroundings.ts';
import { transact } from './transact.ts';

const consultationPlan = {
  ...surroundings,
  ...numberingColumns,
  quarantine: ['responseId'],
} as const;

const formalRequestPlan = {
  ...surroundings,
  imageRequests: rowFields,
  quarantine: ['responseId'],
  tariff: tariffColumns,
} as const;

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
    const command = isRefusal(answers)
      ? answers
      : ({ kind: 'receive-consultation', responseId, submittedAt: response.submittedAt, answers } as const);
    const done = settle(desk, commit, {
      form: 'consultation',
      response,
      raw,
      command,
      stationery,
      nextReference: next.reference,
      tariff: [],
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
    const isKnown = responseIdsIn(snapshot.cells('imageRequests', 'formalResponseIds')).includes(responseId);
    if (isKnown || isQuarantined(snapshot, responseId)) return knownAlready;
    const stationery = stationeryOf(desk, snapshot);
    const answers = parseFormalRequest(raw);
    const reference = normalisedReference(typeof raw['reference'] === 'string' ? raw['reference'] : '');
    const row = snapshot.find('imageRequests', 'reference', reference);
    const place = placeOf(row);
    const command = isRefusal(answers)
      ? answers
      : ({ kind: 'receive-formal-request', responseId, submittedAt: response.submittedAt, answers } as const);
    return settle(desk, commit, {
      form: 'formal-request',
      response,
      raw,
      command,
      stationery,
      place,
      nextReference: '',
      tariff: tariffOf(snapshot),
    });
  });
}

/** Response ids of a column whose cells hold one a line. */
export function responseIdsIn(cells: readonly (Cell | undefined)[]): string[] {
  return cells.flatMap((cell) => (cell === undefined ? [] : String(cell).split('\n')));
}

function isQuarantined(
  snapshot: Snapshot<{ readonly quarantine: readonly ['responseId'] }>,
  responseId: string,
): boolean {
  return snapshot.cells('quarantine', 'responseId').includes(responseId);
}

function isRefusal(value: object): value is Refusal {
  return 'kind' in value && value.kind === 'refusal';
}
