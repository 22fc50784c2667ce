import type { Execution } from '../../../../runtime/execution.ts';
import { facade } from '../../../../runtime/facade.ts';
import { without } from '../../model/without.ts';
import { changedSpans, commonFormat, cutSpans, type Span } from './rich-text-spans.ts';
import { mismatch } from '../signature.ts';
import { type TextFormat, textFormatOf, textStyleObject } from './text-style.ts';

type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type Builder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

const builderName = 'RichTextValueBuilder';

/** A styled text, or a run of one: `start` is where it begins in the whole text, as spans count. */
export type RichText = { readonly text: string; readonly start: number; readonly spans: readonly Span[] };

const texts = new WeakMap<object, RichText>();

/** The text behind a script's RichTextValue; throws where `member` was given something else. */
export function richTextOf(value: unknown, member: string): RichText {
  const text = typeof value === 'object' && value !== null ? texts.get(value) : undefined;
  if (!text) throw mismatch(member, [value]);
  return text;
}

/** A styled text as a script reads it. */
export function richTextObject(execution: Execution, rich: RichText): RichTextValue {
  const { text, start, spans } = rich;
  const end = start + text.length;
  const between = (args: readonly unknown[], member: string): TextFormat => {
    if (args.length === 0) return commonFormat(spans);
    const [from, to] = offsetsOf(args, start, end, `RichTextValue.${member}`);
    return commonFormat(cutSpans(spans, from, to));
  };
  const members = {
    getText: () => text,
    getStartIndex: () => start,
    getEndIndex: () => end,
    getRuns: () =>
      spans.map((span) =>
        richTextObject(execution, {
          text: text.slice(span.start - start, span.end - start),
          start: span.start,
          spans: [span],
        }),
      ),
    getTextStyle: (...args: readonly unknown[]) =>
      textStyleObject(execution, without(between(args, 'getTextStyle'), 'link')),
    getLinkUrl: (...args: readonly unknown[]) => between(args, 'getLinkUrl').link?.uri ?? null,
    copy: () => richTextBuilder(execution, rich),
  } satisfies Partial<RichTextValue>;
  const value = facade<RichTextValue>(execution, 'SpreadsheetApp.RichTextValue', members);
  texts.set(value, rich);
  return value;
}

/** `SpreadsheetApp.newRichTextValue()`. */
export function richTextBuilder(
  execution: Execution,
  begun: RichText = { text: '', start: 0, spans: [] },
): Builder {
  let rich = begun;
  const change = (from: number, to: number, part: (format: TextFormat) => TextFormat): Builder => {
    rich = { ...rich, spans: changedSpans(rich.spans, from, to, part) };
    return builder;
  };
  /** `(value)` for the whole text, `(startOffset, endOffset, value)` for a part of it. */
  const placed = (args: readonly unknown[], member: string): readonly [unknown, number, number] => {
    const end = rich.start + rich.text.length;
    if (args.length === 1) return [args[0], rich.start, end];
    if (args.length !== 3) throw mismatch(`${builderName}.${member}`, args);
    return [args[2], ...offsetsOf(args, rich.start, end, `${builderName}.${member}`)];
  };
  const members = {
    setText: (text: unknown): Builder => {
      if (typeof text !== 'string') throw mismatch(`${builderName}.setText`, [text]);
      rich = { text, start: 0, spans: text === '' ? [] : [{ start: 0, end: text.length, format: {} }] };
      return builder;
    },
    setTextStyle: (...args: readonly unknown[]): Builder => {
      const [style, from, to] = placed(args, 'setTextStyle');
      if (style === null) return builder;
      const added = textFormatOf(style, `${builderName}.setTextStyle`);
      return change(from, to, (format) => ({ ...format, ...added }));
    },
    setLinkUrl: (...args: readonly unknown[]): Builder => {
      const [url, from, to] = placed(args, 'setLinkUrl');
      if (url !== null && typeof url !== 'string') throw mismatch(`${builderName}.setLinkUrl`, args);
      return change(from, to, (format) =>
        url === null ? without(format, 'link') : { ...format, link: { uri: url } },
      );
    },
    build: () => richTextObject(execution, rich),
  } satisfies Partial<Builder>;
  const builder: Builder = facade<Builder>(execution, `SpreadsheetApp.${builderName}`, members);
  return builder;
}

function offsetsOf(
  [from, to]: readonly unknown[],
  start: number,
  end: number,
  member: string,
): readonly [number, number] {
  if (typeof from !== 'number' || typeof to !== 'number') throw mismatch(member, [from, to]);
  if (from < start || to > end || from > to) throw new Error('Illegal argument.');
  return [from, to];
}
