import type { Spreadsheet } from '../model/spreadsheet.ts';
import { Broken, parseError } from './broken.ts';
import { callAround, closing, kindOf, separators } from './call-structure.ts';
import { type Token, tokens } from './ironcalc.ts';
import { rangeText, type ReadRange, readRange } from './read-range.ts';
import { closedRanges, type Reference, referenceOf } from './reference.ts';
import { withCommas } from './semicolons.ts';
import { type Shown, shownBy } from './shown.ts';
import { withoutNames } from './written-names.ts';

/** A call of a script's function, which the engine cannot make itself. */
export type CustomCall = { readonly name: string; readonly args: readonly CallArgument[] };

export type CallArgument =
  | { readonly kind: 'missing' }
  | { readonly kind: 'cells'; readonly range: ReadRange }
  | { readonly kind: 'expression'; readonly pieces: readonly Piece[]; readonly shown: Shown };

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
      readonly shown: Shown;
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
      shown: shownBy(state.tokens, rangesFrom(context)),
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
  const isCall = kindOf(state.tokens, index + 1) === 'LeftParenthesis';
  if (!isCall) {
    pieces.push(` ${name} `);
    return index + 1;
  }
  if (spilling.has(upper)) state.spills = true;
  if (upper === 'ARRAYFORMULA') return index + 1;
  if ((upper === 'NOW' || upper === 'TODAY') && kindOf(state.tokens, index + 2) === 'RightParenthesis') {
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
  const close = closing(state.tokens, index + 1);
  const args = argumentsOf(state, index + 2, close);
  const call: CustomCall = { name: custom, args };
  state.calls.push(call);
  state.spills = true;
  pieces.push(call);
  return close + 1;
}

/** A link shows its label, or its address without one; where it leads is no value. */
function compileLink(state: State, index: number, pieces: Piece[]): number {
  const close = closing(state.tokens, index + 1);
  const [comma, another] = separators(state.tokens, index + 2, close);
  if (close === index + 2 || another !== undefined)
    throw new Broken('not emulated: HYPERLINK with a wrong number of arguments');
  const shown = compileTokens(state, comma === undefined ? index + 2 : comma + 1, close);
  pieces.push(...(shown.length === 0 ? ['""'] : ['(', ...shown, ')']));
  return close + 1;
}

/** FILTER with several conditions means something else in the engine: its third argument. */
function refuseDiffering(state: State, name: string, index: number): void {
  const tooMany =
    name === 'FILTER' && separators(state.tokens, index + 2, closing(state.tokens, index + 1)).length > 1;
  if (refused.has(name) || tooMany) throw new Broken(`not emulated: Sheets formula function ${name}`);
}

function argumentsOf(state: State, from: number, close: number): CallArgument[] {
  if (from === close) return [];
  const starts = [from, ...separators(state.tokens, from, close).map((comma) => comma + 1)];
  const ends = [...separators(state.tokens, from, close), close];
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
  return to === from + 1 && only && isRange
    ? { kind: 'cells', range: only }
    : {
        kind: 'expression',
        pieces,
        shown: shownBy(state.tokens, rangesFrom(state.context), from, to),
      };
}

function rangesFrom(context: CompileContext) {
  return (reference: Reference) => readRange(context, reference);
}

function textOf({ characters }: State, { start, end }: Token): string {
  return characters.slice(start, end).join('');
}

/** The engine takes letters in a TEXT format for date parts: those of Japanese are quoted. */
function stringText(state: State, index: number): string {
  const token = state.tokens[index];
  const text = token ? textOf(state, token) : '';
  const around = callAround(state.tokens, index);
  if (around?.name !== 'TEXT' || around.position !== 1) return text;
  return text.includes('""') ? text : text.replace(/[^\p{ASCII}]+/gu, (letters) => `""${letters}""`);
}

/** Whether the reference is a whole argument that its function may give back as it is. */
function passesOn(state: State, index: number): boolean {
  const isWhole =
    ['Comma', 'LeftParenthesis'].includes(kindOf(state.tokens, index - 1) ?? '') &&
    ['Comma', 'RightParenthesis'].includes(kindOf(state.tokens, index + 1) ?? '');
  const around = isWhole ? callAround(state.tokens, index) : undefined;
  return around !== undefined && (passedOn[around.name] ?? []).includes(around.position);
}

/** Where the engine would give 0 for an empty cell, Sheets gives nothing. */
function emptyKept(cells: string): string {
  return `IF(${cells}="","",${cells})`;
}
