import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { programPeople } from '../../../src/workspace/programs/install-program.ts';
import { type RunningProgram, runProgram } from '../../../src/workspace/programs/run-program.ts';
import { share } from '../../../src/workspace/services/drive/files.ts';
import { sheetView, spreadsheetOutline } from '../../../src/workspace/services/sheets/view.ts';

const owner: string = programPeople.owner.email;
const visitor: string = programPeople.visitor.email;
const running: RunningProgram[] = [];

/** The program set up, in a spreadsheet that the visitor may edit, with one request of theirs in it. */
function approvals() {
  const program = runProgram(join(__dirname, 'approval'), { now: Date.parse('2026-11-20T12:00:00+09:00') });
  running.push(program);
  const { workspace, spreadsheetId, run, edit } = program;
  share(workspace, owner, spreadsheetId, visitor, 'writer');
  run('setUp');
  ['Microscope', '800', visitor].forEach((text, column) => edit(`Requests!${'ABC'[column]}2`, text, visitor));
  const { sheets } = spreadsheetOutline(workspace, owner, spreadsheetId);
  const sheetId = sheets.find(({ title }) => title === 'Requests')!.sheetId;
  const view = (who = owner) =>
    sheetView(workspace, who, spreadsheetId, sheetId, { firstRow: 0, rowCount: 4 }).rows;
  return { ...program, view };
}

afterEach(() => {
  for (const { close } of running.splice(0)) close();
});

describe('ticking the box of a request', () => {
  it('stamps who and when, and tells the requester', () => {
    const { edit, read, mails, executions } = approvals();
    edit('Requests!D2', 'TRUE');
    expect(executions()[0]).toMatchObject({ functionName: 'onApproval', status: 'completed' });
    expect(read('Requests!A2:F2')).toEqual([
      ['Microscope', '800', visitor, 'TRUE', owner, '2026-11-20 12:00'],
    ]);
    expect(mails(visitor)).toMatchObject([
      {
        subject: 'Approved: Microscope',
        text: `Your request for Microscope was approved by ${owner} on 2026-11-20 12:00.`,
      },
    ]);
  });

  it('colours the row', () => {
    const { edit, view } = approvals();
    expect(view()[1]!.cells[1]).toMatchObject({ foreground: '#cc0000', bold: true });
    edit('Requests!D2', 'TRUE');
    expect(view()[1]!.cells.map(({ background }) => background)).toEqual([
      ...Array<string>(6).fill('#b7e1cd'),
      ...Array<undefined>(20).fill(undefined),
    ]);
    expect(view()[2]!.cells[0]!.background).toBeUndefined();
  });

  it('locks the row for everybody but whoever set the program up', () => {
    const { edit, view, click } = approvals();
    edit('Requests!D2', 'TRUE', visitor);
    expect(() => edit('Requests!A2', 'Yacht', visitor)).toThrow('protected cell or object');
    expect(view(visitor).map(({ cells }) => cells[0]!.protected)).toEqual([true, true, false, false]);
    edit('Requests!A2', 'Two microscopes');
    edit('Requests!A3', 'Yacht', visitor);
    click('unlockRow', 'Requests!C2');
    edit('Requests!A2', 'Yacht', visitor);
  });

  it('is undone where nobody asked', () => {
    const { edit, read, mails } = approvals();
    expect(edit('Requests!D3', 'TRUE')).toMatchObject([
      { kind: 'toast', title: 'Approvals', message: 'Row 3 has no requester.' },
    ]);
    expect(read('Requests!A3:F3')).toEqual([['', '', '', 'FALSE']]);
    expect(mails(visitor)).toEqual([]);
  });
});

describe('the program', () => {
  it('has a menu, and counts what waits', () => {
    const { open, click, edit } = approvals();
    expect(open().map(({ caption }) => caption)).toEqual(['Approvals']);
    const waiting = () => click('showPending').map((effect) => effect.kind === 'alert' && effect.message);
    expect(waiting()).toEqual(['1 waiting, 800 in all.']);
    edit('Requests!D2', 'TRUE');
    expect(waiting()).toEqual(['0 waiting, 0 in all.']);
  });

  it('may be set up again: one trigger, one protection of the heading, the same rules', () => {
    const { run, edit, mails, view } = approvals();
    run('setUp');
    edit('Requests!D2', 'TRUE');
    expect(mails(visitor)).toHaveLength(1);
    expect(
      view()[0]!
        .cells.slice(0, 2)
        .map(({ text }) => text),
    ).toEqual(['Item', 'Price']);
  });

  it('leaves other cells and tabs alone', () => {
    const { edit, mails, executions } = approvals();
    edit('Requests!B2', '900', visitor);
    edit('シート1!D2', 'TRUE');
    expect(mails(visitor)).toEqual([]);
    expect(executions().every(({ status }) => status === 'completed')).toBe(true);
  });
});
