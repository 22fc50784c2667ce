import { describe, expect, it } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { listFiles } from '../../src/workspace/services/drive/service.ts';
import { caption, deskIn, reference, type TestDesk } from '../support/desk.ts';

const small = 'モダリティ,検査数\r\nCT,20';

/** Names of the files in the request's folder, as staff see them in Drive. */
function filesInFolder({ workspace, row }: TestDesk): string[] {
  const { files = [] } = listFiles(workspace, people.staff.email, {
    q: `'${row()['フォルダID']}' in parents and trashed = false`,
  });
  return files.map(({ name }) => name!).sort();
}

function versions(desk: TestDesk) {
  return JSON.parse(desk.row()['リストの版']!) as { number: string; fileId: string; hash: string }[];
}

describe('a list that is sent again before the formal request', () => {
  it('is another version; both are kept, and the newer one is asked for', () => {
    const desk = deskIn('formal-form-sent');
    const [again] = desk.mailsOf(() => desk.acts.sendList(small));
    expect(desk.row()).toMatchObject({
      状態: '正式申請待ち',
      リスト番号: `${reference}-L2`,
      検査数: 'CT・MRI・その他: 20',
    });
    expect(filesInFolder(desk)).toEqual([`${reference}-L1.csv`, `${reference}-L2.csv`]);
    const [first, second] = versions(desk);
    expect([first!.number, second!.number]).toEqual([`${reference}-L1`, `${reference}-L2`]);
    expect(first!.hash).not.toBe(second!.hash);
    expect(again!.text).toMatch(/10,000円/);
    expect(again!.attachments.map(({ name }) => name)).toEqual([`${reference}-L2.csv`]);
    desk.acts.requestFormally();
    expect(desk.row()).toMatchObject({ 状態: '正式申請受付', '提供料(円)': '10,000' });
  });

  it('goes out once, however often it is confirmed', () => {
    const desk = deskIn('provision-approved');
    const { confirmation } = desk.sendFormalForm(reference);
    expect(desk.mailsOf(() => void desk.dialog('sendFormalForm', confirmation))).toEqual([]);
    expect(versions(desk)).toHaveLength(1);
    expect(filesInFolder(desk)).toEqual([`${reference}-L1.csv`]);
  });
});

describe('a list that is changed after the acceptance', () => {
  it.each(['accepted', 'processing'] as const)(
    'makes a request that is %s accepted anew, with a new fee beside the old one',
    (state) => {
      const desk = deskIn(state);
      desk.acts.step('record-pledge', { signedOn: desk.acts.dayIn(0) });
      const due = desk.row()['提供日の目安'];
      const sent = desk.mailsOf(() => desk.acts.sendList(small, 'radiologist'));
      expect(desk.row()).toMatchObject({
        状態: '正式申請受理',
        リスト番号: `${reference}-L2`,
        仮名加工: 'FALSE',
        仮名加工の記録: '',
        '提供料(円)': '10,000',
        提供料の状態: '確定',
        以前の提供料の算定記録: expect.stringContaining('60020'),
        誓約書の署名日: '2026/11/23',
        提供日の目安: due,
      });
      expect(sent.map(({ who, subject }) => [who, subject])).toEqual([
        ['researcher', expect.stringMatching(/リストを変更しました: IMG-2026-0001-L2/)],
        ['mducMailbox', expect.stringMatching(/リストの変更: IMG-2026-0001-L2/)],
        ['radiologyMailbox', expect.stringMatching(/リストの変更: IMG-2026-0001-L2/)],
      ]);
      for (const { text, attachments } of sent) {
        expect(text).toMatch(/10,000円/);
        expect(attachments.map(({ name }) => name)).toEqual([`${reference}-L2.csv`]);
      }
      expect(filesInFolder(desk)).toEqual([`${reference}-L1.csv`, `${reference}-L2.csv`]);
      expect(desk.journal().at(-1)).toMatchObject({
        できごと: '画像データリストを変更',
        変更前の状態: caption(state),
        変更後の状態: '正式申請受理',
        内容: expect.stringContaining('10,000円'),
      });
    },
  );

  it('adds each earlier fee, and lets the processing begin again', () => {
    const desk = deskIn('accepted');
    desk.acts.sendList(small);
    desk.acts.sendList('モダリティ,検査数\r\nCR,120');
    const earlier = JSON.parse(desk.row()['以前の提供料の算定記録']!) as { imageYen: number }[];
    expect(earlier.map(({ imageYen }) => imageYen)).toEqual([60_020, 10_000]);
    expect(desk.row()).toMatchObject({ '提供料(円)': '50,020', リスト番号: `${reference}-L3` });
    desk.acts.edit('仮名加工', 'TRUE', 'radiologist');
    expect(desk.state()).toBe('データ処理中');
  });

  it.each(['formally-requested', 'ready', 'delivered'] as const)('is not possible while %s', (state) => {
    const desk = deskIn(state);
    const before = desk.cells();
    const sent = desk.mailsOf(() => expect(() => desk.acts.sendList(small)).toThrow(caption(state)));
    expect(sent).toEqual([]);
    expect(desk.cells()).toEqual(before);
    expect(filesInFolder(desk)).toEqual([`${reference}-L1.csv`]);
  });
});
