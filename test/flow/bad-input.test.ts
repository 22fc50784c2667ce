import { describe, expect, it, test } from '@jest/globals';
import { encode } from 'iconv-lite';
import { people } from '../../src/local/people.ts';
import { valuesBatchGet, valuesUpdate } from '../../src/workspace/services/sheets/service.ts';
import { clearValidation } from '../support/loosened-form.ts';
import { deskIn, openDesk, reference, register, type TestDesk } from '../support/desk.ts';

function setSetting(desk: TestDesk, key: string, value: string): void {
  const row = desk.rows('設定').findIndex((cells) => cells['キー'] === key) + 2;
  valuesUpdate(desk.workspace, people.staff.email, desk.desk.spreadsheetId, {
    range: `設定!B${row}`,
    valueInputOption: 'RAW',
    requestBody: { values: [[value]] },
  });
}

/** What was kept, and who was told what. */
function expectQuarantined(
  desk: TestDesk,
  code: string,
  reason: RegExp,
  told: keyof typeof people = 'researcher',
): void {
  const kept = desk.rows('隔離');
  expect(kept).toHaveLength(1);
  expect(kept[0]).toMatchObject({ 理由コード: code, 送信者: people[told].email });
  expect(kept[0]!['理由']).toMatch(reason);
  expect(desk.mailbox(told)[0]!.subject).toMatch(/受け付けられませんでした|could not be accepted/);
  expect(desk.mailbox('mducMailbox')[0]!.subject).toMatch(/隔離しました/);
}

describe('the consultation form', () => {
  it('turns an outside account away, as Google does', () => {
    const desk = openDesk();
    expect(desk.submitConsultation({}, 'outsider')).toMatchObject({ kind: 'refused' });
    expect(desk.rows()).toEqual([]);
  });

  it('keeps a submission whose address is not of an allowed domain', () => {
    const desk = openDesk();
    setSetting(desk, 'allowedDomains', 'med.tohoku.ac.jp');
    desk.submitConsultation({}, 'colleague');
    expectQuarantined(desk, 'outside-domain', /ドメイン|アカウント/, 'colleague');
    expect(desk.rows()).toEqual([]);
  });

  it('keeps a count that is not a number, which the form itself no longer stops', () => {
    const desk = openDesk();
    expect(desk.submitConsultation({ CT: 'たくさん' })).toMatchObject({ kind: 'invalid' });
    clearValidation(desk, '相談申請', 'CT');
    desk.submitConsultation({ CT: 'たくさん' });
    expectQuarantined(desk, 'not-a-count', /CT/);
    expect(desk.rows()).toEqual([]);
  });

  it('keeps an outline of 10,000 characters whole', () => {
    const desk = openDesk();
    const outline = '画像'.repeat(5_000);
    expect(desk.submitConsultation({ 研究内容: outline })).toMatchObject({ kind: 'invalid' });
    clearValidation(desk, '相談申請', '研究内容');
    desk.submitConsultation({ 研究内容: outline });
    expectQuarantined(desk, 'text-too-long', /研究内容の概要/);
    expect(desk.rows('隔離')[0]!['回答の全文']).toContain(outline);
  });

  it('keeps a formula in the name as the text it is', () => {
    const desk = openDesk();
    const formula = '=HYPERLINK("https://example.com","ここ")';
    desk.submitConsultation({ 氏名: formula, 職名: '=1+1' });
    expect(desk.rows()[0]).toMatchObject({ 申請者: formula, 職名: '=1+1' });
    const cells = valuesBatchGet(desk.workspace, people.staff.email, desk.desk.spreadsheetId, {
      ranges: [`'${register}'!2:2`],
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(cells.valueRanges?.[0]?.values?.[0]).toContain('=1+1');
  });

  it('writes markup in the affiliation as text', () => {
    const desk = openDesk();
    desk.submitConsultation({ 所属: '<script>alert(1)</script> 髙﨑𠮷研究室' });
    const { html, text } = desk.mailbox('mducMailbox')[0]!;
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; 髙﨑𠮷研究室');
    expect(html).not.toContain('<script>');
    expect(text).toContain('<script>alert(1)</script> 髙﨑𠮷研究室');
  });

  it('marks a use that is not offered, and says why', () => {
    const desk = openDesk();
    desk.submitConsultation({ 利用区分: '治験 / Clinical trial' });
    expect(desk.rows()[0]).toMatchObject({ 状態: '対象外', 提供料の状態: '対象外' });
    expect(desk.mailbox('researcher')[0]!.text).toMatch(/治験/);
    expect(desk.mailbox('mducMailbox')).toHaveLength(1);
    expect(desk.mailbox('radiologyMailbox')).toHaveLength(0);
  });

  it('does nothing more when Google delivers it twice', () => {
    const desk = openDesk();
    const submitted = desk.submitConsultation();
    if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
    desk.workspace.redeliver(desk.formId('相談申請'), submitted.responseId);
    desk.workspace.advance(3_600_000);
    expect(desk.rows()).toHaveLength(1);
    expect(desk.subjects('researcher')).toEqual([expect.stringContaining(reference)]);
  });

  it('is found by the clock when Google delivers nothing', () => {
    const desk = openDesk();
    desk.workspace.dropNextTrigger();
    desk.submitConsultation();
    expect(desk.rows()).toEqual([]);
    desk.workspace.advance(3_600_000);
    expect(desk.rows()[0]).toMatchObject({ 受付番号: reference });
    expect(desk.subjects('researcher')).toHaveLength(1);
  });
});

describe('the image list', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /検査の行がありません/],
    ['an Excel workbook', Uint8Array.from([0x50, 0x4b, 3, 4]), /CSVファイルではありません/],
    ['an unreadable file', Uint8Array.from([0x41, 0xff, 0x80, 0x80, 0x80]), /読み取れませんでした/],
    ['a list without modality', '番号,部位\n1,胸部', /モダリティ/],
  ])('refuses %s and changes nothing', (_name, content, message) => {
    const desk = deskIn('provision-approved');
    const before = desk.rows();
    expect(desk.inspect(reference, content)).toEqual({
      kind: 'refused',
      message: expect.stringMatching(message),
    });
    expect(desk.rows()).toEqual(before);
  });

  it('does not go out with names or patient ids, unless a reason is written', () => {
    const desk = deskIn('provision-approved');
    const list = Uint8Array.from(encode('モダリティ,患者氏名,患者ID\r\nCT,髙橋 一郎,00123\r\n', 'cp932'));
    expect(desk.inspect(reference, list)['findings']).toHaveLength(2);
    expect(desk.sendFormalForm(reference, list).result.value).toEqual({
      kind: 'refused',
      message: expect.stringMatching(/個人を識別/),
    });
    expect(desk.rows()[0]).toMatchObject({ 状態: '提供可', リスト番号: '' });

    desk.sendFormalForm(reference, list, '倫理委員会の承認による');
    expect(desk.rows()[0]).toMatchObject({
      状態: '正式申請待ち',
      個人情報の確認を省いた理由: '倫理委員会の承認による',
    });
    expect(desk.rows('操作履歴').at(-1)!['内容']).toContain('倫理委員会の承認による');
  });

  it('goes out once when the confirmation is clicked twice', () => {
    const desk = deskIn('provision-approved');
    const { confirmation } = desk.sendFormalForm(reference);
    expect(desk.dialog('sendFormalForm', confirmation).value).toMatchObject({
      kind: 'sent',
      message: expect.stringMatching(/送信済み/),
    });
    expect(desk.rows()[0]).toMatchObject({ リスト番号: `${reference}-L1` });
    expect(desk.subjects('researcher')).toHaveLength(3);
  });

  it('is sent by staff only', () => {
    const desk = deskIn('provision-approved');
    expect(desk.dialog('inspectImageList', desk.upload(reference), 'colleague').status).toBe('failed');
    expect(desk.rows()[0]).toMatchObject({ 状態: '提供可' });
  });
});

describe('the formal form', () => {
  test.each<[string, Record<string, string>, string, RegExp]>([
    ['an unknown reference', { 受付番号: 'IMG-2026-0999' }, 'unknown-reference', /IMG-2026-0999/],
    ['an ethics approval in the future', { 承認日: '2026-11-24' }, 'date-in-future', /承認日/],
    ['an outdated list number', { 画像データリスト番号: `${reference}-L9` }, 'outdated-list', /L9/],
  ])('keeps %s and leaves the request untouched', (_name, changes, code, reason) => {
    const desk = deskIn('formal-form-sent');
    const before = desk.rows();
    desk.submitFormalRequest(changes);
    expectQuarantined(desk, code, reason);
    expect(desk.rows()).toEqual(before);
  });

  it("keeps another person's reference number, and tells them no more than of an unknown one", () => {
    const desk = deskIn('formal-form-sent');
    const before = desk.rows();
    desk.submitFormalRequest({}, 'colleague');
    expectQuarantined(desk, 'foreign-reference', /./, 'colleague');
    expect(desk.mailbox('colleague')[0]!.text).not.toMatch(/佐藤/);
    expect(desk.rows()).toEqual(before);
  });

  it('gives the current list number to whoever used an old one', () => {
    const desk = deskIn('formal-form-sent');
    desk.sendFormalForm(reference);
    desk.submitFormalRequest({ 画像データリスト番号: `${reference}-L1` });
    expectQuarantined(desk, 'outdated-list', /L1/);
    expect(desk.mailbox('researcher')[0]!.text).toMatch(/viewform\?\S*IMG-2026-0001-L2/);
  });

  it('keeps a second formal request for the same case', () => {
    const desk = deskIn('formal-form-sent');
    desk.submitFormalRequest();
    const before = desk.rows();
    desk.submitFormalRequest();
    expectQuarantined(desk, 'already-requested', /./);
    expect(desk.rows()).toEqual(before);
  });

  test.each([
    [20, '確定', '10,000'],
    [21, '料金表未設定', ''],
    [2_499, '料金表未設定', ''],
    [2_500, '確定', '50,000'],
  ])('prices %i CT examinations as %s', (count, state, yen) => {
    const desk = deskIn('provision-approved');
    desk.sendFormalForm(reference, `モダリティ,検査数\nCT,${count}`);
    desk.submitFormalRequest();
    expect(desk.rows()[0]).toMatchObject({ 状態: '正式申請受付', 提供料の状態: state, '提供料(円)': yen });
    if (yen === '') expect(desk.rows()[0]!['提供料の内訳']).toContain('21〜2,499検査');
  });

  it('adds the hard disk at actual cost, and prices joint research separately', () => {
    const desk = deskIn('formal-form-sent');
    desk.submitFormalRequest({ ハードディスク: '購入を希望する(実費) / Please buy one (at actual cost)' });
    expect(desk.rows()[0]).toMatchObject({ 提供料の状態: '実費別途', '提供料(円)': '60,020' });

    const company = openDesk();
    company.bringTo('formally-requested', { 利用区分: '企業との共同研究 / Joint research with a company' });
    expect(company.rows()[0]).toMatchObject({ 提供料の状態: '別途算定', '提供料(円)': '' });
  });
});
