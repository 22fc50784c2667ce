import { describe, expect, it, test } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { documentMimeType } from '../../src/workspace/services/drive/file.ts';
import { getFile, updateFile } from '../../src/workspace/services/drive/service.ts';
import { valuesUpdate } from '../../src/workspace/services/sheets/service.ts';
import { spreadsheetOutline } from '../../src/workspace/services/sheets/view.ts';
import { openResearchDesk, type ResearchDesk, researchDeskIn } from '../support/research-desk.ts';

const companies = (count: number) =>
  Array.from({ length: count }, (_, index) => `株式会社あおばメディカル第${index + 1}`).join('\n');

const applicationOf = ({ acts }: ResearchDesk) =>
  acts.files().find(({ name }) => name?.startsWith('審査申込書'))?.id ?? '';

const sheetsOf = (desk: ResearchDesk) =>
  spreadsheetOutline(desk.workspace, people.researcher.email, applicationOf(desk)).sheets.map(
    ({ title }) => title,
  );

test.each([1, 3, 10])('with %i companies: from the intake to the beginning of the research', (count) => {
  const desk = openResearchDesk();
  const { acts } = desk;
  const intake = desk.mailsOf(() => acts.apply({ 共同研究先の企業名: companies(count) }));
  expect(intake.map(({ who, subject }) => [who, subject])).toEqual([
    ['researcher', expect.stringMatching(/^\[JR-2026-0001\] 書類のフォルダをご用意しました/)],
    ['researcher', '[JR-2026-0001] 診療情報(共同研究)の審査依頼を受け付けました'],
    ['mducMailbox', '[JR-2026-0001] 審査依頼が届きました: 佐藤 花子 様'],
  ]);
  expect(desk.state()).toBe('書類準備中');
  expect(sheetsOf(desk)).toHaveLength(count + 1);

  acts.fillIn();
  const submitted = desk.mailsOf(() => acts.submit());
  expect(desk.state()).toBe('書類確認中');
  expect(submitted.map(({ who }) => who)).toEqual(['researcher', 'mducMailbox']);

  const confirmed = desk.mailsOf(() => acts.step('confirm-documents'));
  expect(desk.state()).toBe('契約・倫理審査中');
  expect(confirmed.map(({ who }) => who)).toEqual(['researcher', 'mducMailbox']);

  acts.step('record-contract-approval', { day: '2026-11-20' });
  acts.step('record-contract-signed', { day: '2026-11-21' });
  expect(desk.state()).toBe('契約・倫理審査中');
  acts.step('record-ethics-application', { day: '2026-11-18' });
  const ready = desk.mailsOf(() =>
    acts.step('record-ethics-approval', { number: '2026-1-123', day: '2026-11-22' }),
  );
  expect(desk.state()).toBe('研究開始可');
  expect(ready.map(({ who, subject }) => [who, subject])).toEqual([
    ['researcher', expect.stringContaining('研究を開始')],
    ['mducMailbox', expect.stringContaining('研究開始可')],
  ]);

  acts.step('set-period-end', { day: '2027-03-31' });
  acts.step('record-data-provision', { day: '2026-11-23' });
  expect(desk.row()).toMatchObject({
    契約: '締結済',
    倫理審査: '承認済',
    データ提供日: '2026/11/23',
    研究期間の終了日: '2027/03/31',
  });
  expect(desk.journal().map(({ できごと }) => できごと)).toEqual([
    '審査依頼を受付',
    '書類フォルダを準備',
    '書類の提出を受付',
    '書類の内容確認を完了',
    '部局長の承認を記録',
    '契約の締結を記録',
    '倫理審査の申請を記録',
    '倫理審査の承認を記録',
    '研究期間の終了日を設定',
    'データの提供を記録',
  ]);
});

describe('the two tracks', () => {
  const confirmed = () => {
    const desk = researchDeskIn('in-approval');
    return desk;
  };
  const contract = ({ acts }: ResearchDesk) => {
    acts.step('record-contract-approval', { day: '2026-11-20' });
    acts.step('record-contract-signed', { day: '2026-11-21' });
  };
  const ethics = ({ acts }: ResearchDesk) =>
    acts.step('record-ethics-approval', { number: '2026-1-123', day: '2026-11-22' });

  it.each([
    ['ethics before contract', [ethics, contract]],
    ['contract before ethics', [contract, ethics]],
  ] as const)('%s: the research may start when both are complete, and everybody is told once', (_, order) => {
    const desk = confirmed();
    const [first, last] = order;
    const early = desk.mailsOf(() => first(desk));
    expect(desk.state()).toBe('契約・倫理審査中');
    expect(early.filter(({ subject }) => /研究を開始|研究開始可/.test(subject))).toEqual([]);
    const late = desk.mailsOf(() => last(desk));
    expect(desk.state()).toBe('研究開始可');
    const told = late.filter(({ subject }) => /研究を開始|研究開始可/.test(subject));
    expect(told.map(({ who }) => who)).toEqual(['researcher', 'mducMailbox']);
    // Once more by a second click, or by the next step: nobody is told again.
    const again = desk.mailsOf(() => desk.acts.step('set-period-end', { day: '2027-03-31' }));
    expect(again).toEqual([]);
  });

  it('no contract is signed without the department head’s approval', () => {
    const { acts, state } = confirmed();
    const [result] = acts.attempt('record-contract-signed', { day: '2026-11-21' });
    expect(result).toMatchObject({ done: false, message: expect.stringContaining('部局長の承認') });
    expect(state()).toBe('契約・倫理審査中');
  });
});

describe('a submission', () => {
  it('that lacks something is answered at once by name, and enters no review', () => {
    const desk = openResearchDesk();
    const { acts } = desk;
    acts.apply({ 共同研究先の企業名: '株式会社あおば\n=HYPERLINK("http://x.example","x")' });
    const [contract] = acts.files().filter(({ mimeType }) => mimeType === documentMimeType);
    acts.writeInto(contract?.id ?? '', '第1条');
    const mails = desk.mailsOf(() => acts.submit());
    expect(mails.map(({ who }) => who)).toEqual(['researcher']);
    expect(mails[0]?.text).toContain('担当者の氏名');
    expect(mails[0]?.text).toContain('=HYPERLINK');
    expect(mails[0]?.text).toContain('雛形のまま');
    expect(desk.state()).toBe('書類準備中');
    expect(desk.row()['提出書類の不備']).toContain('シート');
    expect(desk.row()['提出回']).toBe('');

    acts.fillIn();
    acts.submit();
    expect(desk.state()).toBe('書類確認中');
    expect(desk.row()['提出書類の不備']).toBe('');
  });

  it('is told in English what is missing, where the applicant chose it', () => {
    const desk = openResearchDesk();
    desk.acts.apply({ 言語: '英語 / English' });
    const [mail] = desk.mailsOf(() => desk.acts.submit());
    expect(mail?.text).toMatch(/contract/i);
    expect(mail?.text).not.toMatch(/雛形のまま/);
  });

  it('names a document that was thrown away', () => {
    const desk = openResearchDesk();
    const { acts, workspace } = desk;
    acts.apply();
    acts.fillIn();
    const protocol = acts.files().find(({ name }) => name?.startsWith('研究計画書'))?.id ?? '';
    updateFile(workspace, people.staff.email, protocol, { trashed: true });
    const [mail] = desk.mailsOf(() => acts.submit());
    expect(mail?.text).toContain('「研究計画書(案)」がフォルダに見つかりません');
    expect(desk.state()).toBe('書類準備中');
  });

  it('cannot be made complete by changing what is asked', () => {
    const desk = openResearchDesk();
    desk.acts.apply();
    const edit = (range: string) => () =>
      valuesUpdate(desk.workspace, people.researcher.email, applicationOf(desk), {
        range: `'申請者'!${range}`,
        valueInputOption: 'RAW',
        requestBody: { values: [['任意']] },
      });
    expect(edit('C2')).toThrow('protected cell');
    expect(edit('A2')).toThrow('protected cell');
    expect(edit('B2')).not.toThrow();
  });

  it('of somebody else is kept in quarantine and changes nothing', () => {
    const desk = openResearchDesk();
    const { acts } = desk;
    acts.apply();
    acts.fillIn();
    const mails = desk.mailsOf(() => acts.submit({}, 'colleague'));
    expect(mails.map(({ who }) => who)).toEqual(['colleague', 'mducMailbox']);
    expect(desk.state()).toBe('書類準備中');
    expect(desk.rows('隔離')).toHaveLength(1);
  });

  it('keeps what was submitted where nobody can change it', () => {
    const desk = researchDeskIn('in-review');
    const { workspace } = desk;
    const [version] = desk.versions();
    for (const fileId of Object.values(version?.fileIds ?? {})) {
      expect(getFile(workspace, people.researcher.email, fileId, { fields: 'name' }).name).toContain(
        'JR-2026-0001',
      );
      expect(() => updateFile(workspace, people.researcher.email, fileId, { name: 'x' })).toThrow();
    }
  });
});
