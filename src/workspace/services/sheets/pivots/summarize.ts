import type { CellResult } from '../formulas/results.ts';
import { valueKey } from './heading.ts';

type Cells = readonly (CellResult | undefined)[];

/** What the cells of a source column come to; empty cells are undefined. Every function is that of formulas. */
export function summarize(summarizeFunction: string, cells: Cells): CellResult {
  const filled = cells.filter((cell) => cell !== undefined);
  switch (summarizeFunction) {
    case 'COUNTA':
      return number(filled.length);
    case 'COUNT':
      return number(numbersIn(filled).length);
    case 'COUNTUNIQUE':
      return number(new Set(filled.map(valueKey)).size);
  }
  const error = filled.find(({ kind }) => kind === 'error');
  return error ?? calculated(summarizeFunction, numbersIn(filled));
}

function calculated(summarizeFunction: string, numbers: readonly number[]): CellResult {
  const count = numbers.length;
  switch (summarizeFunction) {
    case 'SUM':
      return number(sum(numbers));
    case 'PRODUCT':
      return number(count === 0 ? 0 : numbers.reduce((product, each) => product * each, 1));
    case 'MAX':
      return number(count === 0 ? 0 : numbers.reduce((one, other) => Math.max(one, other)));
    case 'MIN':
      return number(count === 0 ? 0 : numbers.reduce((one, other) => Math.min(one, other)));
    case 'AVERAGE':
      return count === 0 ? dividedByZero(summarizeFunction) : number(sum(numbers) / count);
    case 'MEDIAN':
      return count === 0
        ? { kind: 'error', code: '#NUM!', message: 'MEDIAN has no valid input data.' }
        : number(median(numbers));
    case 'VAR':
      return count < 2 ? dividedByZero(summarizeFunction) : number(variance(numbers, count - 1));
    case 'VARP':
      return count < 1 ? dividedByZero(summarizeFunction) : number(variance(numbers, count));
    case 'STDEV':
      return count < 2 ? dividedByZero(summarizeFunction) : number(Math.sqrt(variance(numbers, count - 1)));
    case 'STDEVP':
      return count < 1 ? dividedByZero(summarizeFunction) : number(Math.sqrt(variance(numbers, count)));
    default:
      throw new Error(`not emulated: Sheets pivot table function ${summarizeFunction}`);
  }
}

/** The share of a total, both as they were summarized. */
export function shareOf(part: CellResult, total: CellResult): CellResult {
  if (part.kind === 'error') return part;
  if (total.kind === 'error') return total;
  const whole = Number(total.value);
  return whole === 0 ? dividedByZero('DIVIDE') : number(Number(part.value) / whole);
}

function numbersIn(cells: readonly CellResult[]): number[] {
  return cells.flatMap((cell) => (cell.kind === 'value' && typeof cell.value === 'number' ? cell.value : []));
}

function number(value: number): CellResult {
  return { kind: 'value', value };
}

function dividedByZero(name: string): CellResult {
  return {
    kind: 'error',
    code: '#DIV/0!',
    message: `Evaluation of function ${name} caused a divide by zero error.`,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}

/** Sum of squared distances from the mean, over `divisor`. */
function variance(numbers: readonly number[], divisor: number): number {
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((each) => (each - mean) ** 2)) / divisor;
}
