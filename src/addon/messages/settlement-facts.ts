import { grouped } from '../domain/fee/describe.ts';
import type { LeftOut } from '../domain/settlement/close-quarter.ts';
import { groupedBySource, type SettlementLine } from '../domain/settlement/line.ts';
import type { Settlement } from '../domain/settlement/settlement.ts';
import type { Day } from '../domain/time/day.ts';
import { same } from './captions.ts';
import { dayInWords } from './moments.ts';
import type { MailFacts } from './placeholders.ts';
import { quarterInWords } from './quarters.ts';
import { asManyAsFit, leftOutLines } from './settlement-words.ts';

type Extras = { readonly mducAddress: string; readonly spreadsheetUrl: string };

/** The facts of the mails about a closing or its reversal. */
export function settlementFacts(
  settlement: Settlement,
  lines: readonly SettlementLine[],
  leftOut: readonly LeftOut[],
  { mducAddress, spreadsheetUrl }: Extras,
): MailFacts {
  const { number, quarter, from, to, lineCount, totalYen, reverses = '', reason = '' } = settlement;
  return {
    reference: same(number),
    quarter: same(quarterInWords(quarter)),
    period: same(`${dayInWords(from).ja}〜${dayInWords(to).ja}`),
    lineCount: same(grouped(lineCount)),
    totalYen: same(grouped(totalYen)),
    sources: same(sourcesInWords(lines)),
    leftOut: same(leftOutLines(leftOut)),
    reverses: same(reverses),
    reason: same(reason),
    mducAddress: same(mducAddress),
    spreadsheetUrl: same(spreadsheetUrl),
  };
}

/** The facts of the reminder that a quarter is to be closed. */
export function settlementReminderFacts(
  quarter: string,
  lastDay: Day,
  { mducAddress, spreadsheetUrl }: Extras,
): MailFacts {
  return {
    reference: same(`SET-${quarter}`),
    quarter: same(quarterInWords(quarter)),
    day: dayInWords(lastDay),
    mducAddress: same(mducAddress),
    spreadsheetUrl: same(spreadsheetUrl),
  };
}

function sourcesInWords(lines: readonly SettlementLine[]): string {
  const groups = groupedBySource(lines);
  if (groups.length === 0) return '該当する申請はありません。';
  const subtotals = groups.map(
    ({ fundingSource, lines: own, totalYen }) => `${fundingSource}: ${grouped(totalYen)}円(${own.length}件)`,
  );
  return asManyAsFit(subtotals, (count) => `ほか ${count}件の支払財源(添付をご覧ください)`).join('\n');
}
