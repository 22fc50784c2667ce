import * as z from 'zod/mini';
import { feeLines } from '../domain/fee/describe.ts';
import { isAllowed, isPermitted } from '../domain/image-request/procedure.ts';
import type { FeeSnapshot } from '../domain/fee/compute.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import { feeStates, states } from '../domain/image-request/vocabulary.ts';
import { grouped } from '../domain/fee/describe.ts';
import { statusIn } from '../ledger/outbox.ts';
import { outboxKinds } from '../ledger/registers/records.ts';
import { momentInWords } from '../messages/moments.ts';
import { nextStepInWords } from '../messages/next-step.ts';
import { refusalSentence } from '../messages/refusals.ts';
import type { Desk } from '../workflow/ports.ts';
import { requestDetails, type KnownRequest } from '../workflow/request-details.ts';
import { detailSections } from './detail-sections.ts';
import type { DetailsAnswer, RequestDetails } from './dialogs/step.types.ts';
import { stepForm } from './steps.ts';
import { steps, type StepCommand } from './step-forms.ts';

const referenceShape = z.string().check(z.minLength(1), z.maxLength(40));

/** Everything about one request, for the page 申請の詳細. */
export function detailsOf(desk: Desk, argument: unknown): DetailsAnswer {
  const known = requestDetails(desk, z.parse(referenceShape, argument));
  return known.kind === 'refusal'
    ? { kind: 'refused', message: refusalSentence(known, 'ja') }
    : { kind: 'details', details: inWords(known, desk.now()) };
}

function inWords(known: KnownRequest, now: number): RequestDetails {
  const { request, links } = known;
  return {
    reference: request.reference,
    applicant: request.applicantName,
    affiliation: [request.applicantAffiliation, request.applicantPosition].join(' '),
    mail: request.applicantMail,
    state: states[request.state].ja,
    since: momentInWords(request.stateSince).ja,
    nextStep: nextStepInWords(request),
    overdue: request.overdue ?? '',
    folderUrl: request.folderId === undefined ? '' : links.folder(request.folderId),
    sections: detailSections(request),
    lists: listsOf(known),
    fee: feeOf(request),
    timeline: known.events.map(({ at, actor = '', event = '', from, to, detail = '' }) => ({
      at: at === undefined ? '' : momentInWords(at).ja,
      actor,
      event,
      change: from && to && from !== to ? `${states[from].ja} → ${states[to].ja}` : '',
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

function listsOf({ request, links }: KnownRequest): RequestDetails['lists'] {
  const url = request.folderId === undefined ? '' : links.folder(request.folderId);
  return [...(request.lists ?? [])].reverse().map(({ number, sentAt, examinations }) => ({
    number,
    sentAt: momentInWords(sentAt).ja,
    examinations: Object.entries(examinations)
      .map(([priceClass, count]) => `${priceClass} ${grouped(count)}検査`)
      .join('、'),
    url,
    isCurrent: number === request.listNumber,
  }));
}

function feeOf({ feeState, feeSnapshot, quote, earlierFees = [] }: ImageRequest): RequestDetails['fee'] {
  const lines =
    feeSnapshot === undefined ? (quote?.split('\n') ?? []) : linesOf(JSON.parse(feeSnapshot) as FeeSnapshot);
  return {
    state: feeSnapshot === undefined && quote !== undefined ? '見積' : feeStates[feeState].ja,
    lines,
    earlier: earlierFees.map((fee) => ({
      computedOn: fee.computedOn,
      lines: [...linesOf(fee), `${fee.replacedOn}に変更: ${fee.reason}`],
    })),
  };
}

function linesOf(fee: FeeSnapshot): string[] {
  return feeLines(fee, 'ja');
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
function possibleSteps({ request, actor, settings }: KnownRequest, now: number): RequestDetails['steps'] {
  return (Object.keys(steps) as StepCommand[])
    .filter((command) => isPermitted(command, actor.role) && isAllowed(command, request.state))
    .map((command) => stepForm(command, { requests: [request], now, settings }));
}
