import { expect } from '@jest/globals';
import type { AnyDesk } from './desk.ts';

/** What an edit must leave behind: the register as it was, a reason, a line in the journal. */
export function expectUndone(
  desk: AnyDesk,
  edit: () => string,
  why: RegExp,
  about = desk.acts.reference(),
): void {
  const before = desk.cells();
  const events = desk.journal(about).length;
  let told = '';
  const sent = desk.mailsOf(() => (told = edit()));
  expect(told).toMatch(why);
  expect(desk.cells()).toEqual(before);
  expect(sent).toEqual([]);
  const fresh = desk.journal(about).slice(events);
  expect(fresh.length).toBeGreaterThan(0);
  for (const event of fresh) {
    expect(event).toMatchObject({ できごと: '手入力を元に戻した', 内容: expect.stringMatching(why) });
  }
}
