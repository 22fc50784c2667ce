/** What a pivot table writes of itself, in the language of the spreadsheet's locale; English where it has no words of its own here. */
export type Words = {
  readonly grandTotal: string;
  /** Of what stands under one heading of a group. */
  readonly total: (heading: string) => string;
  /** Heading of a value that has no name. */
  readonly summary: (summarizeFunction: string, heading: string) => string;
  /** Heading over the names of several values. */
  readonly values: string;
};

const english: Words = {
  grandTotal: 'Grand Total',
  total: (heading) => `${heading} Total`,
  summary: (summarizeFunction, heading) => `${summarizeFunction} of ${heading}`,
  values: 'Values',
};

const japanese: Words = {
  grandTotal: '総計',
  total: (heading) => `${heading} 合計`,
  summary: (summarizeFunction, heading) => `${heading} の ${summarizeFunction}`,
  values: '値',
};

export function wordsOf(locale: string): Words {
  return locale.startsWith('ja') ? japanese : english;
}
