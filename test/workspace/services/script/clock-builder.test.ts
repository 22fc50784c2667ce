import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { start } from '../../../support/workspace/fake-execution.ts';
import { testProject, type TestProject } from '../../../support/workspace/project.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const source = `
  function make(calls) {
    calls.reduce((builder, [member, ...args]) =>
      builder[member](...args.map((arg) => ScriptApp.WeekDay[arg] || (member === 'at' ? new Date(arg) : arg))),
      ScriptApp.newTrigger('tick').timeBased()).create();
  }
  function count() { return ScriptApp.getProjectTriggers().length; }
  function tick() { console.log(new Date().toISOString()); }
`;

let project: TestProject;

beforeEach(() => {
  project = testProject(source);
});

type Calls = (string | number)[][];

/** When the trigger fires in the next `days`; the clock stands at Wednesday 2026-07-01 09:00 in Tokyo. */
function times(calls: Calls, days: number): string[] {
  project.value('make', calls);
  project.workspace.advance(days * DAY_MS);
  return project.workspace
    .executions({ functionName: 'tick' })
    .flatMap(({ log }) => log)
    .map((line) => line.slice(0, 16))
    .reverse();
}

const table: [Calls, number, string[]][] = [
  [
    [
      ['everyDays', 1],
      ['atHour', 8],
    ],
    2,
    ['2026-07-01T23:00', '2026-07-02T23:00'],
  ],
  [
    [
      ['atHour', 10],
      ['everyDays', 1],
    ],
    1,
    ['2026-07-01T01:00'],
  ],
  [
    [
      ['everyDays', 2],
      ['atHour', 10],
      ['nearMinute', 30],
    ],
    4,
    ['2026-07-01T01:30', '2026-07-03T01:30'],
  ],
  [
    [
      ['everyDays', 1],
      ['atHour', 8],
      ['inTimezone', 'UTC'],
    ],
    1,
    ['2026-07-01T08:00'],
  ],
  [
    [
      ['onWeekDay', 'MONDAY'],
      ['atHour', 7],
    ],
    14,
    ['2026-07-05T22:00', '2026-07-12T22:00'],
  ],
  [
    [
      ['everyWeeks', 2],
      ['onWeekDay', 'WEDNESDAY'],
      ['atHour', 8],
    ],
    28,
    ['2026-07-07T23:00', '2026-07-21T23:00'],
  ],
  [[['onWeekDay', 'THURSDAY']], 7, ['2026-07-01T15:00']],
  [[['everyWeeks', 1]], 14, ['2026-07-08T00:00', '2026-07-15T00:00']],
  [
    [
      ['onMonthDay', 31],
      ['atHour', 9],
    ],
    92,
    ['2026-07-31T00:00', '2026-08-31T00:00'],
  ],
  [[['after', 90_000]], 1, ['2026-07-01T00:01']],
  [[['at', '2026-07-02T12:34:00Z']], 3, ['2026-07-02T12:34']],
  [[['atDate', 2026, 7, 3]], 3, ['2026-07-02T15:00']],
  [[['everyHours', 12]], 1, ['2026-07-01T12:00', '2026-07-02T00:00']],
];

test.each(table)('%j fires within %d days at %j', (calls, days, expected) => {
  expect(times(calls, days)).toEqual(expected);
});

describe('a trigger that fires once', () => {
  it('stays listed, and is due no more', () => {
    times([['after', HOUR_MS]], 1);
    expect(project.value('count')).toBe(1);
    expect(project.workspace.nextTimeTrigger()).toBeUndefined();
  });
});

it('keeps to its days when several were missed', () => {
  project.value('make', [
    ['everyDays', 2],
    ['atHour', 10],
  ]);
  project.workspace.clock.advance(5 * DAY_MS);
  expect(project.workspace.tick()).toHaveLength(1);
  expect(project.workspace.nextTimeTrigger()).toBe(start + 6 * DAY_MS + HOUR_MS);
});

const refused: [Calls, string][] = [
  [[], 'A clock trigger needs a frequency or a time.'],
  [[['atHour', 8]], 'A clock trigger needs a frequency or a time.'],
  [
    [
      ['everyDays', 1],
      ['atHour', 24],
    ],
    'atHour takes a whole number from 0 to 23, not 24.',
  ],
  [[['nearMinute', 60]], 'nearMinute takes a whole number from 0 to 59'],
  [[['onMonthDay', 32]], 'onMonthDay takes a whole number from 1 to 31'],
  [[['onWeekDay', 'SOMEDAY']], 'onWeekDay takes a ScriptApp.WeekDay'],
  [[['inTimezone', 'Asia/Sendai']], 'Invalid argument: timezone Asia/Sendai'],
  [[['atDate', 2026, 2, 30]], 'there is no date 2026-2-30'],
  [
    [
      ['everyHours', 1],
      ['atHour', 8],
    ],
    'not emulated: ScriptApp.ClockTriggerBuilder.atHour',
  ],
];

test.each(refused)('%j is refused', (calls, message) => {
  expect(() => project.value('make', calls)).toThrow(message);
  expect(project.value('count')).toBe(0);
});
