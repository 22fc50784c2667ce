import type { Caption } from '../domain/caption.ts';
import type { ChoiceQuestion } from './definition.ts';

const title: Caption = { ja: '企業担当者の記入の確認', en: 'Sheets of the companies' };

const confirmed: Readonly<Record<'confirmed', Caption>> = {
  confirmed: { ja: '確認しました', en: 'Confirmed' },
};

/** What applicants must know before they ask the companies (guide, よくあるご質問, 診療情報(共同研究)について). */
export const sheetsToCome = {
  kind: 'choice',
  title,
  help: {
    ja: '審査申込書には、共同研究先の企業ごとに、企業のご担当者が記入するシートがあります。書類のご提出の前に、先生から各企業のご担当者へ連絡し、記入を依頼してください。書類は、すべての企業の記入が完了した後にご提出いただきます。',
    en: 'The review application has a sheet for each partner company, which the company’s contact fills in. Please ask each of them yourself before you submit the documents: they can only be submitted once every company’s sheet is complete.',
  },
  required: true,
  choices: confirmed,
} as const satisfies ChoiceQuestion;

/** That the companies' part is done when the documents are submitted. */
export const sheetsComplete = {
  kind: 'choice',
  title,
  help: {
    ja: '審査申込書の、企業ごとのシートへの記入が、すべての企業について完了しています。',
    en: 'In the review application, the contact of every partner company has filled in the company’s sheet.',
  },
  required: true,
  choices: confirmed,
} as const satisfies ChoiceQuestion;
