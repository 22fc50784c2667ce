import { expect, it } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { runSetUp } from '../../src/local/provision.ts';
import { allFiles, roleOf } from '../../src/workspace/services/drive/files.ts';
import { openDesk } from '../support/desk.ts';

it('setup lets MDUC’s staff edit the templates, and only read what was submitted', () => {
  const desk = openDesk();
  const { email } = people.colleague;
  const roleIn = (name: string) => {
    const folder = allFiles(desk.workspace).find((file) => file.name === name);
    return roleOf(desk.workspace, email, folder!.id);
  };
  expect(roleIn('共同研究の書類(雛形)')).toBeUndefined();
  desk.set('mducStaff', `${people.staff.email}, ${email}`);
  const report = runSetUp(desk.workspace, desk.desk);
  expect(report).toContain(`フォルダ「MDUC 共同研究 提出版」を ${email} と共有しました。`);
  expect(roleIn('共同研究の書類(雛形)')).toBe('writer');
  expect(roleIn('(雛形) 契約書(案)')).toBe('writer');
  expect(roleIn('MDUC 共同研究 提出版')).toBe('reader');
  expect(runSetUp(desk.workspace, desk.desk)).toMatch(/変更はありません/);
});
