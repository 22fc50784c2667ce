import { beforeEach, describe, expect, it, test } from '@jest/globals';
import {
  type Move,
  moveClock,
  moveClockTo,
  moves,
} from '../../../../src/workspace/web/executions/clock-moves.ts';
import { executionRoutes } from '../../../../src/workspace/web/executions/routes.tsx';
import { start } from '../../../support/workspace/fake-execution.ts';
import { testProject, type TestProject } from '../../../support/workspace/project.ts';

const HOUR_MS = 3_600_000;

let project: TestProject;

beforeEach(() => {
  project = testProject(`
    function main() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(8).create(); }
    function tick() {}
  `);
  project.value();
});

/** Hours that the clock is ahead of 2026-07-01 09:00 in Tokyo. */
const ahead = () => (project.workspace.clock.now() - start) / HOUR_MS;

test.each<[Move, number, number]>([
  ['now', 0, 0],
  ['hour', 1, 0],
  ['day', 24, 1],
  ['morning', 23, 1],
  ['week', 168, 7],
  ['next-trigger', 23, 1],
])('%s moves the clock by %d hours and runs %d triggers', (move, hours, ran) => {
  expect(moveClock(project.workspace, move)).toHaveLength(ran);
  expect(ahead()).toBe(hours);
});

it('finds the morning of the same day before eight', () => {
  expect(moves.morning.to(start - 3 * HOUR_MS)).toBe(start - HOUR_MS);
  expect(moves.morning.to(start - HOUR_MS)).toBe(start + 23 * HOUR_MS);
});

describe('a date field', () => {
  it('is read in Japan’s time', () => {
    expect(moveClockTo(project.workspace, '2026-07-03T10:30')).toHaveLength(2);
    expect(ahead()).toBe(49.5);
  });

  test.each([
    ['2026-07-01T08:59', 'past'],
    ['2026-08-02T09:00', 'far'],
    ['明日', 'unreadable'],
    ['', 'unreadable'],
  ])('%j leaves the clock alone: %s', (until, why) => {
    expect(moveClockTo(project.workspace, until)).toBe(why);
    expect(ahead()).toBe(0);
  });

  it('answers on the page', async () => {
    const routes = executionRoutes(project.workspace);
    const post = (until: string) => {
      const body = new URLSearchParams({ until });
      return routes.request('/executions/clock', { method: 'POST', body });
    };
    expect((await post('2026-07-02T09:00')).headers.get('location')).toBe('/executions?ran=1');
    const refused = (await post('2026-01-01T00:00')).headers.get('location');
    expect(refused).toBe('/executions?refused=past');
    expect(await (await routes.request(refused!)).text()).toContain('時計は過去に戻せません。');
  });
});
