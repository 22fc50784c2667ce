import { describe, expect, it } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { typeInto } from '../../src/local/visit.ts';
import { getSpreadsheet } from '../../src/workspace/services/sheets/service.ts';
import { deskIn, openDesk, type TestDesk } from '../support/desk.ts';

/** The note that marks a cell of a tab, '' for none. */
function noteAt(desk: TestDesk, tab: string, row: number, heading: string): string {
  const column = Object.keys(desk.rows(tab)[0] ?? {}).indexOf(heading);
  const { sheets = [] } = getSpreadsheet(desk.workspace, people.staff.email, desk.desk.spreadsheetId, {
    ranges: [`'${tab}'!${'ABCDEFGH'[column]}${row}`],
    fields: 'sheets.data.rowData.values.note',
  });
  return sheets[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.note ?? '';
}

function settingRow(desk: TestDesk, key: string): number {
  return desk.rows('設定').findIndex((cells) => cells['キー'] === key) + 2;
}

/** Types a wording into 文面; the answer is what is told beside the sheet, and the mark that stands there. */
function word(desk: TestDesk, code: string, heading: '件名' | '本文', text: string, language = '日本語') {
  const row =
    desk.rows('文面').findIndex((cells) => cells['文面コード'] === code && cells['言語'] === language) + 2;
  const told = typeInto(
    desk.workspace,
    desk.desk,
    people.staff.email,
    { tab: '文面', row, caption: heading },
    text,
  );
  return { told, mark: noteAt(desk, '文面', row, heading) };
}

describe('設定', () => {
  it.each([
    ['mducAddress', 'mduc', 'MDUCのメールアドレス'],
    ['allowedDomains', '', '申請できるドメイン'],
    ['officeOpens', '9時', '相談受付の開始時刻'],
    ['closedDays', '年末年始', '休業日'],
    ['meetingMinutes', '5', '打合せの長さ'],
    ['reviewDays', '3.5', '職員の対応期限'],
    ['reminderIntervalDays', '0', '申請者への催促の間隔'],
  ])('%s: 「%s」 is marked with the reason, until it is mended', (key, bad, heading) => {
    const desk = openDesk();
    const before = desk.rows('設定')[settingRow(desk, key) - 2]!['値']!;
    expect(desk.set(key, bad)).toMatch(new RegExp(`「${heading}.*使えません.*初期値`));
    expect(noteAt(desk, '設定', settingRow(desk, key), '値')).toMatch(/使えません/);
    expect(desk.rows('設定')[settingRow(desk, key) - 2]!['値']).toBe(bad);
    expect(desk.set(key, before)).toBe('');
    expect(noteAt(desk, '設定', settingRow(desk, key), '値')).toBe('');
  });

  it('a value that cannot be used counts as the initial one, a good one holds at once', () => {
    const desk = deskIn('under-review');
    const at = desk.acts.momentIn(8, '16:30');
    const warned = () =>
      (
        desk.acts.preview('fix-meeting', { startsAt: at, place: '' })['requests'] as { warnings: string[] }[]
      )[0]!.warnings;
    expect(warned()).toHaveLength(1);
    desk.set('officeCloses', '十八時');
    expect(warned()).toHaveLength(1);
    desk.set('officeCloses', '18:00');
    expect(warned()).toEqual([]);
    expect(desk.workspace.executions({ status: 'failed' })).toEqual([]);
  });

  it('mails go where the address that can be used says', () => {
    const desk = openDesk();
    desk.set('mducAddress', 'みんな');
    desk.acts.consult();
    expect(desk.subjects('mducMailbox')).toHaveLength(1);
    desk.set('mducAddress', people.staff.email);
    desk.acts.consult();
    expect(desk.subjects('mducMailbox')).toHaveLength(1);
    expect(desk.subjects('staff')).toHaveLength(1);
  });
});

describe('文面', () => {
  const code = 'provision-approved';

  it('a wording of the staff’s own is used, with what it is filled in with', () => {
    const desk = deskIn('under-review');
    expect(word(desk, code, '件名', '【MDUC】提供できます: {{reference}}')).toEqual({ told: '', mark: '' });
    expect(word(desk, code, '本文', '{{applicantName}} 様\n\n提供できます。')).toEqual({
      told: '',
      mark: '',
    });
    const [mail] = desk.mailsOf(() => desk.acts.step('record-decision', { decision: 'provide', reason: '' }));
    expect(mail).toMatchObject({
      subject: '【MDUC】提供できます: IMG-2026-0001',
      text: '佐藤 花子 様\n\n提供できます。',
    });
  });

  it('an unknown placeholder is marked where it stands; the built-in wording serves until it is mended', () => {
    const desk = deskIn('under-review');
    const { told, mark } = word(desk, code, '本文', '{{applicantName}} 様 {{氏名}}');
    expect(told).toMatch(/使えない差し込み \{\{氏名\}\}/);
    expect(mark).toBe(told);
    desk.acts.step('record-decision', { decision: 'provide', reason: '' });
    expect(desk.mailbox('researcher')[0]!.text).toMatch(/検討の結果、ご相談いただいた画像データを提供できる/);
    expect(word(desk, code, '本文', '{{applicantName}} 様')).toEqual({ told: '', mark: '' });
  });

  it('a placeholder that must be there is missed', () => {
    const desk = deskIn('provision-approved');
    const { told, mark } = word(
      desk,
      'formal-form-sent',
      '本文',
      '{{applicantName}} 様 フォームをお送りください。',
    );
    expect(told).toMatch(/必ず入れる差し込み.*\{\{formalFormUrl\}\}/);
    expect(mark).toBe(told);
    const [mail] = desk.mailsOf(() => desk.acts.sendList());
    expect(mail!.text).toMatch(/viewform\?/);
  });

  it('English and Japanese are worded by themselves', () => {
    const desk = openDesk();
    word(desk, 'consultation-acknowledged', '件名', 'Thank you', '英語');
    desk.acts.consult({ 言語: '英語 / English' });
    desk.acts.consult();
    const subjects = desk.subjects('researcher');
    expect(subjects[1]).toBe('[IMG-2026-0001] Thank you');
    expect(subjects[0]).toMatch(/相談申請を受け付けました/);
  });
});

describe('the preview of the texts', () => {
  const order = { reference: 'IMG-2026-0001', code: 'data-ready', language: 'ja' };

  it('shows a text as the request would fill it, in the staff’s wording, and sends nothing', () => {
    const desk = deskIn('ready');
    const before = desk.cells();
    const sent = desk.mailsOf(() => {
      expect(desk.dialog('previewMailText', order).value).toMatchObject({
        kind: 'text',
        to: people.researcher.email,
        isEdited: false,
        problem: '',
        html: expect.stringContaining('平日9:00'),
      });
      word(desk, 'data-ready', '件名', '準備完了 {{reference}}');
      expect(desk.dialog('previewMailText', order).value).toMatchObject({
        subject: '準備完了 IMG-2026-0001',
        isEdited: true,
        problem: '',
      });
      word(desk, 'data-ready', '件名', '準備完了 {{nobody}}');
      expect(desk.dialog('previewMailText', order).value).toMatchObject({
        subject: expect.stringMatching(/準備ができました/),
        isEdited: true,
        problem: expect.stringMatching(/nobody/),
      });
    });
    expect(sent).toEqual([]);
    expect(desk.cells()).toEqual(before);
  });

  it('opens on the selected text, filled from the newest request', () => {
    const desk = deskIn('received');
    const { effects } = desk.menu('openTextPreview', '文面', 4);
    expect(effects).toEqual([expect.objectContaining({ kind: 'dialog', title: '文面のプレビュー' })]);
  });

  it('is filled with examples before the first request has arrived, every text without a gap', () => {
    const desk = openDesk();
    const { effects } = desk.menu('openTextPreview', '文面', 4);
    expect(effects).toEqual([expect.objectContaining({ kind: 'dialog', title: '文面のプレビュー' })]);
    const texts = desk.rows('文面');
    expect(texts.length).toBeGreaterThan(38);
    for (const { 文面コード: code } of texts) {
      const { value } = desk.dialog('previewMailText', { ...order, reference: '(例)IMG-2026-0001', code });
      expect([code, value]).toEqual([code, expect.objectContaining({ kind: 'text', problem: '' })]);
      expect((value as { html: string }).html).not.toMatch(/undefined|NaN|Invalid|\{\{|確定しています/);
    }
  });

  it('refuses a request that does not exist, and every text can be shown', () => {
    const desk = deskIn('delivered');
    expect(desk.dialog('previewMailText', { ...order, reference: 'IMG-2026-0009' }).value).toMatchObject({
      kind: 'refused',
    });
    const codes = new Set(desk.rows('文面').map((row) => row['文面コード']!));
    expect(codes.size).toBeGreaterThan(38);
    for (const code of codes) {
      const { status, value } = desk.dialog('previewMailText', { ...order, code });
      expect([code, status, (value as { kind: string }).kind]).toEqual([code, 'completed', 'text']);
    }
  });
});
