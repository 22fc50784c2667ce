import { describe, expect, it, test } from '@jest/globals';
import { enumeration, nameGiven, nameIn } from '../../../src/workspace/services/enumeration.ts';
import { chartsGlobals } from '../../../src/workspace/services/charts/globals.ts';
import { calendarGlobals } from '../../../src/workspace/services/calendar/globals.ts';
import { contentGlobals } from '../../../src/workspace/services/content/globals.ts';
import { driveGlobals } from '../../../src/workspace/services/drive/globals.ts';
import { formsGlobals } from '../../../src/workspace/services/forms/globals.ts';
import { htmlGlobals } from '../../../src/workspace/services/html/globals.ts';
import { scriptGlobals } from '../../../src/workspace/services/script/globals.ts';
import { sheetsGlobals } from '../../../src/workspace/services/sheets/globals.ts';
import { utilitiesGlobals } from '../../../src/workspace/services/utilities/globals.ts';
import { fakeExecution, fakeHost } from '../../support/workspace/fake-execution.ts';
import { evaluated } from '../../support/workspace/project.ts';
import { type EnumProperty, enumProperties } from '../../support/workspace/type-package.ts';

type Constant = {
  name(): string;
  ordinal(): number;
  compareTo(other: Constant): number;
};
type Constants = Readonly<Record<string, Constant>>;

const colorTypes = enumeration<typeof GoogleAppsScript.Base.ColorType>('SpreadsheetApp.ColorType', [
  'UNSUPPORTED',
  'RGB',
  'THEME',
]);

it('has constants that say their name and place, and compare by it', () => {
  const { UNSUPPORTED, RGB, THEME } = colorTypes as unknown as Constants;
  expect([String(RGB), RGB!.name(), RGB!.ordinal()]).toEqual(['RGB', 'RGB', 1]);
  expect([RGB!.compareTo(THEME!), RGB!.compareTo(RGB!), RGB!.compareTo(UNSUPPORTED!)]).toEqual([-1, 0, 1]);
  expect(JSON.stringify({ RGB })).toBe('{"RGB":"RGB"}');
});

it('knows its own constants from those of others', () => {
  const others = enumeration<{ readonly RGB: object }>('SpreadsheetApp.Other', ['RGB']);
  expect(nameIn(colorTypes, colorTypes.RGB)).toBe('RGB');
  expect(nameIn(colorTypes, others.RGB)).toBeUndefined();
  expect(nameIn(colorTypes, 'RGB')).toBeUndefined();
  expect(nameIn(colorTypes, null)).toBeUndefined();
});

test.each([
  ['RGB', '(String)'],
  [1, '(number)'],
  [null, '(null)'],
])('%j is no constant that a member could take', (given, types) => {
  expect(nameGiven(colorTypes, colorTypes.RGB, 'Color.set')).toBe('RGB');
  expect(() => nameGiven(colorTypes, given, 'Color.set')).toThrow(
    `The parameters ${types} don't match the method signature for Color.set.`,
  );
});

const host = fakeHost();
const execution = fakeExecution({});
const apps = {
  ...calendarGlobals(host, execution),
  ...chartsGlobals(execution),
  ...contentGlobals(execution),
  ...driveGlobals(host, execution),
  ...formsGlobals(host, execution),
  ...htmlGlobals(execution, () => () => ''),
  ...scriptGlobals(host, execution),
  ...sheetsGlobals(host, execution),
  ...utilitiesGlobals(host, execution),
} as Readonly<Record<string, object>>;

/** Plain texts at Google: the classes of them are no enumerations. */
const texts = ['CalendarApp.Color', 'CalendarApp.EventColor'];

const known = enumProperties([
  'SpreadsheetApp',
  'FormApp',
  'CalendarApp',
  'DriveApp',
  'ScriptApp',
  'Utilities',
  'Charts',
  'Browser',
  'HtmlService',
  'ContentService',
]);
const emulated = known.filter(({ app, property }) => property in apps[app]!);

function constantsOf({ app, property }: EnumProperty): Constants {
  return (apps[app] as Readonly<Record<string, Constants>>)[property]!;
}

describe('of the type package', () => {
  it('those that are emulated are many', () => {
    expect(emulated.length).toBeGreaterThan(45);
  });

  test.each(emulated.map((one) => [`${one.app}.${one.property}`, one] as const))(
    '%s has all constants in their order',
    (_, property) => {
      const { names } = property;
      expect(Object.keys(constantsOf(property)).filter((name) => names.includes(name))).toEqual(names);
    },
  );

  test.each(
    emulated
      .map((one) => [`${one.app}.${one.property}`, one] as const)
      .filter(([name]) => !texts.includes(name)),
  )('%s has constants that are one object each, which says its name and place', (_, property) => {
    const constants = constantsOf(property);
    Object.entries(constants).forEach(([name, constant], place) => {
      expect([String(constant), constant.name(), constant.ordinal()]).toEqual([name, name, place]);
      expect(constantsOf(property)[name]).toBe(constant);
      expect(nameIn(constants, constant)).toBe(name);
    });
    expect(new Set(Object.values(constants)).size).toBe(Object.keys(constants).length);
  });
});

test.each([
  ['HtmlService.HtmlOutput.setXFrameOptionsMode', 'HtmlService.createHtmlOutput("")', 'ALLOWALL'],
  ['HtmlService.HtmlOutput.setSandboxMode', 'HtmlService.createHtmlOutput("")', 'IFRAME'],
  ['ContentService.TextOutput.setMimeType', 'ContentService.createTextOutput("")', 'JSON'],
])('%s takes no text in the place of a constant', (member, object, text) => {
  expect(() => evaluated(`${object}.${member.split('.').at(-1)}("${text}")`)).toThrow(
    `The parameters (String) don't match the method signature for ${member}.`,
  );
});

/** As programs use them, in the realm that scripts run in. */
test.each([
  ['FormApp.create("f").addTextItem().getType() == FormApp.ItemType.TEXT', true],
  ['FormApp.create("f").addTextItem().getType() === "TEXT"', false],
  ['FormApp.create("f").addTextItem().getType() == "TEXT"', true],
  ['FormApp.ItemType.TEXT === FormApp.ItemType.TEXT', true],
  ['`${FormApp.ItemType.TEXT}` + FormApp.ItemType.LIST', 'TEXTLIST'],
  ['({ TEXT: 1 })[FormApp.ItemType.TEXT]', 1],
  ['JSON.stringify({ type: FormApp.ItemType.TEXT })', '{"type":"TEXT"}'],
  ['[FormApp.ItemType.LIST].indexOf(FormApp.ItemType.LIST)', 0],
  ['[FormApp.ItemType.LIST].includes("LIST")', false],
  ['typeof ScriptApp.WeekDay.MONDAY', 'object'],
  ['ScriptApp.WeekDay.MONDAY === CalendarApp.Weekday.MONDAY', true],
  ['Object.keys(ScriptApp.WeekDay).length', 7],
  ['FormApp.ItemType.NOTHING', undefined],
  [
    '(() => { switch (FormApp.Alignment.LEFT) { case FormApp.Alignment.LEFT: return 1; default: return 0; } })()',
    1,
  ],
  ['typeof CalendarApp.Color.TEAL', 'string'],
])('%s is %j', (expression, value) => {
  expect(evaluated(expression)).toEqual(value);
});
