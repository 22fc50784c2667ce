import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { programPeople } from '../../../src/workspace/programs/install-program.ts';
import { chartViews } from '../../../src/workspace/services/sheets/charts/view.ts';
import { type RunningProgram, runProgram } from '../../../src/workspace/programs/run-program.ts';

const { owner, visitor } = programPeople;
const now = Date.parse('2026-11-20T12:00:00+09:00');
const running: RunningProgram[] = [];

function program(name: string): RunningProgram {
  const started = runProgram(join(__dirname, name), { now });
  running.push(started);
  return started;
}

afterEach(() => {
  for (const { close } of running.splice(0)) close();
});

describe('sign-up: form, sheet, mail', () => {
  it('keeps a response in the sheet and confirms it by mail', () => {
    const { run, submitForm, read, mails, executions } = program('sign-up');
    run('setUp');
    const answers = { Name: 'Ada', Email: 'ada@example.org', Session: 'Morning' };
    expect(submitForm('Workshop sign-up', answers).kind).toBe('accepted');
    expect(executions()[0]).toMatchObject({ functionName: 'onSignUp', status: 'completed' });
    expect(read('A1:E3')).toEqual([
      ['When', 'Name', 'Email', 'Session', 'State'],
      [expect.stringContaining('2026'), 'Ada', 'ada@example.org', 'Morning', 'confirmed'],
    ]);
    expect(mails('ada@example.org')).toMatchObject([
      { subject: 'You are signed up', text: 'Dear Ada,\nsee you at Morning.' },
    ]);
  });

  it('refuses an answer that is no choice, and runs nothing', () => {
    const { run, submitForm, mails } = program('sign-up');
    run('setUp');
    const answers = { Name: 'Ada', Email: 'ada@example.org', Session: 'Night' };
    expect(submitForm('Workshop sign-up', answers).kind).toBe('invalid');
    expect(mails('ada@example.org')).toEqual([]);
  });
});

describe('custom functions', () => {
  it('calculate in cells, over ranges too, and show where they fail', () => {
    const { run, read } = program('custom-functions');
    expect(run('fill')).toEqual([[110], [226], ['AL']]);
    expect(read('B4')).toEqual([['#ERROR!']]);
  });
});

describe('guest-book: a web app', () => {
  it('makes its page of a template and the parameters', () => {
    const { visit } = program('guest-book');
    const answer = visit({ queryString: 'greeting=%3CHi%3E&tag=a&tag=b' });
    if (answer.kind !== 'page') throw new Error(JSON.stringify(answer));
    expect(answer.page).toMatchObject({ title: 'Guest book', metaTags: [{ name: 'viewport' }] });
    expect(answer.page.html).toContain('<h1>&#60;Hi&#62;</h1>');
    expect(answer.page.html).toContain('<b>a</b><b>b</b>');
    expect(answer.page.html).toContain('font-family');
  });

  it('is signed by google.script.run, by JSON and by a form', () => {
    const { call, visit, read } = program('guest-book');
    expect(call('sign', 'Ada', 'Hello')).toBe(1);
    const json = { contents: '{"name":"Bob","words":"Hi"}', type: 'application/json' };
    expect(visit({ method: 'post', body: json })).toMatchObject({ answer: { content: 'Entry 2' } });
    const form = { contents: 'name=Cy&words=a+b', type: 'application/x-www-form-urlencoded' };
    expect(visit({ method: 'post', body: form })).toMatchObject({ answer: { content: 'Entry 3' } });
    expect(read('A1:C')).toEqual([
      ['Ada', 'Hello', visitor.email],
      ['Bob', 'Hi', visitor.email],
      ['Cy', 'a b', visitor.email],
    ]);
    expect(visit({ queryString: 'format=json' })).toMatchObject({
      kind: 'text',
      answer: { contentType: 'application/json', content: expect.stringContaining('"Bob"') },
    });
  });

  it('tells the page what failed, and hides private functions', () => {
    const { call } = program('guest-book');
    expect(() => call('sign', '', '')).toThrow('Please tell your name.');
    expect(() => call('secret_')).toThrow('Script function not found: secret_');
  });
});

describe('weekly-report: a time trigger', () => {
  it('mails on Monday morning what the week brought', () => {
    const { workspace, spreadsheetId, run, advance, mails, executions } = program('weekly-report');
    run('install');
    workspace.editCells(spreadsheetId, owner.email, {
      sheetId: 0,
      startRowIndex: 0,
      startColumnIndex: 0,
      values: [
        ['Day', 'What', 'Hours'],
        ['2026/11/2', 'old', '9'],
        ['2026/11/18', 'reading', '2.5'],
        ['2026/11/19', 'writing', '3'],
      ],
    });
    advance(4 * 24 * 3_600_000);
    expect(executions()[0]).toMatchObject({
      functionName: 'sendReport',
      status: 'completed',
      log: ['Reported 2.0 rows'],
    });
    const [mail] = mails('boss@example.com');
    expect(mail).toMatchObject({
      subject: 'Week of 16 Nov: 5.5 hours',
      attachments: [{ name: 'hours.csv' }],
    });
    expect(mail?.html).toContain('<td>2026-11-18</td>');
    expect(mail?.html).not.toContain('old');
    expect(mails('deputy@example.com')).toHaveLength(1);
  });

  it('draws the hours beside the rows, week after week in the same chart', () => {
    const { workspace, spreadsheetId, run, advance } = program('weekly-report');
    run('install');
    const hours = (row: number, values: string[][]) =>
      workspace.editCells(spreadsheetId, owner.email, {
        sheetId: 0,
        startRowIndex: row,
        startColumnIndex: 0,
        values,
      });
    const charts = () => chartViews(workspace, owner.email, spreadsheetId, 0);
    hours(0, [
      ['Day', 'What', 'Hours'],
      ['2026/11/18', 'reading', '2.5'],
    ]);
    advance(4 * 24 * 3_600_000);
    expect(charts()).toMatchObject([
      { spec: { title: 'Hours' }, data: { domain: { labels: ['reading'] }, series: [{ values: [2.5] }] } },
    ]);
    hours(2, [['2026/11/25', 'writing', '3']]);
    advance(7 * 24 * 3_600_000);
    expect(charts()).toMatchObject([
      { overlay: { row: 1, column: 4 }, data: { series: [{ values: [2.5, 3] }] } },
    ]);
  });
});

describe('stock-alert: menus, edits and mail', () => {
  it('adds its menu and sub-menu', () => {
    expect(program('stock-alert').open()).toMatchObject([
      { caption: 'Stock', items: [{ caption: 'Check now' }, {}, { menu: { caption: 'More' } }] },
    ]);
  });

  it('mails what runs low once, and says how much it is', () => {
    const { workspace, spreadsheetId, click, mails } = program('stock-alert');
    workspace.editCells(spreadsheetId, owner.email, {
      sheetId: 0,
      startRowIndex: 0,
      startColumnIndex: 0,
      values: [
        ['Pens', '3'],
        ['Paper', '80'],
      ],
    });
    expect(click('checkStock')).toMatchObject([{ kind: 'toast', message: '1 low' }]);
    expect(click('checkStock')).toMatchObject([{ kind: 'toast', message: '0 low' }]);
    expect(mails(owner.email)).toMatchObject([
      { subject: 'Low stock', text: 'Pens,3', from: { name: 'Stock', address: owner.email } },
    ]);
    expect(click('about')).toMatchObject([{ kind: 'alert', title: 'Stock' }]);
  });

  it('notes who counted what', () => {
    const { workspace, spreadsheetId, run } = program('stock-alert');
    const cell = { sheetId: 0, startRowIndex: 0, startColumnIndex: 1 };
    workspace.editCells(spreadsheetId, owner.email, { ...cell, values: [['3']] });
    workspace.editCells(spreadsheetId, owner.email, { ...cell, values: [['4']] });
    expect(run('noteOf', 'B1')).toBe(`Counted by ${owner.email}, before: 3`);
    expect(workspace.executions({ functionName: 'onEdit' })).toHaveLength(2);
  });
});
