import { businessDaysAfter } from '../domain/time/business-days.ts';
import { dayAt } from '../domain/time/tokyo.ts';
import type { FeeSnapshot } from '../domain/fee/compute.ts';
import { examinationsByClass } from '../domain/fee/price-classes.ts';
import { feeLines } from '../domain/fee/describe.ts';
import { SHORTEST_REASON } from '../domain/procedure/advance.ts';
import type { ReviseList, SendFormalForm } from '../domain/image-request/command.ts';
import { decide } from '../domain/image-request/decide.ts';
import type { Outcome } from '../domain/image-request/decision.ts';
import { isAllowed } from '../domain/image-request/procedure.ts';
import type { Day } from '../domain/time/day.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import type { ImageList } from '../domain/image-list/read.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { rowFields } from '../ledger/registers/image-requests.ts';
import type { OutboxRecord } from '../ledger/outbox.ts';
import type { Snapshot } from '../ledger/snapshot.ts';
import type { Desk } from './ports.ts';
import { imageRequestProcedure } from './procedures/image-requests.ts';
import type { Procedure } from './procedures/procedure.ts';
import { outgoingOf, placeOf, record } from './record.ts';
import { colleague, contextOf, stationeryOf, surroundings, tariffColumns, tariffOf } from './surroundings.ts';
import { read, transact } from './transact.ts';

const plan = { ...surroundings, imageRequests: rowFields, tariff: tariffColumns } as const;

/** What staff confirmed in the dialog. */
export type SendingOrder = {
  readonly eventId: string;
  readonly reference: string;
  readonly list: ImageList;
  /** As staff named it; the stored file is named by the list number. */
  readonly fileName: string;
  /** Reserved when the preview was shown: storing the same list twice stores it once. */
  readonly fileId: string;
  readonly folderId: string;
  /** `2026-12-01`, or '' for the usual day. */
  readonly expectedDelivery: Day | '';
  readonly overrideReason: string;
};

/** What would be sent, for the dialog to show. */
export type Preview = {
  readonly request: ImageRequest;
  readonly fee: FeeSnapshot;
  readonly feeLines: readonly string[];
  readonly earliestDelivery: Day;
  readonly usual: { readonly from: Day; readonly to: Day };
  readonly mail: OutboxRecord;
};

/** Decides without recording: the list is read, the fee quoted, the mail written, and nothing has happened. */
export function previewFormalForm(desk: Desk, order: SendingOrder): Preview | Refusal {
  const snapshot = read(desk, plan);
  // Findings are shown beside the preview; the reason is asked for when it is confirmed.
  const reasoned = { ...order, overrideReason: '-'.repeat(SHORTEST_REASON) };
  const weighed = weigh(desk, snapshot, reasoned);
  if (weighed.outcome.kind === 'refusal') return weighed.outcome;
  if (weighed.outcome.kind === 'unchanged') return refuse('busy');
  const { outcome, stationery } = weighed;
  const fee = outcome.request.quoteSnapshot;
  const [mail] = outgoingOf(imageRequestProcedure as Procedure, outcome, stationery);
  if (!mail || !fee) throw new Error('Cannot preview the formal form: the decision has no mail or no fee.');
  return {
    request: outcome.request,
    fee,
    feeLines: feeLines(fee, 'ja'),
    earliestDelivery: dayAt(desk.now()),
    usual: weighed.usual,
    mail,
  };
}

/** Stores the list, records that it was sent, and sends it; the answer is what the request became. */
export function sendFormalForm(desk: Desk, order: SendingOrder): Outcome {
  return transact<typeof plan, Outcome>(desk, plan, (snapshot, commit) => {
    const weighed = weigh(desk, snapshot, order);
    const { outcome, actor, place, stationery } = weighed;
    if (outcome.kind !== 'decision') return { answer: outcome, outgoing: [] };
    store(desk, outcome.request, order.list.csv);
    const occasion = { actor, eventId: order.eventId, stationery };
    return {
      answer: outcome,
      outgoing: record(commit, imageRequestProcedure as Procedure, outcome, place, occasion),
    };
  });
}

/** Reads the order against the request; what `decide` makes of it, and what is needed to tell of it. */
function weigh(desk: Desk, snapshot: Snapshot<typeof plan>, order: SendingOrder) {
  const stationery = stationeryOf(desk, snapshot);
  const { settings, now } = stationery;
  const actor = colleague(desk.user(), settings);
  const row = snapshot.find('imageRequests', 'reference', order.reference);
  const place = placeOf(imageRequestProcedure, row);
  const today = dayAt(now);
  const usual = {
    from: businessDaysAfter(today, settings.deliveryDaysMin, settings.closedDays),
    to: businessDaysAfter(today, settings.deliveryDaysMax, settings.closedDays),
  };
  const examinations = examinationsByClass(order.list.byModality, settings.priceClasses);
  const command: SendFormalForm | ReviseList = {
    kind: isAllowed('revise-list', place?.before.state) ? 'revise-list' : 'send-formal-form',
    eventId: order.eventId,
    reference: order.reference,
    list: {
      fileId: order.fileId,
      folderId: place?.before.folderId ?? order.folderId,
      fileName: order.fileName,
      hash: desk.hash(order.list.csv),
      examinations,
      findings: order.list.findings,
    },
    expectedDelivery: order.expectedDelivery || usual.to,
    overrideReason: order.overrideReason,
  };
  const context = contextOf(stationery, actor, { tariff: tariffOf(snapshot) });
  const outcome = decide(place?.before, command, context);
  return { outcome, actor, place, stationery, usual };
}

/** The file before the row: a row never names a file that is not there. */
function store(desk: Desk, request: ImageRequest, csv: string): void {
  const { reference, applicantName, folderId, listFileId, listNumber } = request;
  if (!folderId || !listFileId || !listNumber)
    throw new Error(`Cannot store the image list of ${reference}: it has no place.`);
  desk.files.ensureFolder({
    id: folderId,
    name: `${reference} ${applicantName}`,
    parentId: desk.memory.installation().folderId,
  });
  desk.files.ensureFile({
    id: listFileId,
    name: `${listNumber}.csv`,
    parentId: folderId,
    mimeType: 'text/csv',
    text: csv,
  });
}
