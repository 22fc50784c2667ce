import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runProgram, type RunningProgram } from '../../../src/workspace/programs/run-program.ts';

const now = Date.parse('2026-07-01T00:05:09Z');
const ada = {
  Name: 'Ada',
  Email: 'ada@example.org',
  Topics: ['Sheets', 'Drive'],
  Seats: '3',
  Day: '2026-08-01',
};

let program: RunningProgram;

beforeEach(() => {
  program = runProgram(join(__dirname, 'form-to-sheet'), { now });
  program.run('setUp');
});
afterEach(() => program.close());

describe('a program whose form writes into its spreadsheet', () => {
  it('has the headings at once', () => {
    expect(program.read('フォームの回答 1!A1:Z9')).toEqual([
      ['タイムスタンプ', 'Name', 'Email', 'Topics', 'Seats', 'Day'],
    ]);
  });

  it('finds every response as a row, and mails whoever sent it', () => {
    expect(program.submitForm('Workshop request', ada)).toMatchObject({ kind: 'accepted' });
    expect(program.read('フォームの回答 1!A2:Z9')).toEqual([
      ['2026/07/01 9:05:09', 'Ada', 'ada@example.org', 'Sheets, Drive', '3', '2026/08/01', 'mailed'],
    ]);
    expect(program.mails('ada@example.org')).toMatchObject([
      { subject: 'Your request of 2026/07/01 9:05:09', text: expect.stringContaining('Sheets, Drive') },
    ]);
    expect(program.executions()[0]).toMatchObject({
      functionName: 'onRequest',
      startedBy: 'form-submit',
      status: 'completed',
      user: program.executions().at(-1)?.user,
    });
  });

  it('knows form, spreadsheet and trigger from each other', () => {
    expect(program.run('links')).toEqual(['Workshop request', true, true, [true, false]]);
    expect(program.run('triggers')).toEqual([[true, true, true]]);
  });
});
