import type { sheets_v4 } from '@googleapis/sheets';
import type { Chart } from '../charts/chart.ts';
import type { Given } from '../schema/given.ts';
import type { Row } from './cell.ts';

export type Dimension = 'ROWS' | 'COLUMNS';
export type GridRange = Given<sheets_v4.Schema$GridRange>;
export type Color = Given<sheets_v4.Schema$Color>;
export type ProtectedRange = Given<sheets_v4.Schema$ProtectedRange> & { readonly protectedRangeId: number };
export type ConditionalRule = Given<sheets_v4.Schema$ConditionalFormatRule>;
export type BasicFilter = Given<sheets_v4.Schema$BasicFilter>;
export type FilterView = Given<sheets_v4.Schema$FilterView> & { readonly filterViewId: number };
export type BandedRange = Given<sheets_v4.Schema$BandedRange>;
export type NamedRange = { readonly namedRangeId: string; readonly name: string; readonly range: GridRange };

/** Rows or columns that can be folded away together; `end` is excluded, the outermost depth is 1. */
export type DimensionGroup = {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly collapsed: boolean;
};

/** A row's or column's own look; absent where it is the default. */
export type DimensionProperties = { readonly pixelSize?: number; readonly hiddenByUser?: boolean };

export type SheetProperties = {
  readonly sheetId: number;
  readonly title: string;
  /** Set where the tab is a chart, with no cells: its grid has no rows and columns. */
  readonly sheetType?: 'OBJECT';
  readonly hidden: boolean;
  readonly tabColor?: Color;
  readonly rightToLeft: boolean;
  readonly grid: {
    readonly rowCount: number;
    readonly columnCount: number;
    readonly frozenRowCount: number;
    readonly frozenColumnCount: number;
    readonly hideGridlines: boolean;
    /** Whether a group's toggle stands after it, not before. */
    readonly rowGroupControlAfter?: boolean;
    readonly columnGroupControlAfter?: boolean;
  };
};

/** One tab. Immutable: a change makes a new one that shares what did not change. */
export type Sheet = {
  readonly properties: SheetProperties;
  /** Up to the last row that ever held something; the grid may be taller. */
  readonly rows: readonly Row[];
  readonly rowProperties: readonly (DimensionProperties | undefined)[];
  readonly columnProperties: readonly (DimensionProperties | undefined)[];
  readonly merges: readonly GridRange[];
  readonly protectedRanges: readonly ProtectedRange[];
  readonly conditionalFormats: readonly ConditionalRule[];
  readonly bandedRanges: readonly BandedRange[];
  readonly basicFilter?: BasicFilter;
  readonly filterViews?: readonly FilterView[];
  readonly charts?: readonly Chart[];
  readonly rowGroups?: readonly DimensionGroup[];
  readonly columnGroups?: readonly DimensionGroup[];
};

export type MetadataLocation =
  | { readonly kind: 'spreadsheet' }
  | { readonly kind: 'sheet'; readonly sheetId: number }
  | {
      readonly kind: 'dimension';
      readonly sheetId: number;
      readonly dimension: Dimension;
      readonly index: number;
    };

export type Metadata = {
  readonly metadataId: number;
  readonly metadataKey: string;
  readonly metadataValue?: string;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly location: MetadataLocation;
};

/** A whole spreadsheet; immutable, so that a batch works on the new and an error keeps the old. */
export type Spreadsheet = {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  /** In the order of the tabs. */
  readonly sheets: readonly Sheet[];
  readonly metadata: readonly Metadata[];
  readonly namedRanges: readonly NamedRange[];
  /** Set once some cell held a pivot table: cells are searched for them, and asked what they draw, only then. */
  readonly hasPivots?: true;
};
