import { hiddenByFilter } from '../../read/hidden-rows.ts';
import { gridRangeOf } from '../../model/lookup.ts';
import type { RangePlace } from './place.ts';

type Place = Pick<RangePlace, 'context' | 'sheetId' | 'region'>;

/** What `clear` is to take away; without any of the first four, contents and formats. */
export type WipeOptions = {
  readonly contentsOnly?: boolean | undefined;
  readonly formatOnly?: boolean | undefined;
  readonly commentsOnly?: boolean | undefined;
  readonly validationsOnly?: boolean | undefined;
  readonly skipFilteredRows?: boolean | undefined;
};

const fieldsOf = {
  contentsOnly: 'userEnteredValue',
  formatOnly: 'userEnteredFormat',
  commentsOnly: 'note',
  validationsOnly: 'dataValidation',
} as const;

/** Clears a range of what the options name. */
export function wipe({ context, sheetId, region }: Place, options: WipeOptions = {}): void {
  const named = (Object.keys(fieldsOf) as (keyof typeof fieldsOf)[]).filter((option) => options[option]);
  const wanted = named.length > 0 ? named : (['contentsOnly', 'formatOnly'] as const);
  const fields = wanted.map((option) => fieldsOf[option]).join(',');
  const ranges = options.skipFilteredRows
    ? shownRows({ context, sheetId, region }).map((row) => ({ ...region, startRow: row, endRow: row + 1 }))
    : [region];
  if (ranges.length === 0) return;
  context.request(
    ...ranges.map((each) => ({ repeatCell: { range: gridRangeOf(sheetId, each), cell: {}, fields } })),
  );
}

function shownRows({ context, sheetId, region }: Place): number[] {
  const { spreadsheet } = context.read();
  const tab = context.sheet(sheetId);
  const isHidden = hiddenByFilter(spreadsheet, tab, context.results(), context.host.clock.now());
  const rows = Array.from(
    { length: region.endRow - region.startRow },
    (_, offset) => region.startRow + offset,
  );
  return rows.filter((row) => !isHidden(row));
}
