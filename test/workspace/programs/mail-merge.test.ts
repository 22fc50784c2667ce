import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { programPeople } from '../../../src/workspace/programs/install-program.ts';
import { type RunningProgram, runProgram } from '../../../src/workspace/programs/run-program.ts';
import { mailsOf, userLabels } from '../../../src/workspace/services/mail/service.ts';

const { owner } = programPeople;
let program: RunningProgram;

beforeEach(() => {
  program = runProgram(join(__dirname, 'mail-merge'), { now: Date.parse('2026-11-20T12:00:00+09:00') });
  program.run('setUp');
  fill(2, ['Ada', 'ada@example.org', 'morning', '1500'], ['Bob', 'bob@example.org', 'evening', '0']);
});
afterEach(() => program.close());

/** Types rows into the sheet, from a row on that is counted from 1. */
function fill(row: number, ...values: string[][]): void {
  const place = { sheetId: 0, startRowIndex: row - 1, startColumnIndex: 0 };
  program.workspace.editCells(program.spreadsheetId, owner.email, { ...place, values });
}

it('offers both of its steps in a menu', () => {
  expect(program.open()).toMatchObject([
    { caption: 'Mail merge', items: [{ caption: 'Send invitations' }, { caption: 'Read replies' }] },
  ]);
});

it('writes to each row in its own words, with its own ticket', () => {
  expect(program.run('sendInvitations')).toBe(2);
  const [toAda] = program.mails('ada@example.org');
  expect(toAda).toMatchObject({
    from: { name: 'Workshop desk', address: owner.email },
    subject: 'Your place in the workshop',
    attachments: [{ name: 'ticket-ada.csv', mimeType: 'text/csv' }],
  });
  expect(toAda?.html).toContain('<b>morning</b>');
  expect(toAda?.html).toContain('1500 yen');
  expect(toAda?.text).toContain('Dear Ada,');
  expect(program.mails('bob@example.org')[0]?.html).toContain('no fee');
});

it('notes in the sheet when it wrote, and labels what it sent', () => {
  program.run('sendInvitations');
  expect(program.read('E2:E3')).toEqual([['2026-11-20 12:00'], ['2026-11-20 12:00']]);
  const [label] = userLabels(program.workspace, owner.email);
  expect(label?.name).toBe('Workshop/Invitations');
  for (const { entry } of mailsOf(program.workspace, owner.email)) {
    expect(entry.labels).toEqual(['SENT', label?.id]);
  }
});

it('writes to nobody twice, and to whoever is added', () => {
  program.run('sendInvitations');
  expect(program.run('sendInvitations')).toBe(0);
  fill(4, ['Cy', 'cy@example.org', 'noon', '0']);
  expect(program.run('sendInvitations')).toBe(1);
  expect(program.mails('ada@example.org')).toHaveLength(1);
});

it('leaves a row that cannot be written to, with the reason as its note', () => {
  fill(2, ['Ada', 'ada at example', 'morning', '0']);
  expect(program.run('sendInvitations')).toBe(1);
  expect(program.read('E2:E3')).toEqual([[], ['2026-11-20 12:00']]);
});

it('notes what people answered, each answer once', () => {
  program.run('sendInvitations');
  program.reply('ada@example.org', 'Yes, gladly.\nAda');
  program.reply('bob@example.org', 'Where is it?');
  expect(program.run('readReplies')).toBe(2);
  expect(program.read('F2:F3')).toEqual([['comes'], ['ask again']]);
  expect(program.run('readReplies')).toBe(0);
  const inbox = mailsOf(program.workspace, owner.email).filter(({ entry }) => entry.labels.includes('INBOX'));
  expect(inbox.map(({ entry, message }) => [message.text, entry.labels.includes('STARRED')])).toEqual([
    ['Where is it?', true],
  ]);
});

it('nobody answers who has no mail', () => {
  expect(() => program.reply('ada@example.org', 'Yes')).toThrow('Cannot answer as ada@example.org');
});
