import type { TextFormatRun } from '../../model/cell.ts';
import type { TextFormat } from './text-style.ts';

/** A stretch of a text with one look; `end` is excluded. The spans of a text cover it without gaps. */
export type Span = { readonly start: number; readonly end: number; readonly format: TextFormat };

/** The spans after a change of what lies between two positions. */
export function changedSpans(
  spans: readonly Span[],
  start: number,
  end: number,
  change: (format: TextFormat) => TextFormat,
): readonly Span[] {
  const parts = spans.flatMap((span) => {
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, end);
    if (from >= to) return [span];
    return [
      { ...span, end: from },
      { start: from, end: to, format: change(span.format) },
      { ...span, start: to },
    ];
  });
  return joined(parts.filter((part) => part.start < part.end));
}

/** What of the spans lies between two positions. */
export function cutSpans(spans: readonly Span[], start: number, end: number): readonly Span[] {
  return spans
    .map((span) => ({ ...span, start: Math.max(span.start, start), end: Math.min(span.end, end) }))
    .filter((span) => span.start < span.end);
}

/** What all spans have in common: a field that differs somewhere is not set. */
export function commonFormat(spans: readonly Span[]): TextFormat {
  const [first, ...others] = spans.map(({ format }) => format);
  const same = Object.entries(first ?? {}).filter(([field, value]) =>
    others.every((other) => isSame(other[field as keyof TextFormat], value)),
  );
  return Object.fromEntries(same);
}

/** The spans of a cell's text: its runs upon the look of the cell. */
export function spansOfRuns(text: string, runs: readonly TextFormatRun[], base: TextFormat): readonly Span[] {
  const starts = runs.map(({ startIndex = 0 }) => startIndex);
  const before =
    (starts[0] ?? text.length) > 0 ? [{ start: 0, end: starts[0] ?? text.length, format: base }] : [];
  const spans = runs.map(({ startIndex = 0, format }, index) => ({
    start: startIndex,
    end: starts[index + 1] ?? text.length,
    format: { ...base, ...format },
  }));
  return joined(cutSpans([...before, ...spans], 0, text.length));
}

/** Runs as the API has them; none where no part of the text has a look of its own. */
export function runsOfSpans(spans: readonly Span[]): readonly TextFormatRun[] {
  if (spans.every(({ format }) => Object.keys(format).length === 0)) return [];
  return spans.map(({ start, format }) => ({ startIndex: start, format }));
}

function joined(spans: readonly Span[]): readonly Span[] {
  return spans.reduce<Span[]>((list, span) => {
    const last = list.at(-1);
    if (last && isSame(last.format, span.format)) list[list.length - 1] = { ...last, end: span.end };
    else list.push(span);
    return list;
  }, []);
}

/** Whether two looks, or values of them, are the same, in whatever order their fields were set. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].every((field) =>
    isSame((one as Record<string, unknown>)[field], (other as Record<string, unknown>)[field]),
  );
}
