import { describe, expect, it, test } from '@jest/globals';
import { people, type Person } from '../../src/local/people.ts';
import { spreadsheetMimeType } from '../../src/workspace/services/drive/file.ts';
import { spreadsheetOutline } from '../../src/workspace/services/sheets/view.ts';
import { HOUR_MS, type AnyDesk } from '../support/desk.ts';
import { enquiries, research, type ResearchTestDesk } from '../support/register-desks.ts';

const formula = '=HYPERLINK("https://example.com","ここ")';

/** What was kept, who was told what in which words, and that no request was touched. */
function expectQuarantined(
  desk: AnyDesk,
  act: () => void,
  told: Person,
  { code, inWords }: { readonly code: string; readonly inWords: RegExp },
): void {
  const before = [desk.cells(), desk.rows('採番')];
  const kept = desk.rows('隔離').length;
  const mails = desk.mailsOf(act);
  expect(desk.rows('隔離').slice(kept)).toEqual([
    expect.objectContaining({ 理由コード: code, 送信者: people[told].email }),
  ]);
  expect(mails.map(({ who }) => who).sort()).toEqual([told, 'mducMailbox'].sort());
  expect(mails.find(({ who }) => who === told)!.text).toMatch(inWords);
  expect([desk.cells(), desk.rows('採番')]).toEqual(before);
  desk.workspace.advance(HOUR_MS / 2);
  expect(desk.rows('隔離')).toHaveLength(kept + 1);
}

const extension = { 申請の種類: '期間の延長 / Extension of the period', 元の受付番号: 'JR-2026-0001' };

describe('a submission that cannot be taken is kept, and told in the language of whoever sent it', () => {
  it.each<[string, Parameters<typeof research.in>[0], Person, (desk: ResearchTestDesk) => void, object]>([
    [
      'an extension of somebody else’s request',
      'ready-to-start',
      'colleague',
      ({ acts }) => acts.apply(extension, 'colleague'),
      { code: 'foreign-reference', inWords: /JR-2026-0001/ },
    ],
    [
      'the same in English',
      'ready-to-start',
      'colleague',
      ({ acts }) => acts.apply({ ...extension, 言語: '英語 / English' }, 'colleague'),
      { code: 'foreign-reference', inWords: /could not be accepted|not accept/ },
    ],
    [
      'an extension of what has not begun, in English',
      'in-review',
      'researcher',
      ({ acts }) => acts.apply({ ...extension, 言語: '英語 / English' }),
      { code: 'wrong-state', inWords: /Documents under review/ },
    ],
    [
      'an extension of no request',
      'ready-to-start',
      'researcher',
      ({ acts }) => acts.apply({ ...extension, 元の受付番号: 'JR-2026-0999' }),
      { code: 'unknown-reference', inWords: /JR-2026-0999/ },
    ],
    [
      'an extension of a request for images',
      'ready-to-start',
      'researcher',
      ({ acts }) => acts.apply({ ...extension, 元の受付番号: 'IMG-2026-0001' }),
      { code: 'unknown-reference', inWords: /IMG-2026-0001/ },
    ],
    [
      'an extension that does not say of what',
      'ready-to-start',
      'researcher',
      ({ acts }) => acts.apply({ ...extension, 元の受付番号: '' }),
      { code: 'missing-answer', inWords: /元の受付番号/ },
    ],
    [
      'documents of somebody else’s request',
      'preparing',
      'colleague',
      ({ acts }) => acts.submit({}, 'colleague'),
      { code: 'foreign-reference', inWords: /JR-2026-0001/ },
    ],
    [
      'documents of no request',
      'preparing',
      'researcher',
      ({ acts }) => acts.submit({ 受付番号: 'JR-2026-0777' }),
      { code: 'unknown-reference', inWords: /JR-2026-0777/ },
    ],
    [
      'documents under a formula for a number',
      'preparing',
      'researcher',
      ({ acts }) => acts.submit({ 受付番号: '=A1' }),
      { code: 'unknown-reference', inWords: /=A1/ },
    ],
    [
      'documents that are being looked at',
      'in-review',
      'researcher',
      ({ acts }) => acts.submit(),
      { code: 'wrong-state', inWords: /書類確認中/ },
    ],
    [
      'documents of a request that was withdrawn',
      'withdrawn',
      'researcher',
      ({ acts }) => acts.submit(),
      { code: 'wrong-state', inWords: /取下げ/ },
    ],
  ])('%s', (_name, state, told, act, how) => {
    const desk = research.in(state);
    const mine = desk.acts.reference();
    expectQuarantined(
      desk,
      () => {
        try {
          act(desk);
        } finally {
          desk.acts.about(mine);
        }
      },
      told,
      how as { code: string; inWords: RegExp },
    );
  });

  it('documents of a request in English', () => {
    const desk = research.open();
    desk.acts.apply({ 言語: '英語 / English' });
    desk.acts.fillIn();
    desk.acts.submit();
    expectQuarantined(desk, () => desk.acts.submit(), 'researcher', {
      code: 'wrong-state',
      inWords: /Documents under review/,
    });
  });

  it('whatever comes from an address that is not allowed any more', () => {
    const desk = research.in('preparing');
    desk.set('allowedDomains', 'dent.tohoku.ac.jp');
    const how = { code: 'outside-domain', inWords: /ドメイン|アカウント/ };
    expectQuarantined(desk, () => desk.acts.submit(), 'researcher', how);
    expectQuarantined(desk, () => desk.acts.apply(), 'researcher', how);
    const asked = enquiries.open();
    asked.set('allowedDomains', 'dent.tohoku.ac.jp');
    expectQuarantined(asked, () => asked.acts.ask({ 言語: '英語 / English' }), 'researcher', {
      code: 'outside-domain',
      inWords: /account/,
    });
  });
});

test('a quarantined number is no lost request when rows are deleted later', () => {
  const desk = research.in('preparing');
  desk.acts.submit({ 受付番号: 'JR-2026-0777' });
  const spare = { kind: 'delete-rows', from: 8, count: 1 } as const;
  const { workspace, desk: local } = desk;
  workspace.changeSpreadsheet(local.spreadsheetId, people.staff.email, 1013, spare);
  expect(desk.rows('操作履歴').map((row) => row['できごと'])).not.toContain('申請の行がなくなった');
});

/** Tabs of the request's 審査申込書. */
function tabs({ workspace, acts }: ResearchTestDesk): string[] {
  const application = acts.files().find(({ mimeType }) => mimeType === spreadsheetMimeType);
  return spreadsheetOutline(workspace, people.researcher.email, String(application?.id)).sheets.map(
    ({ title }) => title,
  );
}

test('a hundred companies with names of 100 characters go all the way to the review', () => {
  const names = Array.from({ length: 100 }, (_, index) =>
    `${index}${'あおばメディカル'.repeat(13)}`.slice(0, 100),
  );
  const desk = research.open();
  const title = `${formula}${'長'.repeat(300 - formula.length)}`;
  desk.acts.apply({ 共同研究先の企業名: names.join('\n'), 研究課題名: title });
  expect(desk.row()).toMatchObject({ 状態: '書類準備中', 研究課題名: title });
  expect(tabs(desk)).toHaveLength(101);

  const [told] = desk.mailsOf(() => desk.acts.submit());
  expect(told!.text).toMatch(/ほかに\d+件の不備があります/);
  expect(desk.row()['提出書類の不備']).toMatch(/ほかに\d+件の不備があります/);
  desk.acts.fillIn();
  desk.acts.submit();
  expect(desk.row()).toMatchObject({ 状態: '書類確認中', 提出書類の不備: '' });
  expect(desk.workspace.executions({ status: 'failed' })).toEqual([]);
});

test('formulas stay text in the register, in the names of folder and tabs, and in the tabs', () => {
  const desk = research.open();
  desk.acts.apply({
    氏名: formula,
    職名: '=1+1',
    共同研究先の企業名: formula,
    研究課題名: "=IMPORTXML('x')",
  });
  expect(desk.row()).toMatchObject({ 申請者: formula, 職名: '=1+1', 共同研究先の企業: formula });
  expect(desk.cells()[1]).not.toContain('ここ');
  expect(desk.state()).toBe('書類準備中');
  expect(tabs(desk)).toEqual(['申請者', expect.stringContaining('=HYPERLINK')]);
  expect(desk.mailbox('mducMailbox')[0]!.html).not.toMatch(/<a [^>]*>ここ/);

  const asked = enquiries.open();
  asked.acts.ask({ 氏名: formula, お問い合わせの内容: '=1+1' });
  expect(asked.row()).toMatchObject({ 問い合わせた方: formula, お問い合わせの内容: '=1+1' });
});
