import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { programPeople } from '../../../src/workspace/programs/install-program.ts';
import { type RunningProgram, runProgram } from '../../../src/workspace/programs/run-program.ts';
import { getFileContent, listFiles, updateFile } from '../../../src/workspace/services/drive/service.ts';
import { valuesGet } from '../../../src/workspace/services/sheets/service.ts';

const { owner, visitor } = programPeople;
let program: RunningProgram;

beforeEach(() => {
  program = runProgram(join(__dirname, 'file-generator'), {
    now: Date.parse('2026-11-20T12:00:00+01:00'),
    spreadsheet: 'Book',
  });
  program.run('setUp');
  type([
    ['Ada', visitor.email, 'pens x 3; paper x 1'],
    ['Bob', '', 'ink x 2'],
    ["O'Neill", 'oneill@example.org', ''],
  ]);
});

afterEach(() => program.close());

/** Rows below the heading, as a person types them. */
function type(values: string[][]): void {
  const cell = { sheetId: 0, startRowIndex: 1, startColumnIndex: 0 };
  program.workspace.editCells(program.spreadsheetId, owner.email, { ...cell, values });
}

type Listed = { readonly id: string; readonly name: string };

function found(q: string, email: string = owner.email): Listed[] {
  const query = { q: `${q} and trashed = false`, orderBy: 'name', fields: 'files(id,name)' };
  return listFiles(program.workspace, email, query).files as Listed[];
}

function inFolder(name: string): Listed[] {
  const [folder] = found(`name = '${name.replace("'", "\\'")}'`);
  return found(`'${folder?.id}' in parents`);
}

function names(files: readonly Listed[]): string[] {
  return files.map(({ name }) => name);
}

function content(folder: string, name: string): string {
  const file = inFolder(folder).find((file) => file.name === name)!;
  return Buffer.from(getFileContent(program.workspace, owner.email, file.id)).toString();
}

describe('file-generator', () => {
  it('makes a folder for each customer, with text, table, PDF and a copy of the template', () => {
    program.run('generateFiles');
    expect(names(inFolder('Customer files'))).toEqual(['Ada', 'Bob', 'Invoice template', "O'Neill"]);
    expect(names(inFolder('Ada'))).toEqual(['Invoice Ada', 'letter.pdf', 'notes.txt', 'orders.csv']);
    expect(content('Ada', 'orders.csv')).toBe('3,pens\r\n1,paper');
    expect(content('Ada', 'notes.txt')).toBe('Ada ordered 2 items.');
    expect(content("O'Neill", 'orders.csv')).toBe('');
    expect(content('Bob', 'letter.pdf').slice(0, 5)).toBe('%PDF-');
    const invoice = inFolder('Ada')[0]!.id;
    expect(valuesGet(program.workspace, owner.email, invoice, { range: 'A1:B3' }).values).toEqual([
      ['Invoice for', 'Ada'],
      ['Items', '2'],
      ['Total', '24'],
    ]);
    expect(program.executions()[0]?.log).toEqual(['3.0 in Customer files']);
  });

  it('writes the links back into the sheet', () => {
    program.run('generateFiles');
    const [folder] = found("name = 'Ada'");
    const [, ada, bob] = program.read('Customers!A1:F');
    expect(ada?.[3]).toBe(`${program.workspace.baseUrl}/drive/folders/${folder?.id}`);
    expect(ada?.[4]).toBe('Invoice Ada');
    expect(ada?.[5]).toContain('2026');
    expect(bob?.[4]).toBe('Invoice Bob');
  });

  it('shares each folder with its customer, who hears of it once and finds what is in it', () => {
    program.run('generateFiles');
    program.run('generateFiles');
    expect(program.mails(visitor.email).map(({ subject }) => subject)).toEqual([
      'フォルダを共有しました: 「Ada」',
    ]);
    expect(names(found("name contains 'orders'", visitor.email))).toEqual(['orders.csv']);
    expect(program.run('audit')).toEqual([
      ['Ada', 'PRIVATE', visitor.email],
      ['Bob', 'PRIVATE', ''],
      ["O'Neill", 'PRIVATE', 'oneill@example.org'],
    ]);
  });

  it('updates on its second run what is there, and makes nothing twice', () => {
    program.run('generateFiles');
    const before = inFolder('Ada');
    type([['Ada', visitor.email, 'pens x 4']]);
    program.run('generateFiles');
    expect(inFolder('Ada')).toEqual(before);
    expect(content('Ada', 'orders.csv')).toBe('4,pens');
    expect(names(inFolder('Customer files'))).toHaveLength(4);
  });

  it('makes again what lies in the trash', () => {
    program.run('generateFiles');
    const [gone] = found("name = 'Bob'");
    updateFile(program.workspace, owner.email, gone!.id, { trashed: true });
    program.run('generateFiles');
    const [made] = found("name = 'Bob'");
    expect(made?.id).not.toBe(gone?.id);
    expect(names(inFolder('Bob'))).toHaveLength(4);
  });

  it('mails letters straight from Drive', () => {
    program.run('generateFiles');
    program.run('sendLetters');
    expect(program.mails('oneill@example.org')[0]).toMatchObject({
      subject: "Letter for O'Neill",
      attachments: [{ name: 'letter.pdf', mimeType: 'application/pdf' }],
    });
  });

  it('archives a customer, who then sees nothing any more', () => {
    program.run('generateFiles');
    expect(program.run('archiveCustomer', 'Ada')).toBe('Archive');
    expect(names(inFolder('Archive'))).toEqual(['Ada']);
    expect(found("name contains 'orders'", visitor.email)).toEqual([]);
    expect(names(found('starred = true'))).toEqual(['Ada']);
    expect(() => program.run('archiveCustomer', 'Nobody')).toThrow(
      'Cannot retrieve the next object: iterator has reached the end.',
    );
  });

  it('goes on in another execution where an iterator stopped', () => {
    program.run('generateFiles');
    const seen = [program.run('takeStock'), program.run('takeStock'), program.run('takeStock')] as string[][];
    expect(seen.map(({ length }) => length)).toEqual([2, 1, 2]);
    expect([...seen[0]!, ...seen[1]!].sort()).toEqual(['Ada', 'Bob', "O'Neill"]);
  });
});
