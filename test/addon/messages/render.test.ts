import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { imageRequestFacts } from '../../../src/addon/messages/facts.ts';
import { htmlOf } from '../../../src/addon/messages/html.ts';
import { renderMail, type TextOverride } from '../../../src/addon/messages/render.ts';
import { extras, refusedFacts, request, requestFacts } from './example.ts';

const arrived = { code: 'consultation-arrived', language: 'ja' } as const;

function withName(applicantName: string) {
  return renderMail({ ...arrived, facts: imageRequestFacts({ ...request, applicantName }, extras) });
}

function withTexts(text: Partial<TextOverride>) {
  const texts = [
    { code: 'consultation-acknowledged', language: 'ja' as const, subject: '', body: '', ...text },
  ];
  return renderMail({ code: 'consultation-acknowledged', language: 'ja', facts: requestFacts, texts });
}

describe('a mail', () => {
  it('has the reference number in its subject', () => {
    expect(withName('髙﨑 𠮷子').subject).toBe('[IMG-2026-0001] 相談申請が届きました: 髙﨑 𠮷子 様');
  });

  it('says so where there is no reference number', () => {
    const mail = (language: 'ja' | 'en') =>
      renderMail({ code: 'submission-refused', language, facts: refusedFacts });
    expect(mail('ja').subject).toBe(
      '[受付番号なし] 「画像データ利活用 正式申請フォーム」を受け付けられませんでした',
    );
    expect(mail('en').subject).toBe(
      '[no reference number] “Image data: formal request” could not be accepted',
    );
  });

  it('keeps a placeholder inside a value as text', () => {
    expect(withName('{{outline}} {{nothing}} $& $1').text).toContain(
      '申請者: {{outline}} {{nothing}} $& $1 様',
    );
  });

  it('never lets a value begin a new header line', () => {
    expect(withName('佐藤\r\nBcc: x@example.com\u2028\u0000X').subject).toBe(
      '[IMG-2026-0001] 相談申請が届きました: 佐藤 Bcc: x@example.com X 様',
    );
  });

  it('shortens endless values, never in the middle of a character', () => {
    const { subject, text } = withName('𠮷'.repeat(10_000));
    expect(subject.length).toBeLessThanOrEqual(250);
    expect(subject).toMatch(/𠮷…$/u);
    expect(text.length).toBeLessThan(10_000);
    expect(text).not.toMatch(/\p{Surrogate}/u);
  });

  it('turns no text around by direction marks', () => {
    expect(withName('佐藤\u202egpj.exe').text).toContain('佐藤gpj.exe 様');
  });

  it('is written whatever an applicant typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const { subject, text } = withName(name);
        expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(subject).toMatch(/^\[IMG-2026-0001\] /);
        expect(htmlOf(text, 'ja')).not.toMatch(/<(?!\/?(html|head|meta|body|div|p|br|a|strong)\b|!DOCTYPE)/);
      }),
    );
  });

  it('is not written when a fact is missing', () => {
    expect(() => renderMail({ ...arrived, facts: refusedFacts })).toThrow(
      'Cannot write the mail consultation-arrived: nothing is known for its placeholder applicantName',
    );
  });
});

describe('wording that staff edited', () => {
  it('is used', () => {
    const body = '{{applicantName}} 先生\n\n{{notice}}';
    const mail = withTexts({ subject: '[{{reference}}] 受付完了', body });
    expect(mail.subject).toBe('[IMG-2026-0001] 受付完了');
    expect(mail.text).toMatch(/^髙﨑 𠮷子 先生\n\n提供する画像データは/);
    expect(mail.warning).toBeUndefined();
  });

  it('may leave the subject or the body as it is built in', () => {
    const mail = withTexts({ subject: '受付のお知らせ {{reference}}' });
    expect(mail.subject).toBe('受付のお知らせ IMG-2026-0001');
    expect(mail.text).toContain('今後の流れ');
  });

  it('gets the reference number into the subject if it lacks it', () => {
    expect(withTexts({ subject: '受付のお知らせ' }).subject).toBe('[IMG-2026-0001] 受付のお知らせ');
  });

  it('may be typed with full-width braces', () => {
    expect(withTexts({ subject: '受付 {{ reference }}' }).subject).toBe('受付 IMG-2026-0001');
  });

  it.each(['{{name}}', '{{受付番号}}', '{{listNumber}}'])(
    'is not used with %s, and the warning says so',
    (name) => {
      const mail = withTexts({ body: `${name} {{notice}}` });
      expect(mail.text).toContain('今後の流れ');
      expect(mail.warning).toContain(`使えない差し込み ${name} があるため`);
      expect(mail.warning).toContain('{{reference}}');
    },
  );

  it('is not used without the notice that must reach every applicant', () => {
    const mail = withTexts({ body: '受け付けました。' });
    expect(mail.text).toContain('該当しません');
    expect(mail.warning).toMatch(/必ず入れる差し込み \{\{notice\}\}/);
  });

  it('of another mail or language is left alone', () => {
    expect(withTexts({ language: 'en', subject: 'x' }).subject).toContain('受け付けました');
    expect(withTexts({ code: 'formal-form-sent', subject: 'x' }).subject).toContain('受け付けました');
  });
});
