import type { Region } from '../model/grid.ts';
import { findSheet, regionOf, sheetByTitle } from '../model/lookup.ts';
import type { Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { cellRange, columnLetters, quotedTitle } from '../a1.ts';
import { lastColumn, lastRow, type Token, tokens } from './ironcalc.ts';
import { closedRanges, outsideText, type Reference, referenceOf } from './reference.ts';
import { withCommas } from './semicolons.ts';

/** Cells that a formula reads. */
export type ReadRange = { readonly sheetIndex: number; readonly region: Region; readonly single: boolean };

/** A call of a script's function, which the engine cannot make itself. */
export type CustomCall = { readonly name: string; readonly args: readonly CallArgument[] };

export type CallArgument =
  | { readonly kind: 'missing' }
  | { readonly kind: 'cells'; readonly range: ReadRange }
  | { readonly kind: 'expression'; readonly pieces: readonly Piece[] };

/** Formula text for the engine, with places where the result of a custom call is to stand. */
export type Piece = string | CustomCall;

export type Compiled =
  | {
      readonly kind: 'compiled';
      readonly pieces: readonly Piece[];
      readonly reads: readonly ReadRange[];
      /** Inner calls before those that use them. */
      readonly calls: readonly CustomCall[];
      /** Whether the formula may fill more cells than its own. */
      readonly spills: boolean;
      /** The cells meant, when the formula is a bare reference. */
      readonly bare?: ReadRange;
    }
  | { readonly kind: 'broken'; readonly code: '#ERROR!' | '#NAME?'; readonly message: string };

export type CompileContext = {
  readonly spreadsheet: Spreadsheet;
  readonly sheetIndex: number;
  /** The script's spelling of a custom function that a formula names in any case. */
  customName(name: string): string | undefined;
  /** Serial numbers of now and today in the spreadsheet's zone. */
  readonly now: number;
};

/** What differs from Google in the engine, or would read cells that it was not given. */
const refused = new Set(
  'INDIRECT OFFSET CELL SHEET SHEETS FORMULATEXT INFO RAND RANDBETWEEN RANDARRAY SORT SORTBY'.split(' '),
);

const spilling = new Set(
  (
    'FILTER UNIQUE SEQUENCE TRANSPOSE INDEX XLOOKUP MAP BYROW BYCOL SCAN MAKEARRAY HSTACK VSTACK TOCOL TOROW ' +
    'WRAPROWS WRAPCOLS CHOOSECOLS CHOOSEROWS LET LAMBDA TAKE DROP EXPAND ARRAYFORMULA'
  ).split(' '),
);

/** Arguments, counted from zero, whose cells a function may give back unchanged. */
const passedOn: Readonly<Record<string, readonly number[]>> = {
  FILTER: [0],
  UNIQUE: [0],
  TRANSPOSE: [0],
  INDEX: [0],
  IF: [1, 2],
  IFERROR: [0],
};

type State = {
  readonly context: CompileContext;
  readonly characters: readonly string[];
  readonly tokens: readonly Token[];
  readonly reads: ReadRange[];
  readonly calls: CustomCall[];
  spills: boolean;
};

/** Thrown within this file only, to leave the recursion with the reason why a formula cannot be computed. */
class Broken extends Error {}

/** Reads a formula (with its `=`) into what the engine can compute, its ranges bounded by the grids. */
export function compile(formula: string, context: CompileContext): Compiled {
  const source = closedRanges(withoutNames(withCommas(formula.slice(1)), context.spreadsheet));
  const state: State = {
    context,
    characters: Array.from(source),
    tokens: tokens(source),
    reads: [],
    calls: [],
    spills: false,
  };
  try {
    requireBalance(state);
    const pieces = compileTokens(state, 0, state.tokens.length);
    const [only] = state.tokens;
    const bare = state.tokens.length === 1 && only && referenceOf(only.token) ? state.reads[0] : undefined;
    return {
      kind: 'compiled',
      pieces,
      reads: state.reads,
      calls: state.calls,
      spills: state.spills || bare !== undefined,
      ...(bare && { bare }),
    };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { kind: 'broken', code: '#ERROR!', message: error.message };
  }
}

/** The engine closes what is left open; Sheets, given a formula by a program, does not. */
function requireBalance(state: State): void {
  const count = (kind: string) => state.tokens.filter(({ token }) => token === kind).length;
  if (count('LeftParenthesis') !== count('RightParenthesis')) throw parseError();
}

function compileTokens(state: State, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  for (let index = from; index < to;) index = compileToken(state, index, pieces);
  return pieces;
}

/** Adds what the token at `index` becomes; the index of the next to read. */
function compileToken(state: State, index: number, pieces: Piece[]): number {
  const token = state.tokens[index];
  if (!token) return index + 1;
  const reference = referenceOf(token.token);
  if (reference) {
    const range = readRange(state.context, reference);
    if (range) state.reads.push(range);
    if (!range) pieces.push('#REF!');
    else pieces.push(passesOn(state, index) ? emptyKept(rangeText(range)) : rangeText(range));
    return index + 1;
  }
  if (typeof token.token === 'string') {
    if (token.token === 'Spill' || token.token === 'At' || token.token === 'Backslash') throw parseError();
    if (token.token === 'LeftBrace') state.spills = true;
    pieces.push(textOf(state, token));
    return index + 1;
  }
  if ('Illegal' in token.token) throw parseError();
  if ('Ident' in token.token) return compileName(state, token.token.Ident, index, pieces);
  if ('String' in token.token) pieces.push(stringText(state, index));
  else pieces.push(textOf(state, token));
  return index + 1;
}

function compileName(state: State, name: string, index: number, pieces: Piece[]): number {
  const upper = name.toUpperCase();
  const isCall = kindOf(state, index + 1) === 'LeftParenthesis';
  if (!isCall) {
    pieces.push(` ${name} `);
    return index + 1;
  }
  if (spilling.has(upper)) state.spills = true;
  if (upper === 'ARRAYFORMULA') return index + 1;
  if ((upper === 'NOW' || upper === 'TODAY') && kindOf(state, index + 2) === 'RightParenthesis') {
    pieces.push(String(upper === 'NOW' ? state.context.now : Math.floor(state.context.now)));
    return index + 3;
  }
  if (upper === 'HYPERLINK') return compileLink(state, index, pieces);
  const custom = state.context.customName(name);
  if (custom === undefined) {
    refuseDiffering(state, upper, index);
    pieces.push(upper);
    return index + 1;
  }
  const close = closing(state, index + 1);
  const args = argumentsOf(state, index + 2, close);
  const call: CustomCall = { name: custom, args };
  state.calls.push(call);
  state.spills = true;
  pieces.push(call);
  return close + 1;
}

/** A link shows its label, or its address without one; where it leads is no value. */
function compileLink(state: State, index: number, pieces: Piece[]): number {
  const close = closing(state, index + 1);
  const [comma, another] = separators(state, index + 2, close);
  if (close === index + 2 || another !== undefined)
    throw new Broken('not emulated: HYPERLINK with a wrong number of arguments');
  const shown = compileTokens(state, comma === undefined ? index + 2 : comma + 1, close);
  pieces.push(...(shown.length === 0 ? ['""'] : ['(', ...shown, ')']));
  return close + 1;
}

/** FILTER with several conditions means something else in the engine: its third argument. */
function refuseDiffering(state: State, name: string, index: number): void {
  const tooMany = name === 'FILTER' && separators(state, index + 2, closing(state, index + 1)).length > 1;
  if (refused.has(name) || tooMany) throw new Broken(`not emulated: Sheets formula function ${name}`);
}

function argumentsOf(state: State, from: number, close: number): CallArgument[] {
  if (from === close) return [];
  const starts = [from, ...separators(state, from, close).map((comma) => comma + 1)];
  const ends = [...separators(state, from, close), close];
  return starts.map((start, position) => argument(state, start, ends[position] ?? close));
}

function argument(state: State, from: number, to: number): CallArgument {
  if (from === to) return { kind: 'missing' };
  const before = state.reads.length;
  const pieces = compileTokens(state, from, to);
  const [only] = state.reads.slice(before);
  const token = state.tokens[from];
  const isRange =
    token && (referenceOf(token.token) || (typeof token.token === 'object' && 'Ident' in token.token));
  return to === from + 1 && only && isRange ? { kind: 'cells', range: only } : { kind: 'expression', pieces };
}

/** Positions of the commas between the arguments of one call. */
function separators(state: State, from: number, close: number): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let index = from; index < close; index += 1) {
    const kind = kindOf(state, index);
    if (kind === 'LeftParenthesis' || kind === 'LeftBrace') depth += 1;
    if (kind === 'RightParenthesis' || kind === 'RightBrace') depth -= 1;
    if (kind === 'Comma' && depth === 0) found.push(index);
  }
  return found;
}

function closing(state: State, open: number): number {
  let depth = 0;
  for (let index = open; index < state.tokens.length; index += 1) {
    if (kindOf(state, index) === 'LeftParenthesis') depth += 1;
    if (kindOf(state, index) === 'RightParenthesis') depth -= 1;
    if (depth === 0) return index;
  }
  throw parseError();
}

function kindOf(state: State, index: number): string | undefined {
  const token = state.tokens[index]?.token;
  return typeof token === 'string' ? token : undefined;
}

function textOf({ characters }: State, { start, end }: Token): string {
  return characters.slice(start, end).join('');
}

/** The engine takes letters in a TEXT format for date parts: those of Japanese are quoted. */
function stringText(state: State, index: number): string {
  const token = state.tokens[index];
  const text = token ? textOf(state, token) : '';
  const around = callAround(state, index);
  if (around?.name !== 'TEXT' || around.position !== 1) return text;
  return text.includes('""') ? text : text.replace(/[^\p{ASCII}]+/gu, (letters) => `""${letters}""`);
}

/** Whether the reference is a whole argument that its function may give back as it is. */
function passesOn(state: State, index: number): boolean {
  const isWhole =
    ['Comma', 'LeftParenthesis'].includes(kindOf(state, index - 1) ?? '') &&
    ['Comma', 'RightParenthesis'].includes(kindOf(state, index + 1) ?? '');
  const around = isWhole ? callAround(state, index) : undefined;
  return around !== undefined && (passedOn[around.name] ?? []).includes(around.position);
}

/** Where the engine would give 0 for an empty cell, Sheets gives nothing. */
function emptyKept(cells: string): string {
  return `IF(${cells}="","",${cells})`;
}

/** The function whose parentheses the token stands in directly, and as which argument. */
function callAround(
  state: State,
  index: number,
): { readonly name: string; readonly position: number } | undefined {
  let depth = 0;
  let position = 0;
  for (let before = index - 1; before >= 0; before -= 1) {
    const kind = kindOf(state, before);
    if (kind === 'RightParenthesis' || kind === 'RightBrace') depth += 1;
    if (kind === 'LeftParenthesis' || kind === 'LeftBrace') depth -= 1;
    if (kind === 'Comma' && depth === 0) position += 1;
    if (depth >= 0) continue;
    const name = state.tokens[before - 1]?.token;
    return typeof name === 'object' && 'Ident' in name
      ? { name: name.Ident.toUpperCase(), position }
      : undefined;
  }
  return undefined;
}

/** The engine's reader stumbles over Japanese names: named ranges are written out before it sees them. */
function withoutNames(source: string, spreadsheet: Spreadsheet): string {
  if (spreadsheet.namedRanges.length === 0) return source;
  const byName = new Map(spreadsheet.namedRanges.map((named) => [named.name.toLowerCase(), named.range]));
  return outsideText(source, (part) =>
    part.replace(/(?<![\p{L}\p{N}_.$!])[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(!])/gu, (name) => {
      const range = byName.get(name.toLowerCase());
      const sheet = range && findSheet(spreadsheet, range.sheetId ?? 0);
      if (!range || !sheet) return name;
      const region = regionOf(sheet, range);
      return `${quotedTitle(sheet.properties.title)}!${cellRange(region)}`;
    }),
  );
}

/** The cells of a reference, open ends closed by the grid; undefined when they are not there. */
function readRange({ spreadsheet, sheetIndex }: CompileContext, reference: Reference): ReadRange | undefined {
  const { title, left, right = left } = reference;
  const named = title === undefined ? spreadsheet.sheets[sheetIndex] : sheetByTitle(spreadsheet, title);
  if (!named) return undefined;
  const { rowCount, columnCount } = named.properties.grid;
  const region = {
    startRow: Math.min(left.row, right.row) - 1,
    endRow: right.row === lastRow ? rowCount : Math.max(left.row, right.row),
    startColumn: Math.min(left.column, right.column) - 1,
    endColumn: right.column === lastColumn ? columnCount : Math.max(left.column, right.column),
  };
  if (!fits(named, region)) return undefined;
  return { sheetIndex: spreadsheet.sheets.indexOf(named), region, single: reference.right === undefined };
}

function fits({ properties }: Sheet, { startRow, endRow, startColumn, endColumn }: Region): boolean {
  const { rowCount, columnCount } = properties.grid;
  return startRow < endRow && startColumn < endColumn && endRow <= rowCount && endColumn <= columnCount;
}

/** How the engine's workbook calls the tab at a position. */
export function engineTitle(sheetIndex: number): string {
  return `Tab_${sheetIndex}`;
}

function rangeText({ sheetIndex, region, single }: ReadRange): string {
  const first = `$${columnLetters(region.startColumn)}$${region.startRow + 1}`;
  const last = `$${columnLetters(region.endColumn - 1)}$${region.endRow}`;
  return `${engineTitle(sheetIndex)}!${first}${single ? '' : `:${last}`}`;
}

function parseError(): Broken {
  return new Broken('Formula parse error.');
}
