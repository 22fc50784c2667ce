import type { Documented } from '../members.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const olderRoundTrips: readonly string[] = [
  'getBackgroundColor',
  'getBackgroundColors',
  'setBackgroundColor',
  'setBackgroundColors',
];

/** Names that the reference has dropped and Google still answers to; its own samples use them. */
export function olderMembers(range: () => Range, firstColumn: number) {
  return {
    getColumnIndex: () => firstColumn + 1,
    getBackgroundColor: () => range().getBackground(),
    getBackgroundColors: () => range().getBackgrounds(),
    setBackgroundColor: (color: string | null) => range().setBackground(color),
    setBackgroundColors: (colors: (string | null)[][]) => range().setBackgrounds(colors),
  } satisfies Documented<
    | 'getColumnIndex'
    | 'getBackgroundColor'
    | 'getBackgroundColors'
    | 'setBackgroundColor'
    | 'setBackgroundColors'
  >;
}
