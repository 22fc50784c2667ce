import { describe, expect, it, test } from '@jest/globals';
import type { RequestDetails } from '../../src/addon/ui/dialogs/step.types.ts';
import type { State } from '../../src/addon/domain/image-request/vocabulary.ts';
import type { Person } from '../../src/local/people.ts';
import { deskIn, reference, type TestDesk } from '../support/desk.ts';
import { handOver } from '../support/states.ts';

function details(desk: TestDesk, who: Person = 'staff'): RequestDetails {
  const { value } = desk.dialog('requestDetails', reference, who);
  return (value as { details: RequestDetails }).details;
}

test('a request has its answers, versions, fee, history and mails on one page', () => {
  const desk = deskIn('accepted');
  desk.acts.sendList('モダリティ,検査数\r\nCT,20');
  const shown = details(desk);
  expect(shown).toMatchObject({
    reference,
    applicant: '佐藤 花子',
    affiliation: '大学院医学系研究科 循環器内科学分野 助教',
    state: '正式申請受理',
    overdue: '',
    folderUrl: expect.stringContaining('/drive/folders/'),
    nextStep: expect.stringMatching(/仮名加工などの処理を開始/),
  });
  const values = shown.sections.flatMap(({ rows }) => rows.map(({ label, value }) => [label, value]));
  expect(Object.fromEntries(values)).toMatchObject({
    利用区分: '学内の臨床研究',
    倫理承認番号: '2026-1-123',
    倫理承認日: expect.stringMatching(/2026年11月2日/),
    支払財源: '科研費 基盤研究(C) 26K00001',
    MDUC確認: expect.stringContaining('naoko.suzuki'),
  });
  expect(shown.lists!.map(({ number, isCurrent }) => [number, isCurrent])).toEqual([
    [`${reference}-L2`, true],
    [`${reference}-L1`, false],
  ]);
  expect(shown.fee!.state).toBe('確定');
  expect(shown.fee!.lines.join('\n')).toContain('10,000円');
  expect(shown.fee!.earlier.map(({ lines }) => lines.join('\n'))).toEqual([
    expect.stringContaining('60,020円'),
  ]);
  expect(shown.timeline.map(({ event, change }) => [event, change])).toEqual([
    ['相談申請を受付', ''],
    ['申請内容を確認', '相談受付 → 内容確認中'],
    ['提供可否を決定', '内容確認中 → 提供可'],
    ['正式申請フォームを送付', '提供可 → 正式申請待ち'],
    ['正式申請を受付', '正式申請待ち → 正式申請受付'],
    ['正式申請を受理', '正式申請受付 → 正式申請受理'],
    ['画像データリストを変更', ''],
  ]);
  expect(shown.mails.length).toBe(desk.outbox().length);
  expect(shown.mails[0]).toMatchObject({
    kind: 'メール',
    isSent: true,
    status: expect.stringMatching(/^送信済 2026/),
  });
  expect(shown.mails.at(-1)!.subject).toMatch(/相談申請/);
});

test('a quote is a quote until the formal request has come', () => {
  const desk = deskIn('formal-form-sent');
  expect(details(desk).fee).toMatchObject({
    state: '見積',
    lines: [expect.stringContaining('60,020円'), ...Array(2).fill(expect.any(String))],
  });
});

test('what has not left yet says so, and how often it was tried', () => {
  const desk = deskIn('under-review');
  desk.workspace.store.write('limit', 'mail.recipientsPerDay', 0);
  desk.acts.step('record-decision', { decision: 'provide', reason: '' });
  expect(details(desk).mails[0]).toMatchObject({
    isSent: false,
    status: expect.stringMatching(/^送信待ち 2026/),
  });
  desk.workspace.store.write('limit', 'mail.recipientsPerDay', 1_500);
  desk.workspace.advance(600_000);
  expect(details(desk).mails[0]).toMatchObject({ isSent: true, status: expect.stringMatching(/\(2回目\)$/) });
});

describe('the steps that are offered are those that whoever looks may take now', () => {
  it.each<[State, string[], string[]]>([
    [
      'received',
      ['confirm-review', 'fix-meeting', 'request-protocol', 'record-protocol', 'hold', 'decline', 'withdraw'],
      ['confirm-review', 'fix-meeting'],
    ],
    [
      'provision-approved',
      ['request-protocol', 'record-protocol', 'hold', 'decline', 'withdraw', 'send-formal-form'],
      ['send-formal-form'],
    ],
    [
      'formally-requested',
      [
        'request-protocol',
        'record-protocol',
        'accept-formal-request',
        'return-for-correction',
        'hold',
        'decline',
        'withdraw',
        'record-disk',
        'recompute-fee',
      ],
      [],
    ],
    ['on-hold', ['resume', 'withdraw'], []],
    [
      'delivered',
      ['record-medium-return', 'close', 'record-disk', 'recompute-fee'],
      ['record-medium-return'],
    ],
    ['closed', ['reopen', 'record-disk', 'recompute-fee'], []],
    ['declined', ['reopen'], []],
  ])('%s', (state, forMduc, forRadiology) => {
    const desk = deskIn(state);
    const offered = (who: Person) =>
      details(desk, who)
        .steps.map(({ command }) => command)
        .sort();
    expect(offered('staff')).toEqual([...forMduc].sort());
    expect(offered('radiologist')).toEqual([...forRadiology].sort());
    expect(offered('mducMailbox')).toEqual([]);
  });

  it('each with its form, begun with what is known', () => {
    const desk = deskIn('ready');
    const handover = details(desk).steps.find(({ command }) => command === 'record-handover')!;
    expect(handover.fields.map(({ key, initial }) => [key, initial])).toEqual([
      ['receivedAt', '2026-11-23T10:00'],
      ['pledgeSignedOn', '2026-11-23'],
      ['mediumLent', ''],
      ['mediumDueOn', '2026-12-07'],
    ]);
    handOver(desk.acts, 'HDD-03');
    expect(details(desk).nextStep).toMatch(/HDD-03/);
  });
});

test('a request that is late says what', () => {
  const desk = deskIn('received', Date.UTC(2026, 10, 24, 1));
  desk.morning(6);
  expect(details(desk).overdue).toMatch(/内容の確認/);
});

test('an unknown number is refused, and nothing is read twice', () => {
  const desk = deskIn('received');
  expect(desk.dialog('requestDetails', 'IMG-2026-0042').value).toMatchObject({ kind: 'refused' });
  expect(desk.dialog('requestDetails', '').status).toBe('failed');
  details(desk);
  const reads = desk.execution('requestDetails')!.calls.filter(({ member }) => member.startsWith('Sheets.'));
  expect(reads).toHaveLength(1);
});
