/** A piece of a number format: letters of a date, digit places, or text that stands as it is. */
export type FormatToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly letters: string }
  /** `[h]`, `[mm]`: hours, minutes or seconds that do not start anew. */
  | { readonly kind: 'elapsed'; readonly unit: string }
  | { readonly kind: 'digits'; readonly pattern: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'cell-text' };

const lexemes =
  /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[(h+|m+|s+)\]|\[[^\]]*\]|_(.)|\*.|(am\/pm|a\/p)|([yMmdhs]+|ggge?|e+)|([0#?][0#?,.]*(?:E[+-]0+)?|\.[0#?]+)|(@)|(%)|([\s\S])/giu;

/** Reads one section of a number format; letters of dates are case-insensitive, as in Sheets. */
export function formatTokens(section: string): FormatToken[] {
  const result: FormatToken[] = [];
  for (const match of section.matchAll(lexemes)) {
    const [, quoted, escaped, currency, elapsed, space, halfDay, date, digits, cellText, percent, other] =
      match;
    const text = quoted ?? escaped ?? currency ?? other;
    if (elapsed !== undefined) result.push({ kind: 'elapsed', unit: elapsed.toLowerCase() });
    else if (halfDay !== undefined) result.push({ kind: 'date', letters: 'am/pm' });
    else if (date !== undefined) result.push(...letterRuns(date));
    else if (digits !== undefined) result.push({ kind: 'digits', pattern: digits });
    else if (cellText !== undefined) result.push({ kind: 'cell-text' });
    else if (percent !== undefined) result.push({ kind: 'percent' });
    else if (text !== undefined) result.push({ kind: 'text', text });
    else if (space !== undefined) result.push({ kind: 'text', text: ' ' });
  }
  return result;
}

/** The sections of a format: positive, negative, zero, text. */
export function formatSections(pattern: string): string[] {
  return (pattern.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)/g) ?? ['']).map(String);
}

/** When a section is for a number: `[<1000]0`; undefined where it names no condition. */
export function sectionCondition(section: string): ((value: number) => boolean) | undefined {
  const [, sign, figures] =
    /\[(<=|>=|<>|[<>=])(-?\d+(?:\.\d+)?)\]/.exec(section.replace(/"[^"]*"/g, '')) ?? [];
  if (sign === undefined) return undefined;
  const bound = Number(figures);
  const tests: Readonly<Record<string, (value: number) => boolean>> = {
    '<': (value) => value < bound,
    '>': (value) => value > bound,
    '=': (value) => value === bound,
    '<=': (value) => value <= bound,
    '>=': (value) => value >= bound,
    '<>': (value) => value !== bound,
  };
  return tests[sign];
}

/** `yyyymmdd` without separators is three runs. */
function letterRuns(letters: string): FormatToken[] {
  const runs = letters.toLowerCase().match(/y+|m+|d+|h+|s+|g+|e+/g) ?? [];
  return runs.map((run) => ({ kind: 'date', letters: run }));
}
