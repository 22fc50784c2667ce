import type { Results } from '../formulas/results.ts';
import type { Spreadsheet } from '../model/spreadsheet.ts';
import type { BasicChartSpec, ChartData, ChartSpec, PieChartSpec } from './chart.ts';
import { type ChartCell, readCells } from './cells.ts';

/** One series as it is drawn: a value for each place of the domain, undefined where there is none. */
export type SeriesData = {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  /** Number format of its first value. */
  readonly pattern: string | undefined;
};

/** The places of the domain: what stands there, and the number where all of them are numbers. */
export type DomainData = {
  readonly name: string;
  readonly labels: readonly string[];
  readonly numbers?: readonly (number | undefined)[];
  readonly pattern: string | undefined;
};

export type PlottedData = { readonly domain: DomainData; readonly series: readonly SeriesData[] };

/** What a chart draws, read from the cells; text, errors and empty cells are no values. */
export function plottedData(spreadsheet: Spreadsheet, results: Results, spec: ChartSpec): PlottedData {
  const strategy = spec.hiddenDimensionStrategy;
  const read = (data: ChartData | undefined) => readCells(spreadsheet, results, data ?? {}, strategy);
  const { domain, series, headerCount } = sourcesOf(spec);
  const domainCells = domain && read(domain);
  const columns = series.map((data) => read(data)).filter((cells) => cells.length > 0);
  const headers = headerCount ?? guessedHeaders(columns);
  const length = filledLength(domainCells ?? [], columns, headers);
  return {
    domain: domainData(domainCells ?? [], headers, length),
    series: columns.map((cells) => ({
      name: nameOf(cells, headers),
      values: Array.from({ length }, (_, index) => cells[headers + index]?.number),
      pattern: cells.slice(headers).find(({ number }) => number !== undefined)?.pattern,
    })),
  };
}

/** How many headings a chart has that does not say so itself. */
export function guessedHeaderCount(spreadsheet: Spreadsheet, results: Results, spec: ChartSpec): number {
  const { series, headerCount } = sourcesOf(spec);
  const read = (data: ChartData) => readCells(spreadsheet, results, data, spec.hiddenDimensionStrategy);
  return headerCount ?? guessedHeaders(series.map(read));
}

function sourcesOf({ basicChart, pieChart }: ChartSpec): {
  readonly domain: ChartData | undefined;
  readonly series: readonly ChartData[];
  readonly headerCount?: number;
} {
  return basicChart ? basicSources(basicChart) : pieSources(pieChart ?? {});
}

function basicSources({ domains = [], series = [], headerCount }: BasicChartSpec) {
  return {
    domain: domains[0]?.domain,
    series: series.map(({ series: data }) => data ?? {}),
    ...(headerCount !== undefined && { headerCount }),
  };
}

function pieSources({ domain, series }: PieChartSpec) {
  return { domain, series: series ? [series] : [] };
}

/** One row of headings where a series begins with a text and goes on with numbers. */
function guessedHeaders(columns: readonly (readonly ChartCell[])[]): number {
  const headed = columns.some(
    ([first, ...rest]) =>
      first !== undefined &&
      first.number === undefined &&
      first.text !== '' &&
      rest.some(({ number }) => number !== undefined),
  );
  return headed ? 1 : 0;
}

/** Places up to the last that holds something: a range may reach below what is filled in so far. */
function filledLength(
  domain: readonly ChartCell[],
  columns: readonly (readonly ChartCell[])[],
  headers: number,
): number {
  let length = Math.max(0, ...columns.map((cells) => cells.length - headers));
  const isEmpty = (place: number) =>
    [domain, ...columns].every((cells) => (cells[headers + place]?.text ?? '') === '');
  while (length > 0 && isEmpty(length - 1)) length -= 1;
  return length;
}

function nameOf(cells: readonly ChartCell[], headers: number): string {
  return cells
    .slice(0, headers)
    .map(({ text }) => text)
    .join(' ')
    .trim();
}

function domainData(cells: readonly ChartCell[], headers: number, length: number): DomainData {
  const places = Array.from({ length }, (_, index) => cells[headers + index]);
  const filled = places.filter((cell) => cell !== undefined && cell.text !== '');
  const numeric = filled.length > 0 && filled.every((cell) => cell?.number !== undefined);
  return {
    name: nameOf(cells, headers),
    labels: places.map((cell) => cell?.text ?? ''),
    ...(numeric && { numbers: places.map((cell) => cell?.number) }),
    pattern: filled[0]?.pattern,
  };
}
