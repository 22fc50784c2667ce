import { describe, expect, it, test } from '@jest/globals';
import { formLinkIn } from '../../src/local/visit.ts';
import { formView, prefilledAnswers } from '../../src/workspace/services/forms/service.ts';
import { deskIn, HOUR_MS, openDesk, reference, type TestDesk } from '../support/desk.ts';

describe('the approved protocol', () => {
  it('holds the acceptance up from when it is asked for until it is there', () => {
    const desk = deskIn('provision-approved');
    const [asked] = desk.mailsOf(() =>
      desk.acts.step('request-protocol', { reason: '承認された版をお送りください。' }),
    );
    expect(asked).toMatchObject({ who: 'researcher', subject: expect.stringMatching(/研究計画書のご提出/) });
    expect(asked!.text).toContain('承認された版をお送りください。');
    expect(desk.state()).toBe('提供可');
    expect(desk.row()['次にすること']).toContain('申請者: 研究計画書を提出');

    desk.acts.sendList();
    desk.acts.requestFormally();
    const before = desk.cells();
    const [refused] = desk.acts.attempt('accept-formal-request');
    expect(refused).toMatchObject({ done: false, message: expect.stringContaining('研究計画書の受領') });
    expect(desk.acts.edit('状態', '正式申請受理')).toContain('研究計画書の受領');
    expect(desk.cells()).toEqual(before);

    const [thanks] = desk.mailsOf(() =>
      desk.acts.step('record-protocol', { receivedOn: desk.acts.dayIn(0) }),
    );
    expect(thanks!.subject).toMatch(/研究計画書を受け取りました/);
    desk.acts.step('accept-formal-request');
    expect(desk.row()).toMatchObject({ 状態: '正式申請受理', 計画書の受領日: '2026/11/23' });
    expect(desk.journal().map((row) => row['できごと'])).toEqual(
      expect.arrayContaining(['研究計画書の提出を依頼', '研究計画書を受領']),
    );
  });

  it('is not asked for again once it is there, and is not received tomorrow', () => {
    const desk = deskIn('formally-requested');
    expect(desk.acts.attempt('record-protocol', { receivedOn: desk.acts.dayIn(1) })[0]!.message).toMatch(
      /今日より後の日付/,
    );
    desk.acts.step('record-protocol', { receivedOn: desk.acts.dayIn(-1) });
    const sent = desk.mailsOf(() =>
      expect(desk.acts.attempt('request-protocol')[0]!.message).toMatch(/受領済み/),
    );
    expect(sent).toEqual([]);
  });
});

/** What the form shows filled in when the newest link is opened, by the beginning of the questions. */
function prefilledIn({ workspace }: TestDesk, text: string): Record<string, unknown> {
  const { formId, prefill } = formLinkIn(text);
  const answers = prefilledAnswers(workspace, formId, prefill);
  return Object.fromEntries(
    formView(workspace, formId).items.map(({ id, title }) => [title.split(/[(\s/]/)[0], answers[String(id)]]),
  );
}

describe('a formal request that is returned for correction', () => {
  const reason = '支払財源の課題番号をご記入ください。';

  it('comes back with all that was answered filled in, and is taken when it is sent again', () => {
    const desk = deskIn('formally-requested');
    const [invitation, ...others] = desk.mailsOf(() => desk.acts.step('return-for-correction', { reason }));
    expect(others).toEqual([]);
    expect(invitation!.subject).toMatch(/正式申請の修正のお願い/);
    expect(invitation!.text).toContain(reason);
    expect(prefilledIn(desk, invitation!.text)).toMatchObject({
      受付番号: reference,
      画像データリスト番号: `${reference}-L1`,
      ハードディスク: expect.stringMatching(/^持参する/),
      利用目的: expect.stringMatching(/^研究/),
      倫理委員会の承認番号: '2026-1-123',
      支払財源: '科研費 基盤研究(C) 26K00001',
    });
    expect(Object.values(prefilledIn(desk, invitation!.text))).not.toContain(undefined);

    const sent = desk.mailsOf(() =>
      desk.acts.requestFormally({
        支払財源: '科研費 26H00002',
        ハードディスク: '購入を希望する(実費) / Please buy one (at actual cost)',
      }),
    );
    expect(sent.map(({ who }) => who)).toEqual(['researcher', 'mducMailbox', 'radiologyMailbox']);
    expect(desk.row()).toMatchObject({
      状態: '正式申請受付',
      支払財源: '科研費 26H00002',
      倫理承認番号: '2026-1-123',
      提供料の状態: '実費別途',
      正式申請の回答ID: expect.stringMatching(/^\S+\n\S+$/),
    });
    desk.acts.step('accept-formal-request');
    expect(desk.row()).toMatchObject({ 状態: '正式申請受理', '理由・連絡': '' });
  });

  it('leaves neither the first response nor the second to the quarantine, however often the clock looks', () => {
    const desk = deskIn('correction-requested');
    desk.acts.requestFormally({ 支払財源: '科研費 26H00002' });
    const before = desk.cells();
    const sent = desk.mailsOf(() => desk.workspace.advance(HOUR_MS));
    expect(sent).toEqual([]);
    expect(desk.rows('隔離')).toEqual([]);
    expect(desk.cells()).toEqual(before);
  });

  it('is taken once when Google delivers both responses twice', () => {
    const desk = deskIn('correction-requested');
    desk.acts.requestFormally({ 支払財源: '科研費 26H00002' });
    const before = desk.cells();
    for (const id of desk.row()['正式申請の回答ID']!.split('\n')) {
      desk.workspace.redeliver(desk.formId('正式申請'), id);
    }
    expect(desk.cells()).toEqual(before);
    expect(desk.rows('隔離')).toEqual([]);
  });

  it('cannot be accepted before the correction has come', () => {
    const desk = deskIn('correction-requested');
    expect(desk.acts.attempt('accept-formal-request')[0]!.message).toMatch(/修正待ち/);
    expect(desk.state()).toBe('修正待ち');
  });
});

test('an English applicant corrects by the English mail', () => {
  const desk = openDesk();
  desk.bringTo('formally-requested', { 言語: '英語 / English' });
  const [invitation] = desk.mailsOf(() =>
    desk.acts.step('return-for-correction', { reason: 'Please give the grant number.' }),
  );
  expect(invitation!.subject).toMatch(/Please correct your formal request by Mon 7 Dec 2026|Please correct/);
  expect(invitation!.text).toContain('Please give the grant number.');
  desk.acts.requestFormally({ 支払財源: 'KAKENHI 26H00002' });
  expect(desk.row()).toMatchObject({ 状態: '正式申請受付', 支払財源: 'KAKENHI 26H00002' });
});
