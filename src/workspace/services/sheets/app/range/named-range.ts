import { facade } from '../../../../runtime/facade.ts';
import type { GridRange, NamedRange as Named } from '../../model/spreadsheet.ts';
import type { AppContext } from '../context.ts';
import { gridOf } from './place.ts';
import { mismatch } from '../signature.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;

/** How named ranges are found, and how their cells become an object. */
export type NamedRangePlace = {
  readonly context: AppContext;
  readonly rangeOfGrid: (grid: GridRange) => Range;
};

/** What each NamedRange that a script holds is called in the API. */
const ids = new WeakMap<object, string>();

/** The id behind a script's NamedRange; throws where `member` was given something else. */
export function namedRangeIdOf(named: unknown, member: string): string {
  const id = typeof named === 'object' && named !== null ? ids.get(named) : undefined;
  if (id === undefined) throw mismatch(member, [named]);
  return id;
}

/** The named ranges of a spreadsheet, or those of one of its tabs. */
export function namedRangeMembers(place: NamedRangePlace, sheetId?: number) {
  return {
    getNamedRanges: () =>
      place.context
        .read()
        .spreadsheet.namedRanges.filter(
          ({ range }) => sheetId === undefined || (range.sheetId ?? 0) === sheetId,
        )
        .map(({ namedRangeId }) => namedRangeObject(place, namedRangeId)),
  };
}

function namedRangeObject({ context, rangeOfGrid }: NamedRangePlace, id: string): NamedRange {
  const read = (): Named => {
    const found = context.read().spreadsheet.namedRanges.find(({ namedRangeId }) => namedRangeId === id);
    if (!found) throw new Error(`No named range with id: ${id}`);
    return found;
  };
  const change = (part: Partial<Named>): NamedRange => {
    context.request({
      updateNamedRange: { namedRange: { namedRangeId: id, ...part }, fields: Object.keys(part).join(',') },
    });
    return named;
  };
  const members = {
    getName: () => read().name,
    getRange: () => rangeOfGrid(read().range),
    setName: (name: unknown) => {
      if (typeof name !== 'string') throw mismatch('NamedRange.setName', [name]);
      return change({ name });
    },
    setRange: (range: unknown) => change({ range: gridOf(range, 'NamedRange.setRange') }),
    remove: () => void context.request({ deleteNamedRange: { namedRangeId: read().namedRangeId } }),
  } satisfies Partial<NamedRange>;
  const named: NamedRange = facade<NamedRange>(
    context.execution,
    'SpreadsheetApp.NamedRange',
    members,
    Object.keys(members) as (keyof NamedRange & string)[],
  );
  ids.set(named, id);
  return named;
}
