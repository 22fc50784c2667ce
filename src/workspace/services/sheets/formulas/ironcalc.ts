import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initSync, Model } from '@ironcalc/wasm';
import * as ironCalc from '@ironcalc/wasm';

let ready = false;

/**
 * The formula engine, loaded at first use. Its own loader fetches the binary from a URL, which Node's modules
 * and jest's CommonJS resolve differently: so the bytes are read here.
 */
function loaded(): void {
  if (ready) return;
  const file = createRequire(join(process.cwd(), 'package.json')).resolve('@ironcalc/wasm/wasm_bg.wasm');
  initSync({ module: readFileSync(file) });
  ready = true;
}

/** A point of a reference, one-based as the engine counts. */
export type Point = {
  readonly row: number;
  readonly column: number;
  readonly absolute_row: boolean;
  readonly absolute_column: boolean;
};

type TokenKind =
  | string
  | { readonly Ident: string }
  | { readonly String: string }
  | { readonly Illegal: unknown }
  | { readonly Reference: Point & { readonly sheet?: string | null } }
  | { readonly Range: { readonly sheet?: string | null; readonly left: Point; readonly right: Point } };

/** Offsets count code points. */
export type Token = { readonly token: TokenKind; readonly start: number; readonly end: number };

/** The tokens of a formula without its leading `=`. */
export function tokens(formula: string): readonly Token[] {
  loaded();
  return ironCalc.getTokens(formula) as readonly Token[];
}

/** An empty workbook; the caller frees it. */
export function newModel(timeZone: string): Model {
  loaded();
  return new Model('workspace', 'en', timeZone, 'en');
}

/** The last row and column that the engine knows: what an open range reaches to. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;
