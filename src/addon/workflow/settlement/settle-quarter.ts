import { grouped } from '../../domain/fee/describe.ts';
import { closeQuarter, type Closing } from '../../domain/settlement/close-quarter.ts';
import { checkIntegrity, type Discrepancy } from '../../domain/settlement/check-integrity.ts';
import { reverseClosing } from '../../domain/settlement/reverse-closing.ts';
import type { Actor } from '../../domain/procedure/actor.ts';
import type { Settlement } from '../../domain/settlement/settlement.ts';
import { refuse, type Refusal } from '../../domain/refusal.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayAt } from '../../domain/time/tokyo.ts';
import type { Quarter } from '../../domain/time/quarter.ts';
import type { Commit } from '../../ledger/commit.ts';
import type { OutboxRecord } from '../../ledger/outbox.ts';
import type { Snapshot } from '../../ledger/snapshot.ts';
import type { Settings } from '../../ledger/settings.ts';
import { settlementFacts } from '../../messages/settlement-facts.ts';
import { write, type Stationery } from '../stationery.ts';
import type { Desk, StoredDocument } from '../ports.ts';
import { colleague, stationeryOf, surroundings } from '../surroundings.ts';
import { read, transact } from '../transact.ts';
import { knownSettlements, settlementPlan } from './known-settlements.ts';
import { settlementCsv, settlementHtml } from './settlement-files.ts';

const plan = { ...surroundings, ...settlementPlan } as const;

/** What is asked: a quarter to be closed, or a closing to be taken back. */
export type SettlementOrder =
  | {
      readonly kind: 'close';
      readonly quarter: Quarter;
      readonly eventId: string;
      /** Of the closing that the person saw; '' for the preview itself. */
      readonly digest: string;
    }
  | { readonly kind: 'reverse'; readonly number: string; readonly reason: string; readonly eventId: string };

/** Closed before by the same confirmation. */
export type ClosedAlready = { readonly kind: 'unchanged'; readonly number: string };

/** What a closing would hold, and whom its mail would go to; nothing has happened. */
export function previewSettlement(
  desk: Desk,
  order: SettlementOrder,
): { readonly closing: Closing | Refusal; readonly mailTo: string } {
  const snapshot = read(desk, plan);
  const stationery = stationeryOf(desk, snapshot);
  const actor = colleague(desk.user(), stationery.settings);
  const shown = order.kind === 'reverse' ? { ...order, reason: order.reason.padEnd(10, '-') } : order;
  return {
    closing: decideSettlement(snapshot, shown, actor, stationery.now),
    mailTo: promotionOfficeOf(stationery.settings),
  };
}

/**
 * Closes a quarter or takes a closing back: its lines, its row, the journal and the mail to the research promotion office
 * land in one write, the files before them. Two people at once make one closing; the same confirmation twice, too.
 */
export function settle(desk: Desk, order: SettlementOrder): Closing | ClosedAlready | Refusal {
  return transact<typeof plan, Closing | ClosedAlready | Refusal>(desk, plan, (snapshot, commit) => {
    const { settlements } = knownSettlements(snapshot);
    const known = settlements.find(({ eventId }) => eventId === order.eventId);
    if (known) return { answer: { kind: 'unchanged', number: known.number }, outgoing: [] };
    const stationery = stationeryOf(desk, snapshot);
    const actor = colleague(desk.user(), stationery.settings);
    const closing = decideSettlement(snapshot, order, actor, stationery.now);
    if (closing.kind === 'refusal') return { answer: closing, outgoing: [] };
    if (order.kind === 'close' && order.digest !== closingDigest(desk, closing)) {
      return { answer: refuse('closing-changed', { number: closing.settlement.number }), outgoing: [] };
    }
    const stored = storeFiles(desk, closing);
    const { csvFileId, document } = stored;
    const settlement = { ...closing.settlement, csvFileId, documentUrl: document.url };
    const closed = { ...closing, settlement };
    return { answer: closed, outgoing: recordClosing(commit, closed, stored, stationery) };
  });
}

/** What a closing says, in one short text: two of the same text hold the same lines. */
export function closingDigest(desk: Desk, { settlement, lines, leftOut }: Closing): string {
  return desk.hash(JSON.stringify([settlement.number, settlement.totalYen, lines, leftOut]));
}

/** Every closing and reversal so far, oldest first, and the day on which data were first received. */
export function settledSoFar(desk: Desk): {
  readonly settlements: readonly Settlement[];
  readonly firstReceivedOn: Day | undefined;
} {
  const { settlements, requests } = knownSettlements(read(desk, settlementPlan));
  const received = requests
    .flatMap(({ dataReceivedAt }) => dataReceivedAt ?? [])
    .sort((one, other) => one - other);
  const [first] = received;
  return { settlements, firstReceivedOn: first === undefined ? undefined : dayAt(first) };
}

/** What in the frozen lines does not agree with the closings or the requests; repairs nothing. */
export function settlementDiscrepancies(desk: Desk): Discrepancy[] {
  const { settlements, lines, requests } = knownSettlements(read(desk, settlementPlan));
  return checkIntegrity(settlements, lines, requests);
}

function decideSettlement(
  snapshot: Snapshot<typeof plan>,
  order: SettlementOrder,
  actor: Actor,
  now: number,
): Closing | Refusal {
  if (actor.role !== 'mduc') return refuse('not-permitted', { user: actor.mail });
  const occasion = { ...knownSettlements(snapshot), now, by: actor.mail };
  return order.kind === 'close'
    ? closeQuarter({ ...occasion, ...order })
    : reverseClosing({ ...occasion, ...order });
}

type StoredFiles = { readonly csvFileId: string; readonly document: StoredDocument };

/** The files before the row: a row never names a file that is not there. */
function storeFiles(desk: Desk, { settlement, lines }: Closing): StoredFiles {
  const parentId = desk.memory.installation().folderId;
  const [csvFileId = ''] = desk.files.reserveIds(1);
  const { number } = settlement;
  const text = settlementCsv(settlement, lines);
  desk.files.ensureFile({ id: csvFileId, name: `${number}.csv`, parentId, mimeType: 'text/csv', text });
  const html = settlementHtml(settlement, lines);
  return { csvFileId, document: desk.files.createDocument(`${number} 精算書`, html, parentId) };
}

function recordClosing(
  commit: Commit,
  { settlement, lines, leftOut }: Closing,
  { csvFileId, document }: StoredFiles,
  stationery: Stationery,
): OutboxRecord[] {
  commit.append('settlements', { ...settlement, copy: JSON.stringify(settlement) });
  commit.appendAll(
    'settlementLines',
    lines.map((line) => ({ ...line, copy: JSON.stringify(line) })),
  );
  const { number, kind, reason = '', totalYen, closedBy, eventId } = settlement;
  const isReversal = kind === 'reversal';
  commit.append('journal', {
    at: stationery.now,
    actor: closedBy,
    reference: number,
    event: isReversal ? '四半期精算を取消し' : '四半期を締め',
    detail: [`明細 ${lines.length}件、合計 ${grouped(totalYen)}円`, reason]
      .filter((line) => line !== '')
      .join('\n'),
    eventId,
  });
  const { settings } = stationery;
  const mail = write(
    {
      code: isReversal ? 'settlement-reversed' : 'settlement-closed',
      reference: number,
      to: promotionOfficeOf(settings),
      language: 'ja',
      facts: settlementFacts(settlement, lines, leftOut, {
        mducAddress: settings.mducAddress,
        spreadsheetUrl: stationery.links.spreadsheetUrl,
      }),
      attachments: [
        { fileId: csvFileId, fileName: `${number}.csv` },
        { fileId: document.fileId, fileName: `${number}.pdf`, as: 'pdf' },
      ],
    },
    stationery,
  );
  commit.append('outbox', mail);
  return [mail];
}

/** Until the office's address is filled in, MDUC passes the mail on: nothing goes nowhere. */
function promotionOfficeOf({ promotionOfficeAddress, mducAddress }: Settings): string {
  return promotionOfficeAddress === '' ? mducAddress : promotionOfficeAddress;
}
