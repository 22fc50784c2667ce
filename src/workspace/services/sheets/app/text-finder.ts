import { facade } from '../../../runtime/facade.ts';
import { cellAt, type Region } from '../model/grid.ts';
import { displayedText } from '../read/cell-value.ts';
import type { AppContext } from './context.ts';
import { gridRangeOf } from './region.ts';

type Finder = GoogleAppsScript.Spreadsheet.TextFinder;
type Range = GoogleAppsScript.Spreadsheet.Range;

type FinderPlace = {
  readonly context: AppContext;
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

/** `createTextFinder(text)` of a range or a tab. */
export function textFinder(place: FinderPlace, text: string): Finder {
  const { context, sheetId, region } = place;
  let wanted: Wanted = {
    matchCase: false,
    matchEntireCell: false,
    searchByRegex: false,
    includeFormulas: false,
  };
  let next = 0;
  const choose = (part: Partial<Wanted>): Finder => {
    wanted = { ...wanted, ...part };
    next = 0;
    return finder;
  };
  const found = () => cellsWith(place, text, wanted);
  const finder: Finder = facade<Finder>(
    context.execution,
    'SpreadsheetApp.TextFinder',
    {
      matchCase: (matchCase) => choose({ matchCase }),
      matchEntireCell: (matchEntireCell) => choose({ matchEntireCell }),
      useRegularExpression: (searchByRegex) => choose({ searchByRegex }),
      matchFormulaText: (includeFormulas) => choose({ includeFormulas }),
      findAll: found,
      findNext: () => found()[next++] ?? null,
      replaceAllWith: (replacement) => {
        const [reply] = context.request({
          findReplace: { range: gridRangeOf(sheetId, region), find: text, replacement, ...wanted },
        });
        return reply?.findReplace?.occurrencesChanged ?? 0;
      },
    },
    ['findAll', 'findNext', 'replaceAllWith'],
  );
  return finder;
}

/** Row by row, from the left: the order in which Sheets finds. */
function cellsWith(
  { context, sheetId, region, rangeOf }: FinderPlace,
  text: string,
  wanted: Wanted,
): Range[] {
  const tab = context.sheet(sheetId);
  const results = context.results();
  const matches = matcherOf(text, wanted);
  const found: Range[] = [];
  const lastRow = Math.min(region.endRow, tab.rows.length);
  for (let row = region.startRow; row < lastRow; row += 1) {
    for (let column = region.startColumn; column < region.endColumn; column += 1) {
      const formula = wanted.includeFormulas ? cellAt(tab, row, column)?.formula : undefined;
      if (!matches(formula ?? displayedText(results, tab, row, column))) continue;
      found.push(rangeOf({ startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 }));
    }
  }
  return found;
}

function matcherOf(text: string, { matchCase, matchEntireCell, searchByRegex }: Wanted) {
  if (searchByRegex) {
    const pattern = new RegExp(matchEntireCell ? `^(?:${text})$` : text, matchCase ? 'u' : 'iu');
    return (shown: string) => pattern.test(shown);
  }
  const folded = (words: string) => (matchCase ? words : words.toLowerCase());
  const looked = folded(text);
  return (shown: string) => (matchEntireCell ? folded(shown) === looked : folded(shown).includes(looked));
}
