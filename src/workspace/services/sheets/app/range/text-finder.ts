import { facade } from '../../../../runtime/facade.ts';
import { cellAt, type Region } from '../../model/grid.ts';
import { displayedText } from '../../read/cell-value.ts';
import { gridRangeOf } from '../../model/lookup.ts';
import type { AppContext } from '../context.ts';
import { placeOf } from './place.ts';

type Finder = GoogleAppsScript.Spreadsheet.TextFinder;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Part of a tab that is searched. */
export type SearchedPlace = {
  readonly sheetId: number;
  readonly region: Region;
  readonly rangeOf: (region: Region) => Range;
};

type Wanted = {
  readonly matchCase: boolean;
  readonly matchEntireCell: boolean;
  readonly searchByRegex: boolean;
  readonly includeFormulas: boolean;
};

/** A cell that was found: the place it lies in, by its number, and the cell there. */
type Match = { readonly place: number; readonly row: number; readonly column: number };

/** `createTextFinder(text)` of a range, a tab or a spreadsheet: its places in their order. */
export function textFinder(context: AppContext, places: readonly SearchedPlace[], sought: unknown): Finder {
  // Numbers and dates are looked for as texts.
  const text = String(sought);
  let wanted: Wanted = {
    matchCase: false,
    matchEntireCell: false,
    searchByRegex: false,
    includeFormulas: false,
  };
  let plain = false;
  let from: Match | undefined;
  let current: Match | undefined;
  const choose = (part: Partial<Wanted>): Finder => {
    wanted = { ...wanted, ...part };
    return finder;
  };
  const found = () => matchesIn(context, places, matcherOf(text, wanted, plain), wanted.includeFormulas);
  const rangeOf = ({ place, row, column }: Match): Range | null =>
    places[place]?.rangeOf(cell(row, column)) ?? null;
  const goTo = (match: Match | undefined): Range | null => {
    if (!match) return null;
    current = from = match;
    return rangeOf(match);
  };
  const replace = (regions: readonly { sheetId: number; region: Region }[], replacement: string): number => {
    if (plain) throw new Error('not emulated: SpreadsheetApp.TextFinder.replaceWith that ignores diacritics');
    const replies = context.request(
      ...regions.map(({ sheetId, region }) => ({
        findReplace: { range: gridRangeOf(sheetId, region), find: text, replacement, ...wanted },
      })),
    );
    return replies.reduce((sum, reply) => sum + (reply.findReplace?.occurrencesChanged ?? 0), 0);
  };
  const finder: Finder = facade<Finder>(
    context.execution,
    'SpreadsheetApp.TextFinder',
    {
      matchCase: (matchCase) => choose({ matchCase }),
      matchEntireCell: (matchEntireCell) => choose({ matchEntireCell }),
      useRegularExpression: (searchByRegex) => choose({ searchByRegex }),
      matchFormulaText: (includeFormulas) => choose({ includeFormulas }),
      ignoreDiacritics: (ignores) => {
        plain = ignores;
        return finder;
      },
      startFrom: (range) => {
        const { sheetId, region } = placeOf(range, 'TextFinder.startFrom');
        const place = places.findIndex((one) => one.sheetId === sheetId);
        from = { place, row: region.endRow - 1, column: region.endColumn - 1 };
        return finder;
      },
      findAll: () => found().flatMap((match) => rangeOf(match) ?? []),
      findNext: () => goTo(found().find((match) => !from || order(match, from) > 0)),
      findPrevious: () =>
        goTo(
          found()
            .filter((match) => !from || order(match, from) < 0)
            .at(-1),
        ),
      getCurrentMatch: () => (current ? rangeOf(current) : null),
      replaceWith: (given) => {
        const replacement = String(given);
        const sheetId = current && places[current.place]?.sheetId;
        if (!current || sheetId === undefined) return 0;
        return replace([{ sheetId, region: cell(current.row, current.column) }], replacement);
      },
      replaceAllWith: (replacement) => replace(places, String(replacement)),
    },
    ['findAll', 'findNext', 'findPrevious', 'replaceWith', 'replaceAllWith'],
  );
  return finder;
}

function cell(row: number, column: number): Region {
  return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
}

function order(one: Match, other: Match): number {
  return one.place - other.place || one.row - other.row || one.column - other.column;
}

/** Row by row, from the left: the order in which Sheets finds. */
function matchesIn(
  context: AppContext,
  places: readonly SearchedPlace[],
  matches: (shown: string) => boolean,
  inFormulas: boolean,
): Match[] {
  const results = context.results();
  return places.flatMap(({ sheetId, region }, place) => {
    const tab = context.sheet(sheetId);
    const found: Match[] = [];
    const lastRow = Math.min(region.endRow, tab.rows.length);
    for (let row = region.startRow; row < lastRow; row += 1) {
      for (let column = region.startColumn; column < region.endColumn; column += 1) {
        const formula = inFormulas ? cellAt(tab, row, column)?.formula : undefined;
        if (matches(formula ?? displayedText(results, tab, row, column))) found.push({ place, row, column });
      }
    }
    return found;
  });
}

function matcherOf(text: string, { matchCase, matchEntireCell, searchByRegex }: Wanted, plain: boolean) {
  const bare = (words: string) => (plain ? withoutDiacritics(words) : words);
  if (searchByRegex) {
    const pattern = new RegExp(matchEntireCell ? `^(?:${text})$` : text, matchCase ? 'u' : 'iu');
    return (shown: string) => pattern.test(bare(shown));
  }
  const folded = (words: string) => (matchCase ? bare(words) : bare(words).toLowerCase());
  const looked = folded(text);
  return (shown: string) => (matchEntireCell ? folded(shown) === looked : folded(shown).includes(looked));
}

/** Accents of Latin, Greek and Cyrillic letters; the marks of kana make other letters of them. */
function withoutDiacritics(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}
