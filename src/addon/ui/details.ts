import * as z from 'zod/mini';
import { once } from '../domain/once.ts';
import { isAllowedBy, isPermittedBy } from '../domain/procedure/step.ts';
import { LATE_WORD } from '../domain/procedure/waiting.ts';
import { statusIn } from '../ledger/outbox.ts';
import { outboxKinds } from '../ledger/registers/records.ts';
import { momentInWords } from '../messages/moments.ts';
import { refusalSentence } from '../messages/refusals.ts';
import type { Desk } from '../workflow/ports.ts';
import type { Procedure } from '../workflow/procedures/procedure.ts';
import { requestDetails, type KnownRequest } from '../workflow/request-details.ts';
import { detailParts } from './detail-parts.ts';
import { detailSections } from './detail-sections.ts';
import type { DetailsAnswer, RequestDetails } from './dialogs/step.types.ts';
import { stepForm } from './steps.ts';
import { stepTableOf } from './step-tables.ts';

const referenceShape = once(() => z.string().check(z.minLength(1), z.maxLength(40)));

/** Everything about one request, for the page 申請の詳細. */
export function detailsOf(desk: Desk, argument: unknown): DetailsAnswer {
  const known = requestDetails(desk, z.parse(referenceShape(), argument));
  return known.kind === 'refusal'
    ? { kind: 'refused', message: refusalSentence(known, 'ja') }
    : { kind: 'details', details: inWords(known, desk.now()) };
}

function inWords(known: KnownRequest, now: number): RequestDetails {
  const { procedure, request } = known;
  return {
    reference: request.reference,
    applicant: request.applicantName,
    mail: request.applicantMail,
    state: stateIn(procedure, request.state),
    since: momentInWords(request.stateSince).ja,
    nextStep: procedure.nextStep(request),
    // What is only asked for ahead is said by the next step.
    overdue: request.overdue?.includes(LATE_WORD) ? request.overdue : '',
    sections: detailSections(procedure, request),
    ...detailParts(known),
    timeline: known.events.map(({ at, actor = '', event = '', from, to, detail = '' }) => ({
      at: at === undefined ? '' : momentInWords(at).ja,
      actor,
      event,
      change: from && to && from !== to ? `${stateIn(procedure, from)} → ${stateIn(procedure, to)}` : '',
      detail,
    })),
    mails: [...known.outgoing].reverse().map((entry) => ({
      createdAt: entry.createdAt === undefined ? '' : momentInWords(entry.createdAt).ja,
      kind: outboxKinds[entry.kind ?? 'mail'].ja,
      to: entry.to ?? '',
      subject: entry.subject ?? '',
      text: entry.body ?? '',
      ...statusOf(entry.status ?? ''),
    })),
    steps: possibleSteps(known, now),
  };
}

function stateIn({ states }: Procedure, state: string): string {
  return states[state]?.ja ?? state;
}

/** A status as a person reads it: without the marks by which the program finds it. */
function statusOf(cell: string): { readonly status: string; readonly isSent: boolean } {
  const found = statusIn(cell);
  if (!found) return { status: `${cell}(読み取れません)`, isSent: false };
  const { state, since, tries } = found;
  const [label = ''] = cell.split(' ');
  return {
    status: `${label} ${momentInWords(since).ja}${tries > 1 ? `(${tries}回目)` : ''}`,
    isSent: state === 'sent',
  };
}

/** What whoever looks may do now, in the order of the procedure. */
function possibleSteps(
  { procedure, request, actor, settings, checklist }: KnownRequest,
  now: number,
): RequestDetails['steps'] {
  return Object.keys(stepTableOf(procedure))
    .filter(
      (command) =>
        isPermittedBy(procedure.steps, command, actor.role) &&
        isAllowedBy(procedure.steps, command, request.state),
    )
    .map((command) => stepForm(procedure, command, { requests: [request], now, settings, checklist }));
}
