import { expect, test } from '@jest/globals';
import { topics } from '../../../src/addon/domain/enquiry/vocabulary.ts';
import { languageOf } from '../../../src/addon/forms/answers.ts';
import { inBothLanguages } from '../../../src/addon/forms/definition.ts';
import { parseEnquiry } from '../../../src/addon/forms/enquiry-answers.ts';
import { enquiry } from '../../../src/addon/forms/enquiry.ts';

const typedEnquiry = {
  language: '英語 / English',
  name: '髙﨑 𠮷子',
  affiliation: '病院 放射線診断科',
  topic: '診療画像データ / Medical images',
  question: '胸部CTを\r\n200件ほど利用できますか。',
};

test('an enquiry is read whole', () => {
  expect(parseEnquiry(typedEnquiry)).toEqual({
    language: 'en',
    name: '髙﨑 𠮷子',
    affiliation: '病院 放射線診断科',
    topic: 'images',
    question: '胸部CTを\n200件ほど利用できますか。',
  });
  expect(languageOf(typedEnquiry)).toBe('en');
});

test.each(Object.entries(topics))('it understands its own caption of %s', (topic, caption) => {
  expect(parseEnquiry({ ...typedEnquiry, topic: inBothLanguages(caption) })).toMatchObject({ topic });
});

test.each(Object.entries(enquiry.questions))('it refuses a missing answer to %s', (key, { title }) => {
  expect(parseEnquiry({ ...typedEnquiry, [key]: ' \n ' })).toMatchObject({
    code: 'missing-answer',
    facts: { question: title.ja, questionEn: title.en },
  });
});

test('a question has up to 2,000 characters, and stays the text it is', () => {
  expect(parseEnquiry({ ...typedEnquiry, question: '𠮷'.repeat(2_000) })).toMatchObject({ language: 'en' });
  expect(parseEnquiry({ ...typedEnquiry, question: '𠮷'.repeat(2_001) })).toMatchObject({
    code: 'text-too-long',
    facts: { limit: 2_000, length: 2_001 },
  });
  expect(parseEnquiry({ ...typedEnquiry, question: '=1+1' })).toMatchObject({ question: '=1+1' });
});
