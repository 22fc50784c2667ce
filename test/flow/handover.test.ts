import { describe, expect, it } from '@jest/globals';
import { deskIn, openDesk } from '../support/desk.ts';
import { handOver, handoverNote, ticks } from '../support/states.ts';

describe('when the data are ready', () => {
  it('the pledge goes with the mail, to exactly the applicant', () => {
    const desk = openDesk();
    desk.bringTo('processing');
    for (const tick of ticks.slice(1)) desk.acts.edit(tick, 'TRUE', 'radiologist');
    const sent = desk.mailsOf(() => desk.acts.step('announce-ready', { handoverNote }, 'radiologist'));
    expect(sent.map(({ who }) => who)).toEqual(['researcher']);
    expect(sent[0]!.text).toContain(handoverNote);
    const [{ name, mimeType, size } = {}] = sent[0]!.attachments;
    expect([name, mimeType]).toEqual(['誓約書.pdf', 'application/pdf']);
    expect(size).toBeGreaterThan(1_000);
  });

  it('nothing leaves the house without a signed pledge', () => {
    const desk = deskIn('ready');
    const before = desk.cells();
    const unsigned = {
      receivedAt: desk.acts.momentIn(0, '09:00'),
      pledgeSignedOn: '',
      mediumLent: '',
      mediumDueOn: '',
    };
    const sent = desk.mailsOf(() =>
      expect(desk.acts.attempt('record-handover', unsigned)[0]!.message).toMatch(/誓約書の署名日/),
    );
    expect(sent).toEqual([]);
    expect(desk.cells()).toEqual(before);
    const early = { ...unsigned, pledgeSignedOn: desk.acts.dayIn(1) };
    expect(desk.acts.attempt('record-handover', early)[0]!.message).toMatch(/今日より後の日付/);
    expect(desk.cells()).toEqual(before);
  });

  it('the pledge may come before the data are collected', () => {
    const desk = deskIn('accepted');
    desk.acts.step('record-pledge', { signedOn: desk.acts.dayIn(-1) }, 'radiologist');
    expect(desk.row()).toMatchObject({ 状態: '正式申請受理', 誓約書の署名日: '2026/11/22' });
    expect(desk.journal().at(-1)).toMatchObject({ できごと: '誓約書を受領', 内容: '署名日 2026-11-22' });
  });
});

describe('after the hand-over', () => {
  it('a request without a medium is closed, quietly', () => {
    const desk = deskIn('delivered');
    expect(desk.row()).toMatchObject({ 次にすること: 'MDUC: 完了を記録', 貸出した媒体: '' });
    expect(desk.acts.attempt('record-medium-return', { returnedOn: desk.acts.dayIn(0) })[0]).toMatchObject({
      done: false,
      message: expect.stringContaining('貸出した記憶媒体の記録がありません'),
    });
    expect(desk.mailsOf(() => desk.acts.step('close'))).toEqual([]);
    expect(desk.row()).toMatchObject({ 状態: '完了', 次にすること: '' });
  });

  it('a request whose medium is out cannot be closed; its return closes it', () => {
    const desk = deskIn('ready');
    const [receipt] = desk.mailsOf(() => handOver(desk.acts, 'HDD-03'));
    expect(receipt!.text).toMatch(/HDD-03/);
    expect(desk.row()).toMatchObject({ 貸出した媒体: 'HDD-03', 媒体の返却期限: '2026/12/07' });
    const before = desk.cells();
    expect(desk.acts.attempt('close')[0]!.message).toMatch(/「HDD-03」が返却されていない/);
    expect(desk.acts.edit('状態', '完了')).toMatch(/「HDD-03」が返却されていない/);
    expect(desk.cells()).toEqual(before);
    expect(
      desk.acts.attempt('record-medium-return', { returnedOn: desk.acts.dayIn(-1) })[0]!.message,
    ).toMatch(/受領日より前/);

    const [thanks] = desk.mailsOf(() =>
      desk.acts.step('record-medium-return', { returnedOn: desk.acts.dayIn(0) }, 'radiologist'),
    );
    expect(thanks!.subject).toMatch(/返却を確認しました/);
    expect(desk.row()).toMatchObject({ 状態: '完了', 媒体の返却日: '2026/11/23' });
  });

  it('the applicant is thanked in English who chose it', () => {
    const desk = openDesk();
    desk.bringTo('ready', { 言語: '英語 / English' });
    const [receipt] = desk.mailsOf(() => handOver(desk.acts, 'HDD-04'));
    expect(receipt!.subject).toMatch(/You have received your image data/);
    expect(receipt!.text).toMatch(/HDD-04/);
  });
});
