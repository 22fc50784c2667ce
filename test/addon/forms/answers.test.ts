import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { languageOf, parseConsultation, parseFormalRequest } from '../../../src/addon/forms/answers.ts';
import { consultation } from '../../../src/addon/forms/consultation.ts';
import { inBothLanguages } from '../../../src/addon/forms/definition.ts';
import { categories } from '../../../src/addon/domain/image-request/vocabulary.ts';

const typedConsultation = {
  language: '日本語 / Japanese',
  name: '髙﨑 𠮷子',
  affiliation: '大学院医学系研究科 循環器内科学分野',
  position: '助教',
  category: '学内の臨床研究 / In-house clinical research',
  outline: '冠動脈CTにおける石灰化スコアと予後の関連。\n後ろ向き研究。',
  wantedCt: '15',
  wantedCr: '120',
  firstChoice: '2026-12-01 10:00',
  thirdChoice: '2026-12-03 14:30',
  notice: '確認しました / I have read and understood this',
};

const typedFormalRequest = {
  reference: 'IMG-2026-0001',
  listNumber: 'IMG-2026-0001-L1',
  listChecked: '確認しました / I have read and understood this',
  hardDisk: '購入を希望する(実費) / Please buy one (at actual cost)',
  purpose: '研究 / Research',
  ethicsNumber: '2026-1-123',
  ethicsApprovedOn: '2026-11-02',
  fundingSource: '科研費 基盤研究(C) 26K00001',
  notice: '確認しました / I have read and understood this',
};

describe('a consultation', () => {
  it('is read with everything that was answered and nothing that was not', () => {
    expect(parseConsultation(typedConsultation)).toEqual({
      language: 'ja',
      name: '髙﨑 𠮷子',
      affiliation: '大学院医学系研究科 循環器内科学分野',
      position: '助教',
      category: 'in-house-research',
      outline: '冠動脈CTにおける石灰化スコアと予後の関連。\n後ろ向き研究。',
      wanted: { ct: 15, cr: 120 },
      otherKind: '',
      candidateDates: ['2026-12-01 10:00', '2026-12-03 14:30'],
      noticeConfirmed: true,
    });
  });

  test.each([
    ['12', 12],
    ['1,200', 1200],
    ['1,200', 1200],
    [' 30件 ', 30],
    ['0', 0],
    ['007', 7],
  ])('understands the count %s', (typed, count) => {
    expect(parseConsultation({ ...typedConsultation, wantedCt: typed })).toMatchObject({
      wanted: { ct: count },
    });
  });

  test.each(['約20', '-3', '1.5', '二十', '1e3', '0x10', '12,34', '99999999', '=1+1'])(
    'refuses %s as a count',
    (typed) => {
      expect(parseConsultation({ ...typedConsultation, wantedMri: typed })).toMatchObject({
        code: 'not-a-count',
        facts: { question: 'MRIの検査数(目安)' },
      });
    },
  );

  it('quotes at most 40 characters of a bad answer, and never half a character', () => {
    expect(parseConsultation({ ...typedConsultation, wantedCt: '𠮷'.repeat(100) })).toMatchObject({
      kind: 'refusal',
      code: 'not-a-count',
      facts: { question: 'CTの検査数(目安)', value: `${'𠮷'.repeat(39)}…` },
    });
  });

  test.each([
    '学内の臨床研究',
    'In-house clinical research',
    '学内の臨床研究/In-house clinical research',
    ' 学内の 臨床研究  /  in-house Clinical research ',
    '学内の臨床研究 / Clinical research here',
  ])('understands the choice %s', (category) => {
    expect(parseConsultation({ ...typedConsultation, category })).toMatchObject({
      category: 'in-house-research',
    });
  });

  test.each(Object.entries(categories))('understands its own caption of %s', (key, caption) => {
    expect(parseConsultation({ ...typedConsultation, category: inBothLanguages(caption) })).toMatchObject({
      category: key,
    });
  });

  it('refuses a choice that is none', () => {
    expect(parseConsultation({ ...typedConsultation, category: '趣味' })).toMatchObject({
      kind: 'refusal',
      code: 'not-a-choice',
      facts: { question: '利用区分', value: '趣味' },
    });
  });

  test.each([
    ['2026/12/1 9:05', '2026-12-01 09:05'],
    ['2026-12-01T10:00', '2026-12-01 10:00'],
    ['2026-12-01 10:00:00', '2026-12-01 10:00'],
    ['2026年12月1日 10時', '2026-12-01 10:00'],
    ['2026年12月1日 10時30分', '2026-12-01 10:30'],
  ])('understands the date %s', (typed, date) => {
    expect(parseConsultation({ ...typedConsultation, secondChoice: typed })).toMatchObject({
      candidateDates: ['2026-12-01 10:00', date, '2026-12-03 14:30'],
    });
  });

  test.each(['2026-02-30 10:00', '2026-12-01', '2026-12-01 25:00', '2026-12-01 10:60', '来週'])(
    'refuses %s as a date with a time',
    (typed) => {
      expect(parseConsultation({ ...typedConsultation, secondChoice: typed })).toMatchObject({
        code: 'not-a-date',
        facts: { question: '第2希望の日時', value: typed },
      });
    },
  );

  const required = Object.entries(consultation.questions).filter(
    ([key, question]) => 'required' in question && question.required && key !== 'notice',
  );
  test.each(required)('refuses a missing answer to %s', (key, { title }) => {
    for (const nothing of ['', '  \n ', []]) {
      expect(parseConsultation({ ...typedConsultation, [key]: nothing })).toMatchObject({
        kind: 'refusal',
        code: 'missing-answer',
        facts: { question: title.ja },
      });
    }
  });

  it('leaves to the rules what an unconfirmed notice means', () => {
    const unconfirmed = { ...typedConsultation, notice: '' };
    expect(parseConsultation(unconfirmed)).toMatchObject({ noticeConfirmed: false });
    expect(parseConsultation({ ...unconfirmed, notice: 'いいえ' })).toMatchObject({ noticeConfirmed: false });
  });

  it('refuses an outline of 10,000 characters and says how long it may be', () => {
    expect(parseConsultation({ ...typedConsultation, outline: 'あ'.repeat(10_000) })).toMatchObject({
      kind: 'refusal',
      code: 'text-too-long',
      facts: {
        question: '研究内容の概要',
        questionEn: 'Outline of the research',
        limit: 2_000,
        length: 10_000,
      },
    });
    expect(parseConsultation({ ...typedConsultation, outline: '𠮷'.repeat(2_000) })).toMatchObject({
      outline: '𠮷'.repeat(2_000),
    });
  });

  test.each([
    '=1+1',
    '=IMPORTXML("http://x","//a")',
    '+81',
    '@SUM(A1)',
    '<script>alert(1)</script>',
    '{{reference}}',
  ])('keeps %s as the text it is', (name) => {
    expect(parseConsultation({ ...typedConsultation, name })).toMatchObject({ name });
  });

  it('makes a short text one line', () => {
    expect(
      parseConsultation({ ...typedConsultation, name: ' 佐藤\r\nBcc: x@example.com\u0000 ' }),
    ).toMatchObject({
      name: '佐藤 Bcc: x@example.com',
    });
  });

  it('never throws, whatever is typed', () => {
    const answers = fc.dictionary(
      fc.constantFrom(...Object.keys(typedConsultation), 'other'),
      fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string())),
    );
    fc.assert(
      fc.property(answers, (typed) => {
        const outcome = parseConsultation({ ...typedConsultation, ...typed });
        expect('kind' in outcome ? outcome.kind : 'answers').toMatch(/^(refusal|answers)$/);
      }),
    );
  });
});

describe('a formal request', () => {
  it('is read whole', () => {
    expect(parseFormalRequest(typedFormalRequest)).toEqual({
      reference: 'IMG-2026-0001',
      listNumber: 'IMG-2026-0001-L1',
      hardDisk: 'buy',
      purpose: 'research',
      ethicsNumber: '2026-1-123',
      ethicsApprovedOn: '2026-11-02',
      fundingSource: '科研費 基盤研究(C) 26K00001',
      noticeConfirmed: true,
    });
  });

  test.each(['img-2026-0001', 'IMG-2026-0001', ' IMG‐2026−0001 ', 'IMG-2026ー0001'])(
    'knows the reference number in %s',
    (reference) => {
      expect(parseFormalRequest({ ...typedFormalRequest, reference })).toMatchObject({
        reference: 'IMG-2026-0001',
      });
    },
  );

  test.each(['2026-02-29', '2026-13-01', '11月2日', '0000-00-00', '0202-11-02'])(
    'refuses the approval date %s',
    (typed) => {
      expect(parseFormalRequest({ ...typedFormalRequest, ethicsApprovedOn: typed })).toMatchObject({
        kind: 'refusal',
        code: 'not-a-date',
        facts: { question: '承認日', value: typed },
      });
    },
  );

  it('demands that the image list was looked at', () => {
    expect(parseFormalRequest({ ...typedFormalRequest, listChecked: [] })).toMatchObject({
      code: 'missing-answer',
      facts: { question: '画像データリストの確認' },
    });
  });

  it('names the first question at fault, in the order of the form', () => {
    expect(parseFormalRequest({ fundingSource: '科研費' })).toMatchObject({
      facts: { question: '受付番号' },
    });
  });
});

test.each([
  ['英語 / English', 'en'],
  ['English', 'en'],
  ['日本語 / Japanese', 'ja'],
  ['Klingon', 'ja'],
])('answers in the language chosen: %s', (language, expected) => {
  expect(languageOf({ language })).toBe(expected);
  expect(languageOf({})).toBe('ja');
});
