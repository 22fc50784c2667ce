import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { requestKinds } from '../../../src/addon/domain/joint-research/vocabulary.ts';
import { inBothLanguages } from '../../../src/addon/forms/definition.ts';
import { parseIntake, parseSubmission } from '../../../src/addon/forms/joint-research-answers.ts';
import { reviewIntake } from '../../../src/addon/forms/review-intake.ts';

const typedIntake = {
  language: '日本語 / Japanese',
  name: '髙﨑 𠮷子',
  affiliation: '大学院医学系研究科 循環器内科学分野',
  position: '助教',
  title: 'カルテ情報を用いた心不全の再入院予測',
  companies: '株式会社あおば医療\nケヤキ𠮷田製薬(株)',
  kind: '新規 / New',
  companiesConfirmed: '確認しました / Confirmed',
};

function companiesIn(companies: string) {
  return parseIntake({ ...typedIntake, companies });
}

describe('an intake', () => {
  it('is read whole', () => {
    expect(parseIntake(typedIntake)).toEqual({
      language: 'ja',
      name: '髙﨑 𠮷子',
      affiliation: '大学院医学系研究科 循環器内科学分野',
      position: '助教',
      title: 'カルテ情報を用いた心不全の再入院予測',
      companies: ['株式会社あおば医療', 'ケヤキ𠮷田製薬(株)'],
      kind: 'new',
      earlierReference: '',
      companiesConfirmed: true,
    });
  });

  test.each([
    ['A社\r\nB社\r\n', ['A社', 'B社']],
    ['A社\rB社', ['A社', 'B社']],
    ['\n\n  A社 \n\t\n B社\u3000\n', ['A社', 'B社']],
    ['A社\nA社\nB社', ['A社', 'B社']],
    ['ABC(株)\nABC(株)\nアイウ\nアイウ', ['ABC(株)', 'アイウ']],
    ['=HYPERLINK("x")\n{{reference}}', ['=HYPERLINK("x")', '{{reference}}']],
    ['髙島𠮷田\n高島吉田', ['髙島𠮷田', '高島吉田']],
  ])('understands the companies %j', (typed, companies) => {
    expect(companiesIn(typed)).toMatchObject({ companies });
  });

  it('refuses a company’s name that is too long, in characters as people count them', () => {
    expect(companiesIn(`A社\n${'𠮷'.repeat(100)}`)).toMatchObject({ companies: ['A社', '𠮷'.repeat(100)] });
    expect(companiesIn(`A社\n${'𠮷'.repeat(101)}`)).toMatchObject({
      kind: 'refusal',
      code: 'text-too-long',
      facts: {
        question: '共同研究先の企業名',
        questionEn: 'Names of the partner companies',
        limit: 100,
        length: 101,
      },
    });
  });

  it('takes a hundred companies of the longest name and no more', () => {
    const names = Array.from({ length: 101 }, (_, index) => `${'社'.repeat(97)}${100 + index}`);
    expect(companiesIn(names.slice(0, 100).join('\r\n'))).toMatchObject({ companies: names.slice(0, 100) });
    expect(companiesIn(names.join('\n'))).toMatchObject({
      code: 'too-many-lines',
      facts: { question: '共同研究先の企業名', limit: 100, length: 101 },
    });
  });

  test.each(Object.entries(requestKinds))('understands its own caption of %s', (kind, caption) => {
    const typed = { ...typedIntake, kind: inBothLanguages(caption), earlierReference: 'JR-2025-0007' };
    expect(parseIntake(typed)).toMatchObject({
      kind,
      earlierReference: kind === 'new' ? '' : 'JR-2025-0007',
    });
  });

  test.each(['JR-2025-0007', ' jr‐2025−0007 ', 'JR-2025ー0007'])(
    'knows the earlier reference number in %s',
    (earlierReference) => {
      const extension = { ...typedIntake, kind: '期間の延長', earlierReference };
      expect(parseIntake(extension)).toMatchObject({ earlierReference: 'JR-2025-0007' });
    },
  );

  test.each(['期間の延長', 'Change of content'])('refuses %s without the earlier number', (kind) => {
    for (const earlierReference of ['', ' \u3000']) {
      expect(parseIntake({ ...typedIntake, kind, earlierReference })).toMatchObject({
        code: 'missing-answer',
        facts: { question: '元の受付番号' },
      });
    }
  });

  const required = Object.entries(reviewIntake.questions).filter(
    ([key, question]) => 'required' in question && question.required && key !== 'companiesConfirmed',
  );
  test.each(required)('refuses a missing answer to %s', (key, { title }) => {
    for (const nothing of ['', '  \r\n ', []]) {
      expect(parseIntake({ ...typedIntake, [key]: nothing })).toMatchObject({
        kind: 'refusal',
        code: 'missing-answer',
        facts: { question: title.ja },
      });
    }
  });

  it('leaves to the rules what an unconfirmed sheet of a company means', () => {
    expect(parseIntake({ ...typedIntake, companiesConfirmed: '' })).toMatchObject({
      companiesConfirmed: false,
    });
  });

  it('never throws, whatever is typed', () => {
    const answers = fc.dictionary(
      fc.constantFrom(...Object.keys(typedIntake), 'earlierReference', 'other'),
      fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string())),
    );
    fc.assert(
      fc.property(answers, (typed) => {
        const outcome = parseIntake({ ...typedIntake, ...typed });
        expect('companies' in outcome ? outcome.companies.length : 1).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a submission', () => {
  test.each(['JR-2026-0001', 'jr-2026-0001', ' JR‐2026−0001 '])('knows the number in %s', (reference) => {
    expect(parseSubmission({ reference, companiesConfirmed: 'Confirmed' })).toEqual({
      reference: 'JR-2026-0001',
      companiesConfirmed: true,
    });
  });

  it('is refused without a number, and says whether the companies’ sheets are complete', () => {
    expect(parseSubmission({})).toMatchObject({ code: 'missing-answer', facts: { question: '受付番号' } });
    expect(parseSubmission({ reference: 'JR-2026-0001' })).toMatchObject({ companiesConfirmed: false });
  });
});
