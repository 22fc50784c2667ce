import type { Caption } from '../domain/caption.ts';
import type { Examinations } from '../domain/fee/examinations.ts';
import type { Done } from '../domain/procedure/request.ts';
import { isoInTokyo } from '../domain/time/tokyo.ts';
import { dayOfSerial, momentOfSerial, serialOfDay, serialOfMoment } from './serial.ts';

/** A cell's value as the Sheets API reads it without formatting. */
export type Cell = string | number | boolean;

/** A formula that the program makes, and what it shows where that is known; never anything that a person typed. */
export type Formula = { readonly formula: string; readonly shown?: string };

/** How a value stands in a cell. `decode` throws a sentence for staff when the cell holds something else. */
export type Codec<Value> = {
  readonly encode: (value: Value) => Cell | Formula;
  readonly decode: (cell: Cell) => Value;
  /** Number format of the column. */
  readonly pattern?: string;
  /** Number format; `NONE` for what is neither text nor number: ticks and formulas. */
  readonly type: 'TEXT' | 'NUMBER' | 'DATE' | 'DATE_TIME' | 'NONE';
  /** Written as a formula of the program's own. */
  readonly isFormula?: true;
  /** Shown as a check box. */
  readonly isCheckBox?: true;
  /** What may be chosen. */
  readonly options?: readonly string[];
};

export const text: Codec<string> = { encode: (value) => value, decode: String, type: 'TEXT' };

/** Several short texts, one a line. */
export const lines: Codec<readonly string[]> = {
  encode: (values) => values.join('\n'),
  decode: (cell) => String(cell).split('\n'),
  type: 'TEXT',
};

export const wholeNumber: Codec<number> = {
  encode: (value) => value,
  decode: integer,
  type: 'NUMBER',
  pattern: '#,##0',
};

export const moment: Codec<number> = {
  encode: serialOfMoment,
  decode: (cell) => momentOfSerial(numberOf(cell, '日時')),
  type: 'DATE_TIME',
  pattern: 'yyyy/mm/dd hh:mm',
};

/** Staff may also leave a day as text; it is read when it looks like one. */
export const day: Codec<string> = {
  encode: serialOfDay,
  decode: (cell) => {
    if (typeof cell === 'number') return dayOfSerial(cell);
    const [, year, month, date] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(String(cell).trim()) ?? [];
    if (!year || !month || !date) throw new Error(`「${String(cell)}」は日付ではありません`);
    return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  },
  type: 'DATE',
  pattern: 'yyyy/mm/dd',
};

/** A key of the program's vocabulary, shown by its Japanese caption. */
export function choice<Key extends string>(captions: Readonly<Record<Key, Caption>>): Codec<Key> {
  const byCaption = new Map(Object.entries<Caption>(captions).map(([key, { ja }]) => [ja, key as Key]));
  return {
    encode: (key) => captions[key].ja,
    decode: (cell) => {
      const key = byCaption.get(String(cell).trim());
      if (key === undefined)
        throw new Error(`「${String(cell)}」は選択肢にありません(${[...byCaption.keys()].join('、')})`);
      return key;
    },
    type: 'TEXT',
    options: [...byCaption.keys()],
  };
}

/** `CT・MRI・その他: 25 / CR: 3`, for people and for the program. */
export const examinations: Codec<Examinations> = {
  encode: (counts) =>
    Object.entries(counts)
      .map(([priceClass, count]) => `${priceClass}: ${count}`)
      .join(' / '),
  decode: (cell) =>
    Object.fromEntries(
      String(cell)
        .split(' / ')
        .map((part): [string, number] => {
          const [, priceClass, count] = /^(.+): (\d+)$/.exec(part.trim()) ?? [];
          if (!priceClass || !count) throw new Error(`「${part}」は「料金区分: 検査数」の形ではありません`);
          return [priceClass, Number(count)];
        }),
    ),
  type: 'TEXT',
};

/** `2026-11-24 10:00:00 naoko@grp.tohoku.ac.jp`: when and by whom something was done. */
export const done: Codec<Done> = {
  encode: ({ at, by }) => `${isoInTokyo(at).slice(0, 19).replace('T', ' ')} ${by}`,
  decode: (cell) => {
    const [, date, time, by] =
      /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) (\S*)$/.exec(String(cell).trim()) ?? [];
    if (!date || !time || by === undefined)
      throw new Error(`「${String(cell)}」は「日時 アカウント」の形ではありません`);
    return { at: Date.parse(`${date}T${time}+09:00`), by };
  },
  type: 'TEXT',
};

export const tick: Codec<boolean> = {
  encode: (value) => value,
  decode: (cell) => {
    if (typeof cell === 'boolean') return cell;
    throw new Error(`「${String(cell)}」はチェックボックスの値ではありません`);
  },
  type: 'NONE',
  isCheckBox: true,
};

/** A formula of the program's own, begun with an equals sign. */
export const formula: Codec<string> = {
  encode: (value) => ({ formula: value }),
  decode: String,
  type: 'NONE',
  isFormula: true,
};

/** A link under a caption; the address is the program's own, without quotes. */
export function link(caption: string): Codec<string> {
  return {
    encode: (address) => ({
      formula: `=HYPERLINK("${address.replaceAll('"', '%22')}","${caption}")`,
      shown: caption,
    }),
    decode: String,
    type: 'NONE',
    isFormula: true,
  };
}

/** JSON of a value that only the program reads. */
export function json<Value>(): Codec<Value> {
  return {
    encode: (value) => JSON.stringify(value),
    decode: (cell) => JSON.parse(String(cell)) as Value,
    type: 'TEXT',
  };
}

function numberOf(cell: Cell, what: string): number {
  if (typeof cell === 'number') return cell;
  throw new Error(`「${String(cell)}」は${what}ではありません`);
}

function integer(cell: Cell): number {
  const value =
    typeof cell === 'number' ? cell : Number(String(cell).trim().replaceAll(',', '') || Number.NaN);
  if (!Number.isSafeInteger(value)) throw new Error(`「${String(cell)}」は整数ではありません`);
  return value;
}
