import type { Run } from './inlines.ts';
import { baseSize } from './look.ts';
import { newPdf } from './pdfmake.ts';

/** Widths of characters in ems. */
const widths = { regular: new Map<string, number>(), bold: new Map<string, number>() };

/** Points that the longest line of these runs takes, near enough to share out a table's width. */
export function textWidth(runs: readonly Run[]): number {
  const lines = withSizes(runs, /\n/);
  return Math.max(0, ...lines);
}

/** Points that the longest word takes that a line does not break. */
export function longestWord(runs: readonly Run[]): number {
  return Math.max(0, ...withSizes(runs, /[^\x21-\x7e]+|(?<=[-/])(?=\D)/));
}

function withSizes(runs: readonly Run[], between: RegExp): number[] {
  const found = [0];
  for (const { text, fontSize, bold } of runs) {
    const size = typeof fontSize === 'number' ? fontSize : baseSize;
    text.split(between).forEach((piece, index) => {
      const width = [...piece].reduce((sum, character) => sum + ems(character, bold === true), 0) * size;
      if (index > 0) found.push(0);
      found[found.length - 1] = (found.at(-1) ?? 0) + width;
    });
  }
  return found;
}

function ems(character: string, bold: boolean): number {
  const known = bold ? widths.bold : widths.regular;
  const width = known.get(character) ?? fontOf(bold).widthOfString(character, 1);
  known.set(character, width);
  return width;
}

let measuring: ReturnType<typeof newPdf> | undefined;

function fontOf(bold: boolean) {
  measuring ??= newPdf({});
  return measuring.provideFont('Gothic', bold, false);
}
