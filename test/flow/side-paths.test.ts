import { describe, expect, it, test } from '@jest/globals';
import type { State } from '../../src/addon/domain/image-request/vocabulary.ts';
import { caption, DAY_MS, deskIn, MINUTE_MS, reference } from '../support/desk.ts';

const reason = '申請者からのご連絡によります。';

/** Ways out of the procedure, as they are taken while a meeting lies ahead. */
const waysOut = [
  { command: 'decline', values: { reason }, state: '提供不可', mail: /提供できない旨/ },
  { command: 'withdraw', values: { reason }, state: '取下げ', mail: /取下げを承りました/ },
  { command: 'hold', values: { reason }, state: '保留', mail: /一時止めています/ },
  {
    command: 'record-decision',
    values: { decision: 'decline', reason },
    state: '提供不可',
    mail: /提供できない旨/,
  },
] as const;

describe.each(waysOut)('$command', ({ command, values, state, mail }) => {
  it('tells the applicant why, radiology that it stops, and cancels the meeting ahead', () => {
    const desk = deskIn('meeting-fixed');
    desk.workspace.clock.advance(MINUTE_MS);
    const sent = desk.mailsOf(() => desk.acts.step(command, values));
    expect(desk.state()).toBe(state);
    expect(sent.map(({ who, subject }) => [who, subject])).toEqual([
      ['researcher', expect.stringMatching(mail)],
      ['radiologyMailbox', expect.stringContaining(`手続きが止まりました(${state})`)],
    ]);
    for (const { text } of sent) expect(text).toContain(reason);
    expect(desk.agenda('researcher').map(({ status }) => status)).toEqual(['cancelled']);
    expect(desk.row()).toMatchObject({ 打合せの予定ID: '', '理由・連絡': reason });
  });
});

test.each(waysOut)(
  'a meeting that was held is not cancelled afterwards by $command',
  ({ command, values }) => {
    const desk = deskIn('meeting-fixed');
    desk.workspace.clock.advance(9 * DAY_MS);
    desk.acts.step(command, values);
    expect(desk.agenda('researcher').map(({ status }) => status)).toEqual(['confirmed']);
  },
);

describe('a request on hold', () => {
  it.each<[State, State]>([
    ['received', 'received'],
    ['meeting-fixed', 'under-review'],
    ['more-information', 'more-information'],
    ['formal-form-sent', 'formal-form-sent'],
    ['formally-requested', 'formally-requested'],
    ['processing', 'processing'],
    ['ready', 'ready'],
  ])('of %s goes on as %s, with what the applicant had been told before', (from, to) => {
    const desk = deskIn(from);
    const before = desk.row();
    desk.acts.step('hold', { reason });
    expect(desk.row()).toMatchObject({ 状態: '保留', 保留前の状態: caption(to), '理由・連絡': reason });
    desk.workspace.clock.advance(MINUTE_MS);
    const sent = desk.mailsOf(() => desk.acts.step('resume'));
    expect(sent.map(({ who }) => who)).toEqual(['researcher', 'radiologyMailbox']);
    expect(sent[0]!.text).toContain(`現在の状態: ${caption(to)}`);
    expect(desk.row()).toMatchObject({
      状態: caption(to),
      状態の日時: '2026/11/23 10:01',
      保留前の状態: '',
      '理由・連絡': before['理由・連絡'],
      仮名加工の記録: before['仮名加工の記録'],
    });
  });

  it('waits for nobody, and can be withdrawn', () => {
    const desk = deskIn('on-hold');
    expect(desk.mailsOf(() => [8, 10, 12].forEach((days) => desk.morning(days)))).toEqual([]);
    expect(desk.row()['遅れ']).toBe('');
    desk.acts.step('withdraw');
    expect(desk.row()).toMatchObject({ 状態: '取下げ', 保留前の状態: '', 次にすること: '' });
  });
});

describe('an end that was not the end', () => {
  it.each<[State, State]>([
    ['declined', 'under-review'],
    ['withdrawn', 'under-review'],
    ['closed', 'delivered'],
  ])('%s is reopened as %s, with the reason', (ended, to) => {
    const desk = deskIn(ended);
    const sent = desk.mailsOf(() => desk.acts.step('reopen', { reason }));
    expect(desk.state()).toBe(caption(to));
    expect(sent.map(({ who, subject }) => [who, subject])).toEqual([
      ['researcher', expect.stringMatching(/終了した申請を再開/)],
      ['radiologyMailbox', expect.anything()],
    ]);
    expect(sent[0]!.text).toContain(reason);
    expect(desk.journal().at(-1)).toMatchObject({ できごと: '再開', 内容: reason });
  });

  it('leads a request that was withdrawn in preparation to a new list, a new quote and a new fee', () => {
    const desk = deskIn('processing');
    desk.acts.step('withdraw');
    desk.acts.step('reopen', { reason });
    expect(desk.row()).toMatchObject({ 仮名加工: 'FALSE', 仮名加工の記録: '', 正式申請の受理日時: '' });
    desk.acts.step('record-decision', { decision: 'provide', reason: '' });
    const [invitation] = desk.mailsOf(() => desk.acts.sendList('モダリティ,検査数\r\nCT,20'));
    expect(invitation!.text).toContain('10,000円');
    expect(invitation!.text).not.toContain('60,020円');
    expect(desk.row()).toMatchObject({ リスト番号: `${reference}-L2` });
    desk.acts.requestFormally({ 支払財源: '科研費 26K00002' });
    expect(desk.row()).toMatchObject({
      状態: '正式申請受付',
      '提供料(円)': '10,000',
      支払財源: '科研費 26K00002',
      以前の提供料の算定記録: expect.stringContaining('60020'),
    });
  });
});
