import { describe, expect, it } from '@jest/globals';
import type { RequestDetails } from '../../src/addon/ui/dialogs/step.types.ts';
import { researchDeskIn } from '../support/research-desk.ts';

const extension = { 申請の種類: '期間の延長 / Extension of the period' };
const change = { 申請の種類: '内容の変更 / Change of content' };

describe.each([
  ['an extension', '期間の延長', extension],
  ['a change of content', '内容の変更', change],
] as const)('%s', (_name, caption, kind) => {
  it('is a request of its own, with documents of its own, linked to the first', () => {
    const desk = researchDeskIn('ready-to-start');
    const { acts } = desk;
    const first = acts.reference();
    acts.apply({ ...kind, 元の受付番号: first });
    expect(acts.reference()).toBe('JR-2026-0002');
    expect(desk.row()).toMatchObject({ 申請の種類: caption, 元の受付番号: first, 状態: '書類準備中' });
    expect(acts.files().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['審査申込書 JR-2026-0002', '契約書(案) JR-2026-0002']),
    );
    acts.about(first);
    expect(desk.state()).toBe('研究開始可');
    expect(desk.journal().at(-1)).toMatchObject({
      できごと: '審査依頼を受付',
      内容: '続きの申請: JR-2026-0002',
    });
    const { details } = desk.dialog('requestDetails', first).value as { details: RequestDetails };
    expect(details.timeline.at(-1)?.detail).toContain('JR-2026-0002');
  });

  it('goes through the review again, as the first did', () => {
    const desk = researchDeskIn('ready-to-start');
    const { acts } = desk;
    acts.apply({ ...kind, 元の受付番号: acts.reference() });
    acts.fillIn();
    acts.submit();
    acts.step('confirm-documents');
    acts.step('record-contract-approval', { day: acts.dayIn(0) });
    acts.step('record-contract-signed', { day: acts.dayIn(0) });
    acts.step('record-ethics-approval', { number: '2026-1-124', day: acts.dayIn(0) });
    expect(desk.state()).toBe('研究開始可');
  });

  it.each([
    ['of a request that does not exist', 'JR-2026-0099', 'researcher'],
    ['of somebody else’s request', 'JR-2026-0001', 'colleague'],
    ['without a number', '', 'researcher'],
  ] as const)('%s is kept in quarantine', (_case, earlier, who) => {
    const desk = researchDeskIn('ready-to-start');
    const { acts } = desk;
    const mails = desk.mailsOf(() => acts.apply({ ...kind, ...(earlier && { 元の受付番号: earlier }) }, who));
    expect(mails.map((mail) => mail.who)).toEqual([who, 'mducMailbox']);
    expect(desk.rows('共同研究台帳')).toHaveLength(1);
    expect(desk.rows('隔離')).toHaveLength(1);
  });
});

it('a request that is not at its end cannot be extended', () => {
  const desk = researchDeskIn('in-review');
  desk.acts.apply({ ...extension, 元の受付番号: 'JR-2026-0001' });
  expect(desk.rows('共同研究台帳')).toHaveLength(1);
  expect(desk.rows('隔離')[0]?.['理由']).toContain('書類確認中');
});

describe('the end of the research period', () => {
  it('is announced before it comes, with the way to an extension; then MDUC is told to record it', () => {
    const desk = researchDeskIn('ready-to-start');
    const { acts } = desk;
    acts.step('set-period-end', { day: '2027-03-31' });
    expect(desk.mailsOf(() => desk.morning(60))).toEqual([]);

    // 60 days before 31 March is 30 January, a Saturday: the Monday after it is 1 February.
    const before = desk.mailsOf(() => desk.morning(10));
    const [announced] = before.filter(({ who }) => who === 'researcher');
    expect(announced?.subject).toContain('研究期間');
    expect(announced?.text).toContain('2027年3月31日');
    expect(announced?.text).toContain('JR-2026-0001');
    expect(desk.row()['遅れ']).not.toBe('');

    acts.step('set-period-end', { day: '2028-03-31' });
    expect(desk.row()['遅れ']).toBe('');
  });

  it('finishes the request, by the dialog or by the state in the row', () => {
    const desk = researchDeskIn('ready-to-start');
    const mails = desk.mailsOf(() => desk.acts.edit('状態', '研究終了'));
    expect(desk.state()).toBe('研究終了');
    expect(mails.map(({ who }) => who)).toEqual(['researcher']);
  });
});

describe('off the straight path', () => {
  it('a request is held, with its reason, and goes on where it stood', () => {
    const desk = researchDeskIn('in-review');
    const { acts } = desk;
    const held = desk.mailsOf(() => acts.step('hold', { reason: '企業の回答を待ちます。' }));
    expect(held.map(({ who, text }) => [who, text.includes('企業の回答を待ちます。')])).toEqual([
      ['researcher', true],
    ]);
    expect(desk.state()).toBe('保留');
    expect(acts.attempt('confirm-documents')[0]?.done).toBe(false);
    acts.step('resume');
    expect(desk.state()).toBe('書類確認中');
  });

  it('a request that was withdrawn takes no submission', () => {
    const desk = researchDeskIn('preparing');
    const { acts } = desk;
    acts.fillIn();
    acts.step('withdraw', { reason: '' });
    acts.submit();
    expect(desk.state()).toBe('取下げ');
    expect(desk.rows('隔離')).toHaveLength(1);
    expect(desk.versions()).toEqual([]);
  });

  it('steps of other tabs are refused, and say where they belong', () => {
    const desk = researchDeskIn('in-review');
    const { effects } = desk.menu('recordHandover', '共同研究台帳', 2);
    expect(effects).toEqual([
      expect.objectContaining({ kind: 'alert', message: expect.stringContaining('共同研究台帳') }),
    ]);
    const opened = desk.menu('confirmDocuments', '共同研究台帳', 2);
    expect(opened.effects).toEqual([expect.objectContaining({ kind: 'dialog' })]);
  });
});
