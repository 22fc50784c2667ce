import type { Caption } from '../caption.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { dayAt } from '../time/tokyo.ts';
import type { Context } from './decision.ts';
import type { JointResearchRequest } from './request.ts';

/** Days on which something happened. */
const dates = {
  contractApprovedOn: { ja: '部局長の承認日', en: 'Date of the department head’s approval' },
  contractSignedOn: { ja: '契約の締結日', en: 'Date on which the contract was signed' },
  ethicsAppliedOn: { ja: '倫理審査の申請日', en: 'Date of the application for ethics review' },
  ethicsApprovedOn: { ja: '倫理審査の承認日', en: 'Date of the ethics approval' },
  dataProvidedOn: { ja: 'データの提供日', en: 'Date on which the data were provided' },
} as const satisfies Partial<Record<keyof JointResearchRequest, Caption>>;

export type DateField = keyof typeof dates;

export type Dates = Readonly<Partial<Pick<JointResearchRequest, DateField>>>;

/** What comes before what; data are provided when contract and ethics review are complete (guide, 研究開始・データ提供). */
const order: readonly (readonly [DateField, DateField])[] = [
  ['contractApprovedOn', 'contractSignedOn'],
  ['ethicsAppliedOn', 'ethicsApprovedOn'],
  ['contractSignedOn', 'dataProvidedOn'],
  ['ethicsApprovedOn', 'dataProvidedOn'],
];

/** Why the dates as they would be cannot be: one that is new lies in the future, or before one that it follows. */
export function problemOfDates(
  request: JointResearchRequest,
  changes: Dates,
  { now }: Pick<Context, 'now'>,
): Refusal<'date-in-future' | 'dates-out-of-order'> | undefined {
  const future = (Object.keys(dates) as DateField[]).find((field) => (changes[field] ?? '') > dayAt(now));
  if (future) {
    const { ja, en } = dates[future];
    return refuse('date-in-future', { question: ja, questionEn: en, value: changes[future] ?? '' });
  }
  const after = { ...request, ...changes };
  const wrong = order.find(([earlier, later]) => isBefore(after[later], after[earlier]));
  return wrong && outOfOrder(after, ...wrong);
}

function isBefore(one: string | undefined, other: string | undefined): boolean {
  return Boolean(one && other && one < other);
}

function outOfOrder(
  after: JointResearchRequest,
  earlier: DateField,
  later: DateField,
): Refusal<'dates-out-of-order'> {
  return refuse('dates-out-of-order', {
    reference: after.reference,
    earlier: dates[earlier].ja,
    earlierEn: dates[earlier].en,
    earlierOn: after[earlier] ?? '',
    later: dates[later].ja,
    laterEn: dates[later].en,
    laterOn: after[later] ?? '',
  });
}
