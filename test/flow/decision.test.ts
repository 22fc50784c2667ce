import { describe, expect, it, test } from '@jest/globals';
import { DAY_MS, deskIn, openDesk } from '../support/desk.ts';

const reason = '対象の検査が保存期間を過ぎています。';

describe('whether the data can be provided', () => {
  it.each([
    ['provide', '提供可', '', [['researcher', /提供できることになりました/]]],
    [
      'decline',
      '提供不可',
      reason,
      [
        ['researcher', /提供できない旨のご連絡/],
        ['radiologyMailbox', /手続きが止まりました\(提供不可\)/],
      ],
    ],
    ['need-more', '追加情報待ち', reason, [['researcher', /追加の情報のお願い/]]],
  ] as const)('%s leads to %s', (decision, state, words, mails) => {
    const desk = deskIn('under-review');
    const sent = desk.mailsOf(() => desk.acts.step('record-decision', { decision, reason: words }));
    expect(desk.state()).toBe(state);
    expect(sent.map(({ who, subject }) => [who, subject])).toEqual(
      mails.map(([who, subject]) => [who, expect.stringMatching(subject)]),
    );
    for (const { text } of sent) expect(text).toContain(words);
    expect(desk.journal().at(-1)).toMatchObject({
      できごと: '提供可否を決定',
      変更前の状態: '内容確認中',
      変更後の状態: state,
      内容: expect.stringContaining(words),
    });
    expect(desk.row()['理由・連絡']).toBe(words);
  });

  it('is decided anew when the information has come, or asked for once more with the whole time', () => {
    const desk = deskIn('more-information');
    desk.workspace.clock.advance(5 * DAY_MS);
    const [again] = desk.mailsOf(() =>
      desk.acts.step('record-decision', { decision: 'need-more', reason: '撮影条件もお知らせください。' }),
    );
    expect(again!.subject).toMatch(/2026年12月11日/);
    expect(desk.row()['状態の日時']).toBe('2026/11/28 10:00');
    desk.acts.step('record-decision', { decision: 'provide', reason: '' });
    expect(desk.state()).toBe('提供可');
  });

  it('needs a reason that the applicant can read, and MDUC to decide', () => {
    const desk = deskIn('under-review');
    const before = desk.cells();
    const decline = { decision: 'decline', reason: ' 不可 ' };
    expect(desk.acts.attempt('record-decision', decline)[0]!.message).toMatch(/5文字以上/);
    expect(desk.acts.attempt('record-decision', { decision: 'maybe', reason })[0]!.message).toMatch(
      /選択肢にありません/,
    );
    const byRadiology = desk.acts.attempt('record-decision', { decision: 'decline', reason }, 'radiologist');
    expect(byRadiology[0]!.message).toMatch(/権限がありません/);
    expect(desk.cells()).toEqual(before);
  });
});

describe.each([
  ['治験 / Clinical trial', '治験'],
  ['地域連携・オフライン画像など病院外への提供 / Provision outside the hospital', '地域連携'],
  ['開発目的 / Development', '開発目的'],
])('a consultation for %s', (category, words) => {
  it('is marked as not offered; nobody has to do anything', () => {
    const desk = openDesk();
    const sent = desk.mailsOf(() => desk.acts.consult({ 利用区分: category }));
    expect(desk.row()).toMatchObject({ 状態: '対象外', 次にすること: '', 提供料の状態: '対象外' });
    expect(sent.map(({ who }) => who)).toEqual(['researcher', 'mducMailbox']);
    for (const { text } of sent) expect(text).toContain(words);
  });
});

test('a use chosen by mistake is set right in the register, and the request goes on', () => {
  const desk = deskIn('not-offered');
  const [refused] = desk.acts.attempt('reopen', { reason: '利用区分の選び間違いでした。' });
  expect(refused).toMatchObject({ done: false, message: expect.stringContaining('開発目的') });
  desk.acts.edit('利用区分', '学内の臨床研究');
  expect(desk.journal().at(-1)!['内容']).toBe('利用区分: 「開発目的」 → 「学内の臨床研究」');
  const sent = desk.mailsOf(() => desk.acts.step('reopen', { reason: '利用区分の選び間違いでした。' }));
  expect(sent.map(({ who }) => who)).toEqual(['researcher', 'radiologyMailbox']);
  expect(desk.row()).toMatchObject({ 状態: '内容確認中', 提供料の状態: '未算定' });
  desk.acts.step('record-decision', { decision: 'provide', reason: '' });
  desk.acts.sendList();
  desk.acts.requestFormally();
  expect(desk.row()).toMatchObject({ 状態: '正式申請受付', '提供料(円)': '60,020' });
});

test('joint research with a company goes the same way, priced separately', () => {
  const desk = openDesk();
  desk.bringTo('formal-form-sent', { 利用区分: '企業との共同研究 / Joint research with a company' });
  expect(desk.row()).toMatchObject({ 提供料の状態: '別途算定', 見積: expect.stringContaining('別途') });
  const sent = desk.mailsOf(() => desk.acts.requestFormally());
  expect(desk.row()).toMatchObject({ 状態: '正式申請受付', 提供料の状態: '別途算定', '提供料(円)': '' });
  for (const { text } of sent) {
    expect(text).toMatch(/別途/);
    expect(text).not.toMatch(/60,020/);
  }
  desk.acts.step('accept-formal-request');
  expect(desk.state()).toBe('正式申請受理');
});
