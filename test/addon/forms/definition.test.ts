import { describe, expect, it, test } from '@jest/globals';
import { publishedTariff } from '../../../src/addon/domain/fee/tariff.ts';
import { forms } from '../../../src/addon/forms/catalogue.ts';
import {
  inBothLanguages,
  oneBelowTheOther,
  type FormDefinition,
  type Question,
} from '../../../src/addon/forms/definition.ts';

const definitions: readonly (readonly [string, FormDefinition])[] = Object.entries(forms);
const questions = definitions.flatMap(([form, { questions }]) =>
  Object.entries(questions).map(([key, question]) => [`${form}.${key}`, question] as const),
);

describe.each(definitions)('the form %s', (key, form) => {
  it('knows its own key', () => {
    expect(form.key).toBe(key);
  });

  it('says the office hours and the address in both languages', () => {
    for (const text of [form.description, form.confirmation].flatMap(({ ja, en }) => [ja, en])) {
      expect(text).toContain('mduc@grp.tohoku.ac.jp');
      expect(text).toMatch(/9:00[〜–]17:00/);
    }
  });

  it('asks no two questions with the same title', () => {
    const titles = Object.values(form.questions).map(({ title }) => inBothLanguages(title));
    expect(new Set(titles).size).toBe(titles.length);
  });
});

test.each(['consultation', 'formal-request'] as const)('whoever sends %s confirms the notice', (key) => {
  const { notice } = forms[key].questions;
  expect(notice).toMatchObject({ kind: 'choice', required: true });
  expect(notice.help.ja).toContain('「仮名加工情報(既に作成したものに限る)」には該当しません');
});

test.each(['review-intake', 'review-submission'] as const)(
  'whoever sends %s confirms who fills in the companies’ sheets',
  (key) => {
    const { companiesConfirmed } = forms[key].questions;
    expect(companiesConfirmed).toMatchObject({ kind: 'choice', required: true });
    expect(companiesConfirmed.help.ja).toMatch(/企業ごと.*シート/);
  },
);

test('whoever asks about images is told the form for it by its name', () => {
  expect(forms.enquiry.description.ja).toContain(forms.consultation.title.ja);
  expect(forms.enquiry.description.en).toContain(forms.consultation.title.en);
});

test.each(questions)('%s is worded in Japanese and in English', (_, question) => {
  for (const { ja, en } of captionsOf(question)) {
    expect(ja.trim()).not.toBe('');
    expect(en).toMatch(/^[^ぁ-んァ-ヶ一-龠]+$/);
  }
});

test('an applicant reads the published prices before asking', () => {
  for (const { yen } of publishedTariff) {
    const price = yen.toLocaleString('ja-JP');
    expect(forms.consultation.description.ja).toContain(`${price}円`);
    expect(forms.consultation.description.en).toContain(`¥${price}`);
  }
});

test('titles and help show both languages', () => {
  expect(inBothLanguages({ ja: '氏名', en: 'Name' })).toBe('氏名 / Name');
  expect(inBothLanguages({ ja: 'CT', en: 'CT' })).toBe('CT');
  expect(oneBelowTheOther({ ja: '例', en: 'Example' })).toBe('例\n\nExample');
});

function captionsOf(question: Question) {
  const choices = question.kind === 'choice' ? Object.values(question.choices) : [];
  return [question.title, ...(question.help ? [question.help] : []), ...choices];
}
