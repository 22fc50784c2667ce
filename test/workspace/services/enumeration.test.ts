import { expect, it } from '@jest/globals';
import { enumeration, named, nameIn } from '../../../src/workspace/services/enumeration.ts';

const colorTypes = enumeration('SpreadsheetApp.ColorType', ['UNSUPPORTED', 'RGB', 'THEME']);

it('has constants that say their name and place, and compare by it', () => {
  const { UNSUPPORTED, RGB, THEME } = colorTypes;
  expect([String(RGB), RGB.name(), RGB.ordinal()]).toEqual(['RGB', 'RGB', 1]);
  expect([RGB.compareTo(THEME), RGB.compareTo(RGB), RGB.compareTo(UNSUPPORTED)]).toEqual([-1, 0, 1]);
  expect(JSON.stringify({ RGB })).toBe('{"RGB":"RGB"}');
});

it('knows its own constants from those of others', () => {
  const others = enumeration('SpreadsheetApp.Other', ['RGB']);
  expect(nameIn(colorTypes, colorTypes.RGB)).toBe('RGB');
  expect(nameIn(colorTypes, others.RGB)).toBeUndefined();
  expect(nameIn(colorTypes, 'RGB')).toBeUndefined();
  expect(nameIn(colorTypes, null)).toBeUndefined();
});

it('has constants of plain text where an API takes them', () => {
  expect(named('ROWS', 'COLUMNS')).toEqual({ ROWS: 'ROWS', COLUMNS: 'COLUMNS' });
});
