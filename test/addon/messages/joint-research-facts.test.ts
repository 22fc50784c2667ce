import { describe, expect, it, test } from '@jest/globals';
import type { MailCode } from '../../../src/addon/domain/mail-codes.ts';
import type { JointResearchRequest } from '../../../src/addon/domain/joint-research/request.ts';
import { htmlOf } from '../../../src/addon/messages/html.ts';
import {
  jointResearchFacts,
  type JointResearchExtras,
} from '../../../src/addon/messages/joint-research-facts.ts';
import { renderMail } from '../../../src/addon/messages/render.ts';
import { bareReview, noReviewExtras, review, reviewExtras, reviewFacts } from './joint-research-example.ts';

function written(
  code: MailCode,
  changes: Partial<JointResearchRequest> = {},
  more: Partial<JointResearchExtras> = {},
  language: 'ja' | 'en' = 'ja',
): string {
  const facts = jointResearchFacts({ ...review, ...changes }, { ...reviewExtras, ...more });
  return renderMail({ code, language, facts }).text;
}

describe('the facts of joint research', () => {
  it('are in words of both languages', () => {
    expect(reviewFacts).toMatchObject({
      requestKind: {
        ja: '期間の延長(元の申請: JR-2026-0001)',
        en: 'Extension of the period (earlier: JR-2026-0001)',
      },
      companies: { ja: '・株式会社あおば医療\n・ケヤキ𠮷田製薬(株)' },
      round: { ja: '第2回', en: 'no. 2' },
      receivedAt: { ja: '2026年11月23日(月) 10:00' },
      state: { ja: '契約・倫理審査中' },
      tracks: {
        ja: '契約: 締結済(部局長の承認 2026年12月1日(火)、締結 2026年12月7日(月))\n倫理審査: 承認済(申請 2026年12月2日(水)、承認 2026年12月10日(木))',
        en: 'Contract: Signed (department head’s approval Tue 1 Dec 2026, signed Mon 7 Dec 2026)\nEthics review: Approved (applied for Wed 2 Dec 2026, approved Thu 10 Dec 2026)',
      },
    });
  });

  it('read as not given before they exist', () => {
    expect(jointResearchFacts(bareReview('intake-received'), noReviewExtras)).toMatchObject({
      requestKind: { ja: '新規', en: 'New' },
      folderUrl: { ja: '(記入なし)', en: '(not given)' },
      round: { ja: '(記入なし)' },
      gaps: { ja: '(記入なし)' },
      submittedAt: { ja: '(記入なし)' },
      tracks: {
        ja: '契約: 未着手\n倫理審査: 未申請',
        en: 'Contract: Not begun\nEthics review: Not applied for',
      },
      contractSignedOn: { ja: '(記入なし)' },
      dueOn: { ja: '期日' },
      comparison: { ja: '', en: '' },
    });
  });

  it('name ten companies, one a line', () => {
    const companies = Array.from({ length: 10 }, (_, index) => `会社${index}`);
    expect(written('documents-ready', { companies })).toContain('・会社0\n・会社1\n');
    expect(written('documents-ready', { companies }).match(/^・会社\d$/gm)).toHaveLength(10);
  });

  it('keep a name that looks like a formula, a tag or a placeholder as it is', () => {
    for (const name of ['=HYPERLINK("x")', '<b>株式会社</b>', '{{reference}}株式会社']) {
      const text = written('review-acknowledged', { companies: [name], applicantName: name, title: name });
      expect(text).toContain(`・${name}`);
      expect(text).toContain(`${name} 様`);
      expect(htmlOf(text, 'ja')).not.toContain('<b>');
    }
  });
});

test('what is missing is told in the reader’s language', () => {
  expect(written('submission-incomplete')).toContain('「研究計画書(案)」がフォルダに見つかりません');
  const gaps = [{ kind: 'untouched', document: 'contract' }] as const;
  expect(written('submission-incomplete', { gaps }, {}, 'en')).toMatch(
    /What is missing \(sheets and questions by their Japanese names\)\n.*contract/i,
  );
});

test('feedback compares with the submission before, where there was one', () => {
  expect(written('feedback-sent')).toMatch(
    /■ 修正・ご検討いただきたい点\n2\. 【要検討】.*\n\n■ 前回の指摘の状況\n対応を確認した点: 1\n/,
  );
  expect(written('feedback-sent', {}, {}, 'en')).toContain('■ Since the submission before\nSettled: 1\n');
  const first = written('feedback-sent', { reason: undefined }, { comparison: { ja: '', en: '' } });
  expect(first).not.toMatch(/前回|連絡事項|\n{3}/);
});

test('whoever has not told the end of the period is asked for it', () => {
  expect(written('data-provided')).toContain('研究期間の終了日: 2028年3月31日(金)');
  expect(written('data-provided', { periodEndsOn: undefined })).toContain(
    '終了日: 未登録(決まっていましたら',
  );
});

test('the end of a period leads to a filled-in form', () => {
  const text = written('reminder-period-end');
  expect(text).toContain('研究期間の終了日は、2028年3月31日(金)と記録しています。');
  expect(text).toContain(reviewExtras.intakeFormUrl);
});
