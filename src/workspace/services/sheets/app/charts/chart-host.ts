import type { Execution } from '../../../../runtime/execution.ts';
import type { ChartRange, Draft } from './draft.ts';

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** The builders of one kind of chart each, by the kind. */
export type KindBuilders = {
  readonly AREA: GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder;
  readonly BAR: GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder;
  readonly COLUMN: GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;
  readonly COMBO: GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder;
  readonly LINE: GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder;
  readonly PIE: GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder;
  readonly SCATTER: GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder;
};

/** What the objects of a chart need of the tab that it is made for, and of each other. */
export type ChartHost = {
  readonly execution: Execution;
  readonly rangeOf: (range: ChartRange) => GoogleAppsScript.Spreadsheet.Range;
  /** How many headings the data seem to have. */
  readonly guessHeaders: (draft: Draft) => number;
  readonly chart: (draft: Draft) => GoogleAppsScript.Spreadsheet.EmbeddedChart;
  readonly builder: (draft: Draft) => Builder;
  readonly kinds: { readonly [Kind in keyof KindBuilders]: (work: Work) => KindBuilders[Kind] };
};

/** A chart under construction, which all builders of it change. */
export type Work = { readonly host: ChartHost; draft: Draft };
