import { describe, expect, it, test } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { deskIn, openDesk } from '../support/desk.ts';

describe('staff set a value right in the register', () => {
  it.each([
    ['申請者', '佐藤 華子', '佐藤 花子', '佐藤 華子', '佐藤 華子'],
    ['所属', '放射線科', '大学院医学系研究科 循環器内科学分野', '放射線科', '放射線科'],
    ['利用区分', '企業との共同研究', '学内の臨床研究', '企業との共同研究', '企業との共同研究'],
    ['連絡の言語', '英語', '日本語', '英語', '英語'],
    ['希望CT', '20', '15', '20', '20'],
    ['提供日の目安', '2026/12/10', '2026-12-02', '2026-12-10', '2026/12/10'],
  ])('%s', (heading, typed, before, after, shown) => {
    const desk = deskIn('formal-form-sent');
    const sent = desk.mailsOf(() =>
      expect(desk.acts.edit(heading, typed)).toBe(
        'IMG-2026-0001: 「値を訂正」を記録しました(状態: 正式申請待ち)。',
      ),
    );
    expect(sent).toEqual([]);
    expect(desk.row()[heading]).toBe(shown);
    const entry = desk.journal().at(-1);
    expect(entry).toMatchObject({ 操作した人: people.staff.email, できごと: '値を訂正' });
    expect(entry!['内容']!.split('\n').at(-1)).toBe(`${heading}: 「${before}」 → 「${after}」`);
  });

  it('what was empty is filled in, and what need not be there is emptied', () => {
    const desk = deskIn('received');
    desk.acts.edit('希望MRI', '3');
    expect(desk.journal().at(-1)!['内容']).toBe('希望MRI: (空欄) → 「3」');
    desk.acts.edit('希望MRI', '');
    expect(desk.journal().at(-1)!['内容']).toBe('希望MRI: 「3」 → (空欄)');
    expect(desk.row()['希望MRI']).toBe('');
  });

  it.each([
    ['申請者', '', /「申請者」は空欄にできません/],
    ['希望CT', 'たくさん', /「希望CT」.*整数ではありません/],
    ['希望CT', '-3', /「希望CT」.*0以上/],
    ['提供日の目安', '来週', /「提供日の目安」.*日付ではありません/],
    ['利用区分', '医師主導治験', /「利用区分」.*選択肢にありません/],
  ])('%s is put back where 「%s」 cannot be it', (heading, typed, why) => {
    const desk = deskIn('received');
    const before = desk.cells();
    expect(desk.acts.edit(heading, typed)).toMatch(why);
    expect(desk.cells()).toEqual(before);
    expect(desk.journal().at(-1)).toMatchObject({ できごと: '手入力を元に戻した' });
  });

  it('a value typed in another form gets the program’s, and nothing is noted', () => {
    const desk = deskIn('received');
    const before = desk.cells();
    expect(desk.acts.edit('希望CT', "'15")).toBe('');
    expect(desk.acts.edit('利用区分', '学内の臨床研究 ')).toBe('');
    expect(desk.cells()).toEqual(before);
    expect(desk.journal()).toHaveLength(1);
  });
});

test('a correction holds in what follows: mails, dialogs, the details', () => {
  const desk = deskIn('provision-approved');
  desk.acts.edit('申請者', '佐藤 華子');
  desk.acts.edit('連絡の言語', '英語');
  const [invitation] = desk.mailsOf(() => desk.acts.sendList());
  expect(invitation!.subject).toMatch(/Your image list/);
  expect(invitation!.text).toMatch(/^Dear 佐藤 華子,/);
  const { value } = desk.dialog('requestDetails', desk.acts.reference());
  expect(value).toMatchObject({ details: { applicant: '佐藤 華子' } });
});

test('the use is not changed by hand once the fee is fixed', () => {
  const desk = deskIn('formally-requested');
  const before = desk.cells();
  expect(desk.acts.edit('利用区分', '企業との共同研究')).toMatch(/提供料が確定/);
  expect(desk.cells()).toEqual(before);
});

test('the use set right before decides the fee state', () => {
  const desk = openDesk();
  desk.bringTo('under-review');
  desk.acts.edit('利用区分', '企業との共同研究');
  expect(desk.row()).toMatchObject({ 提供料の状態: '別途算定' });
  desk.acts.edit('利用区分', '治験');
  expect(desk.acts.attempt('record-decision', { decision: 'provide', reason: '' })[0]!.message).toMatch(
    /治験/,
  );
});

test.each(['declined', 'withdrawn'] as const)('nothing is corrected in a request that is %s', (state) => {
  const desk = deskIn(state);
  const before = desk.cells();
  expect(desk.acts.edit('所属', '放射線科')).toMatch(/この手続きに進めません/);
  expect(desk.cells()).toEqual(before);
});
