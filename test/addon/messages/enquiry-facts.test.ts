import { expect, test } from '@jest/globals';
import type { Enquiry } from '../../../src/addon/domain/enquiry/request.ts';
import { enquiryFacts } from '../../../src/addon/messages/enquiry-facts.ts';
import { enquiryNextStep } from '../../../src/addon/messages/enquiry-next-step.ts';
import { renderMail } from '../../../src/addon/messages/render.ts';
import { enquiry, enquiryExtras } from './enquiry-example.ts';
import { mondayMorning } from './example.ts';

function invited(changes: Partial<Enquiry>): string {
  const facts = enquiryFacts({ ...enquiry, ...changes }, enquiryExtras);
  return renderMail({ code: 'consultation-invited', language: 'ja', facts }).text;
}

test('the person reads the question as it was asked, the hours, the day and the FAQ', () => {
  const facts = enquiryFacts(enquiry, enquiryExtras);
  const ja = renderMail({ code: 'enquiry-acknowledged', language: 'ja', facts }).text;
  expect(ja).toContain('■ お問い合わせの内容\n胸部CTを200件ほど利用できますか。\n時期は来春です。');
  expect(ja).toContain('2026年11月24日(火)までを目安に');
  expect(ja).toContain('相談受付時間は平日9:00〜17:00です。');
  expect(ja).toContain(enquiryExtras.faqUrl);
  const en = renderMail({ code: 'enquiry-acknowledged', language: 'en', facts }).text;
  expect(en).toContain('Our office hours are weekdays 9:00–17:00, Japan time.');
});

test('without a link the FAQ is named', () => {
  expect(enquiryFacts(enquiry, { ...enquiryExtras, faqUrl: '' }).faqUrl?.ja).toContain('よくあるご質問');
});

test('MDUC reads whom to answer', () => {
  const facts = enquiryFacts({ ...enquiry, question: '=HYPERLINK("x")' }, enquiryExtras);
  const { subject, text } = renderMail({ code: 'enquiry-arrived', language: 'ja', facts });
  expect(subject).toBe('[ENQ-2026-0001] お問い合わせが届きました(診療画像データ): 髙﨑 𠮷子 様');
  expect(text).toContain('sato@tohoku.ac.jp へお答えください');
  expect(text).toContain('\n=HYPERLINK("x")\n');
});

test('the note of an invitation is for the person; how staff answered before is not', () => {
  expect(invited({ reason: '検査数の目安をご記入ください。' })).toContain(
    '■ 連絡事項\n検査数の目安をご記入ください。',
  );
  expect(invited({ reason: undefined, answerNote: '電話で回答' })).not.toMatch(/電話で回答|連絡事項|\n{3}/);
});

test.each([
  ['open', undefined, 'MDUC: メールで回答し、回答済みにする'],
  ['open', mondayMorning, 'MDUC: もう一度メールで回答し、回答済みにする(相談申請は案内済)'],
  ['answered', undefined, ''],
  ['answered', mondayMorning, ''],
] as const)('%s, invited at %s: %s', (state, consultationInvitedAt, words) => {
  expect(enquiryNextStep({ ...enquiry, state, consultationInvitedAt })).toBe(words);
  expect([...words].length).toBeLessThanOrEqual(60);
});
