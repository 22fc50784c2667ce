import { expect, test } from '@jest/globals';
import type { DigestLine } from '../../../src/addon/messages/digest.ts';
import { digestFacts } from '../../../src/addon/messages/facts.ts';
import { renderMail } from '../../../src/addon/messages/render.ts';

function line(number: number, changes: Partial<DigestLine> = {}): DigestLine {
  return {
    reference: `IMG-2026-${String(number).padStart(4, '0')}`,
    applicantName: '佐藤 花子',
    state: 'under-review',
    overdue: '内容の確認(期限 2026-11-30、1日超過)',
    ...changes,
  };
}

function digest(lines: readonly DigestLine[]) {
  const facts = digestFacts({ day: '2026-12-01', lines, mducAddress: 'm@tohoku.ac.jp', spreadsheetUrl: 'u' });
  return renderMail({ code: 'waiting-digest', language: 'ja', facts });
}

test('names requests by state, each once with everything that is late', () => {
  const { subject, text } = digest([
    line(1, { state: 'ready', overdue: '誓約書への署名とデータの受け取り(期限 2026-11-30、1日超過)' }),
    line(2),
    line(3, { state: 'formal-form-sent', overdue: '申請者からの正式申請(期限 2026-11-27、4日超過)' }),
    line(3, { state: 'formal-form-sent', overdue: '申請者からの研究計画書(期限 2026-11-30、1日超過)' }),
  ]);
  expect(subject).toBe('[期限超過 3件] 期限を過ぎている手続き(2026年12月1日(火))');
  expect(text).toContain(
    [
      '■ 内容確認中(1件)\n\nIMG-2026-0002 佐藤 花子 様\n・内容の確認(期限 2026-11-30、1日超過)',
      '■ 正式申請待ち(1件)\n\nIMG-2026-0003 佐藤 花子 様\n・申請者からの正式申請(期限 2026-11-27、4日超過)\n・申請者からの研究計画書(期限 2026-11-30、1日超過)',
      '■ 受け渡し準備完了(1件)\n\nIMG-2026-0001 佐藤 花子 様\n・誓約書への署名とデータの受け取り(期限 2026-11-30、1日超過)',
    ].join('\n\n'),
  );
});

test('stays readable, and whole, with many requests and endless words', () => {
  const many = Array.from({ length: 130 }, (_, index) =>
    line(index + 1, { applicantName: '名\n'.repeat(5_000), overdue: '遅'.repeat(5_000) }),
  );
  const { subject, text } = digest(many);
  expect(subject).toContain('[期限超過 130件]');
  expect(text.match(/^IMG-/gm)).toHaveLength(100);
  expect(text).toContain('ほか 30件(台帳の「遅れ」の列でご確認ください)');
  expect(text.length).toBeLessThan(45_000);
  expect(text).toContain('台帳: u');
});

test('says so when nothing is late', () => {
  expect(digest([]).text).toContain('期限を過ぎている申請はありません。');
});
