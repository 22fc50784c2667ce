import * as z from 'zod/mini';
import { grouped } from '../domain/fee/describe.ts';
import { once } from '../domain/once.ts';
import type { Closing } from '../domain/settlement/close-quarter.ts';
import { groupedBySource, lineKinds, type SettlementLine } from '../domain/settlement/line.ts';
import { quarterToClose } from '../domain/settlement/reminder.ts';
import { standingClosings, type Settlement } from '../domain/settlement/settlement.ts';
import type { Refusal } from '../domain/refusal.ts';
import { previous, quarterKey, quarterOf, quarterOfKey, type Quarter } from '../domain/time/quarter.ts';
import { dayAt } from '../domain/time/tokyo.ts';
import { discrepancyInWords, leftOutInWords } from '../messages/settlement-words.ts';
import { quarterInWords } from '../messages/quarters.ts';
import { refusalSentence } from '../messages/refusals.ts';
import type { Desk } from '../workflow/ports.ts';
import {
  closingDigest,
  previewSettlement,
  settle,
  settledSoFar,
  settlementDiscrepancies,
  type SettlementOrder,
} from '../workflow/settlement/settle-quarter.ts';
import type {
  QuarterOption,
  SettlementContext,
  SettlementDone,
  SettlementPreview,
  ShownLine,
} from './dialogs/settlement.types.ts';

const orderShape = once(() =>
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('close'),
      quarter: z.string().check(z.refine((key) => quarterOfKey(key) !== undefined)),
      eventId: z.string().check(z.maxLength(80)),
      digest: z.string().check(z.maxLength(100)),
    }),
    z.object({
      kind: z.literal('reverse'),
      number: z.string().check(z.minLength(1), z.maxLength(40)),
      reason: z.string().check(z.maxLength(1_000)),
      eventId: z.string().check(z.maxLength(80)),
    }),
  ]),
);

/** Quarters that the page offers, the present one included. */
const OFFERED = 6;

/** What the page 四半期精算 shows when it opens. */
export function settlementContext(desk: Desk): SettlementContext {
  const { settlements, firstReceivedOn } = settledSoFar(desk);
  const standing = standingClosings(settlements);
  const today = dayAt(desk.now());
  const quarters = lastQuarters(quarterOf(today)).map((quarter): QuarterOption => {
    const key = quarterKey(quarter);
    const closedAs = standing.find((closing) => closing.quarter === key)?.number ?? '';
    return { key, caption: quarterInWords(key), closedAs };
  });
  return {
    quarters,
    // As in the reminder: the quarter that has just ended, until it is closed, if anything was received by its end.
    chosen: quarterKey(quarterToClose(today, settlements, firstReceivedOn, []) ?? quarterOf(today)),
    reversible: standing.at(-1)?.number ?? '',
  };
}

/** What a closing would hold, before anything happens. */
export function previewSettlementOrder(desk: Desk, argument: unknown): SettlementPreview {
  const eventId = desk.newId();
  const { closing, mailTo } = previewSettlement(desk, orderIn(argument, eventId));
  if (closing.kind === 'refusal') return refused(closing);
  const { settlement, lines, leftOut } = closing;
  return {
    kind: 'previewed',
    eventId,
    digest: closingDigest(desk, closing),
    number: settlement.number,
    caption: quarterInWords(settlement.quarter),
    groups: groupedBySource(lines).map(({ fundingSource, lines: own, totalYen }) => ({
      fundingSource,
      lines: own.map(shown),
      yen: totalYen,
    })),
    lineCount: lines.length,
    totalYen: settlement.totalYen,
    leftOut: leftOut.map((request) => ({
      reference: request.reference,
      applicant: request.applicantName,
      reason: leftOutInWords(request),
    })),
    mailTo,
  };
}

/** Closes what the page showed, or takes it back. */
export function settleOrder(desk: Desk, argument: unknown): SettlementDone {
  const outcome = settle(desk, orderIn(argument));
  switch (outcome.kind) {
    case 'refusal':
      return refused(outcome);
    case 'unchanged':
      return {
        kind: 'done',
        message: `${outcome.number} は記録済みです。二重には行っていません。`,
        documentUrl: '',
      };
    case 'closing':
      return {
        kind: 'done',
        message: doneInWords(outcome),
        documentUrl: outcome.settlement.documentUrl ?? '',
      };
  }
}

/** What the frozen lines, their closings and the requests say of each other, for the menu. */
export function integrityInWords(desk: Desk): string {
  const found = settlementDiscrepancies(desk);
  return found.length === 0
    ? '精算の明細、合計、申請の記録は、すべて一致しています。'
    : [
        `一致しない点が${found.length}件あります。何も変更していません。`,
        ...found.map(discrepancyInWords),
      ].join('\n');
}

function orderIn(argument: unknown, previewId?: string): SettlementOrder {
  const order = z.parse(orderShape(), argument);
  const eventId = previewId ?? order.eventId;
  if (eventId.length < 8) throw new Error('Cannot settle: the closing was not shown before.');
  return order.kind === 'close'
    ? { kind: 'close', quarter: quarterOfKey(order.quarter) as Quarter, eventId, digest: order.digest }
    : { ...order, eventId };
}

function lastQuarters(newest: Quarter): Quarter[] {
  const quarters = [newest];
  for (let quarter = newest; quarters.length < OFFERED;) {
    quarter = previous(quarter);
    quarters.push(quarter);
  }
  return quarters;
}

function shown(line: SettlementLine): ShownLine {
  return {
    number: line.number,
    kind: lineKinds[line.kind].ja,
    reference: line.reference,
    applicant: line.applicantName,
    receivedOn: line.receivedOn,
    breakdown: line.breakdown.split('\n'),
    yen: line.totalYen,
    original: line.originalLine ?? '',
  };
}

function doneInWords({ settlement, leftOut }: Closing): string {
  const { number, kind, lineCount, totalYen }: Settlement = settlement;
  const what = kind === 'reversal' ? 'で精算を取り消しました' : 'として締めました';
  const rest = leftOut.length === 0 ? '' : `\n含めなかった申請が${leftOut.length}件あります。`;
  return `${number} ${what}(明細 ${lineCount}件、合計 ${grouped(totalYen)}円)。CSVと精算書を送りました。${rest}`;
}

function refused(refusal: Refusal): { readonly kind: 'refused'; readonly message: string } {
  return { kind: 'refused', message: refusalSentence(refusal, 'ja') };
}
