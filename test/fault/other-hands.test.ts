import { describe, expect, it, test } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { ledgerRoundTrips } from '../../src/local/tour-steps.ts';
import {
  deskAfter,
  deskIn,
  HOUR_MS,
  mondayMorning,
  openDesk,
  reference,
  type TestDesk,
} from '../support/desk.ts';
import { paste, rearrange } from '../support/hand-edits.ts';
import { beforeTheWrite, rowsByReference, sortRegister } from '../support/meanwhile.ts';
import { research, type ResearchTestDesk } from '../support/register-desks.ts';
import { finding } from '../support/research-ways.ts';
import { handoverNote, ticks, tickTheRest } from '../support/states.ts';

const second = 'IMG-2026-0002';

/** A request in a state in row 2, and another one behind it, filled in as differently as can be. */
function withAnother(state: Parameters<typeof deskIn>[0]): TestDesk {
  return deskAfter('another', state, mondayMorning, (desk) =>
    desk.bringTo('formally-requested', { 氏名: '佐藤 次子', CT: '3', CR: '' }),
  );
}

const fact = { fact: 'stored', done: 'yes' };

describe('a sort between read and write puts nothing into another request', () => {
  it.each<[string, string, Parameters<typeof deskIn>[0], (desk: TestDesk) => void, object]>([
    [
      'a step',
      'takeStep',
      'processing',
      ({ acts }) => acts.step('record-processing', fact),
      { ストレージ保存: 'TRUE' },
    ],
    [
      'a step with mails',
      'takeStep',
      'under-review',
      ({ acts }) => acts.step('record-decision', { decision: 'provide', reason: '' }),
      { 状態: '提供可', 次にすること: expect.stringMatching(/正式申請フォームを送付/) },
    ],
    [
      'a list',
      'sendFormalForm',
      'provision-approved',
      ({ acts }) => acts.sendList(),
      { 状態: '正式申請待ち', フォルダ: '開く' },
    ],
    [
      'a tick',
      'onCellEdited',
      'accepted',
      ({ acts }) => acts.edit(ticks[0], 'TRUE'),
      { 仮名加工: 'TRUE', 状態: 'データ処理中' },
    ],
    [
      'a correction',
      'onCellEdited',
      'accepted',
      ({ acts }) => acts.edit('所属', '放射線科'),
      { 所属: '放射線科' },
    ],
    [
      'an undoing',
      'onCellEdited',
      'accepted',
      ({ acts }) => acts.edit('提供料(円)', '1'),
      { '提供料(円)': '60,020' },
    ],
    ['an undone number', 'onCellEdited', 'accepted', ({ acts }) => acts.edit('受付番号', 'A'), {}],
    [
      'an undone link',
      'onCellEdited',
      'accepted',
      ({ acts }) => acts.edit('フォルダ', 'x'),
      { フォルダ: '開く' },
    ],
  ])('%s', (_name, functionName, state, act, result) => {
    const still = withAnother(state);
    act(still);
    const desk = withAnother(state);
    const others = rowsByReference(desk)[second];
    beforeTheWrite(desk, functionName, () => sortRegister(desk));
    act(desk);

    expect(desk.rows().map((row) => row['受付番号'])).toEqual([second, reference]);
    expect(rowsByReference(desk)[second]).toEqual(others);
    expect(desk.row()).toMatchObject(result);
    expect(desk.row()['次にすること']).toBe(still.row()['次にすること']);
    expect(JSON.parse(desk.row()['控え']!)).toMatchObject({ reference });
    const execution = desk.execution(functionName);
    expect(execution!.status).toBe('completed');
    // One read and one write more than usual: the shift was seen, and mended.
    const { reads, writes } = ledgerRoundTrips(still.execution(functionName));
    expect(ledgerRoundTrips(execution)).toEqual({ reads: reads + 1, writes: writes + 1 });
    // Nothing is left to be put back.
    desk.morning(1);
    expect(rowsByReference(desk)[second]).toEqual(others);
    expect(desk.journal(second).map((row) => row['できごと'])).not.toContain('手入力を元に戻した');
  });

  it('a step for several requests', () => {
    const desk = withAnother('formally-requested');
    desk.acts.consult({ 氏名: '髙橋 三郎' }, 'colleague');
    const third = rowsByReference(desk)['IMG-2026-0003'];
    beforeTheWrite(desk, 'takeStep', () => sortRegister(desk));
    desk.acts.attempt('accept-formal-request', {}, 'staff', [reference, second]);
    expect(desk.rows().map((row) => [row['受付番号'], row['状態'], row['申請者']])).toEqual([
      ['IMG-2026-0003', '相談受付', '髙橋 三郎'],
      [second, '正式申請受理', '佐藤 次子'],
      [reference, '正式申請受理', '佐藤 花子'],
    ]);
    expect(rowsByReference(desk)['IMG-2026-0003']).toEqual(third);
  });

  it('the daily look', () => {
    const desk = withAnother('received');
    beforeTheWrite(desk, 'onMorning', () => sortRegister(desk));
    desk.morning(8);
    expect(desk.row()).toMatchObject({ 状態: '相談受付', 遅れ: expect.stringMatching(/内容の確認/) });
    expect(desk.row(second)).toMatchObject({ 遅れ: expect.stringMatching(/正式申請の確認/) });
  });

  it('a row typed by hand goes where it goes, and spoils no request', () => {
    const desk = withAnother('accepted');
    const before = rowsByReference(desk);
    beforeTheWrite(desk, 'onCellEdited', () => sortRegister(desk));
    paste(desk, { row: 4, caption: '受付番号' }, [['IMG-2026-0003', '相談受付']]);
    expect(rowsByReference(desk)[reference]).toEqual(before[reference]);
    expect(rowsByReference(desk)[second]).toEqual(before[second]);
  });
});

describe('a sort between read and write in 共同研究台帳 puts nothing into another request', () => {
  const joint = 'JR-2026-0001';
  const other = 'JR-2026-0002';
  const withAnotherIn = (state: Parameters<typeof research.in>[0]) =>
    research.after('another', state, mondayMorning, ({ acts }) => {
      acts.apply({ 氏名: '髙橋 三郎', 共同研究先の企業名: '甲社\n乙社' }, 'colleague');
      acts.about(joint);
      acts.fillIn();
    });

  it.each<[string, string, Parameters<typeof research.in>[0], (desk: ResearchTestDesk) => void, object]>([
    [
      'a step',
      'takeStep',
      'in-review',
      ({ acts }) => acts.step('record-finding', finding),
      { 未解決の指摘: expect.stringContaining('知的財産') },
    ],
    [
      'a step with mails',
      'takeStep',
      'in-review',
      ({ acts }) => acts.step('confirm-documents'),
      { 状態: '契約・倫理審査中' },
    ],
    [
      'a submission',
      'onReviewSubmissionSubmitted',
      'preparing',
      ({ acts }) => acts.submit(),
      { 状態: '書類確認中', 提出回: '1' },
    ],
    [
      'a state chosen by hand',
      'onCellEdited',
      'ready-to-start',
      ({ acts }) => acts.edit('状態', '研究終了'),
      { 状態: '研究終了' },
    ],
    [
      'a correction',
      'onCellEdited',
      'in-review',
      ({ acts }) => acts.edit('所属', '放射線科'),
      { 所属: '放射線科' },
    ],
    ['an undoing', 'onCellEdited', 'in-review', ({ acts }) => acts.edit('提出回', '7'), { 提出回: '1' }],
    ['an undone number', 'onCellEdited', 'in-review', ({ acts }) => acts.edit('受付番号', 'A'), {}],
    [
      'an undone link',
      'onCellEdited',
      'in-review',
      ({ acts }) => acts.edit('フォルダ', 'x'),
      { フォルダ: '開く' },
    ],
  ])('%s', (_name, functionName, state, act, result) => {
    const desk = withAnotherIn(state);
    const others = rowsByReference(desk)[other];
    beforeTheWrite(desk, functionName, () => sortRegister(desk));
    act(desk);
    expect(desk.rows().map((row) => row['受付番号'])).toEqual([other, joint]);
    expect(rowsByReference(desk)[other]).toEqual(others);
    expect(desk.row()).toMatchObject(result);
    expect(JSON.parse(desk.row()['控え']!)).toMatchObject({ reference: joint });
    desk.morning(1);
    expect(rowsByReference(desk)[other]).toEqual(others);
    expect(desk.journal(other).map((row) => row['できごと'])).not.toContain('手入力を元に戻した');
  });

  it('the noting of a new request’s documents', () => {
    const desk = research.in('in-review');
    const others = rowsByReference(desk)[joint];
    // After the row itself and the tabs of its 審査申込書.
    beforeTheWrite(desk, 'onReviewIntakeSubmitted', () => sortRegister(desk), 2);
    desk.acts.apply({ 氏名: '髙橋 三郎' }, 'colleague');
    expect(desk.rows().map((row) => row['受付番号'])).toEqual([other, joint]);
    expect(desk.row(other)).toMatchObject({ 状態: '書類準備中', フォルダ: '開く', 申請者: '髙橋 三郎' });
    expect(rowsByReference(desk)[joint]).toEqual(others);
  });
});

test('a row that is deleted between read and write is told by the failure; nothing lands elsewhere', () => {
  const desk = withAnother('processing');
  const others = rowsByReference(desk)[second];
  beforeTheWrite(desk, 'takeStep', () =>
    rearrange(desk, (sheetId) => ({
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 2 } },
    })),
  );
  expect(() => desk.acts.step('record-processing', fact)).toThrow(/its row was deleted meanwhile/);
  expect(desk.rows()).toHaveLength(1);
  expect(rowsByReference(desk)[second]).toEqual(others);
});

describe('two people who take the same step at once', () => {
  const order = (desk: TestDesk) => {
    const asked = {
      command: 'announce-ready',
      references: [reference],
      values: { handoverNote },
      eventId: '',
    };
    const { eventId } = desk.dialog('previewStep', { ...asked, acknowledged: false }, 'staff').value as {
      eventId: string;
    };
    return { ...asked, eventId, acknowledged: false };
  };
  const begin = () => deskAfter('ticked', 'processing', mondayMorning, ({ acts }) => tickTheRest(acts));

  it('one after the other: the second is told where the request stands', () => {
    const desk = begin();
    const [mine, theirs] = [order(desk), order(desk)];
    const sent = desk.mailsOf(() => {
      expect(desk.dialog('takeStep', mine).value).toMatchObject({ results: [{ done: true }] });
      expect(desk.dialog('takeStep', theirs, 'radiologist').value).toMatchObject({
        results: [{ done: false, message: expect.stringContaining('受け渡し準備完了') }],
      });
    });
    expect(sent).toHaveLength(1);
  });

  it('while the other is being recorded: the second is told to wait', () => {
    const desk = begin();
    const [mine, theirs] = [order(desk), order(desk)];
    let answer: unknown;
    beforeTheWrite(desk, 'takeStep', () => {
      answer = desk.dialog('takeStep', theirs, 'radiologist').value;
    });
    const sent = desk.mailsOf(() => void desk.dialog('takeStep', mine));
    expect(answer).toMatchObject({ kind: 'refused', message: expect.stringContaining('別の処理') });
    expect(sent).toHaveLength(1);
    expect(desk.journal().filter((row) => row['変更後の状態'] === '受け渡し準備完了')).toHaveLength(1);
  });

  it('by a dialog and by hand: the hand is told', () => {
    const desk = deskIn('formally-requested');
    let told = '';
    beforeTheWrite(desk, 'takeStep', () => (told = desk.acts.edit('状態', '正式申請受理', 'staff')));
    desk.acts.step('accept-formal-request');
    expect(told).toMatch(/別の処理/);
    expect(desk.state()).toBe('正式申請受理');
    expect(desk.journal().filter((row) => row['変更後の状態'] === '正式申請受理')).toHaveLength(1);
  });
});

test('two consultations at once get two numbers, and neither is lost', () => {
  const desk = openDesk();
  beforeTheWrite(desk, 'onConsultationSubmitted', () =>
    desk.submitConsultation({ 氏名: '髙橋 三郎' }, 'colleague'),
  );
  desk.submitConsultation();
  desk.workspace.advance(HOUR_MS);
  const sorted = (heading: string) =>
    desk
      .rows()
      .map((row) => row[heading])
      .sort();
  expect(sorted('受付番号')).toEqual([reference, second]);
  expect(sorted('申請者')).toEqual(['佐藤 花子', '髙橋 三郎'].sort());
  expect(desk.rows('操作履歴')).toHaveLength(2);
});

test('two clocks at once send a waiting mail once', () => {
  const desk = openDesk();
  desk.workspace.store.write('limit', 'mail.recipientsPerDay', 0);
  desk.submitConsultation();
  desk.workspace.store.write('limit', 'mail.recipientsPerDay', 1_500);
  const other = () =>
    desk.workspace.run({
      projectId: desk.desk.projectId,
      functionName: 'onClock',
      user: people.staff.email,
      startedBy: 'editor',
    });
  beforeTheWrite(desk, 'onClock', other);
  desk.workspace.advance(HOUR_MS);

  for (const mail of desk.rows('送信箱')) {
    expect(mail['送信の状態']).toMatch(/^送信済 /);
    expect(desk.delivered(mail['宛先']!, mail['件名']!)).toBe(1);
  }
});
