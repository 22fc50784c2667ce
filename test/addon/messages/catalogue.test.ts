import { describe, expect, it, test } from '@jest/globals';
import { mailCodes, type MailCode } from '../../../src/addon/domain/image-request/decision.ts';
import { mailTexts, templateOf } from '../../../src/addon/messages/catalogue.ts';
import { placeholders, placeholdersOf, requiredIn } from '../../../src/addon/messages/placeholders.ts';
import { renderMail, textProblem } from '../../../src/addon/messages/render.ts';
import { placeholdersIn, type MailText } from '../../../src/addon/messages/template.ts';
import { refusedFacts, requestFacts } from './example.ts';

const languages = ['ja', 'en'] as const;
const texts = Object.entries(mailTexts) as [MailCode, MailText][];
const forApplicants = texts.filter(([, { reader }]) => reader === 'applicant');

test('there is exactly one text for every mail code', () => {
  expect(Object.keys(mailTexts).sort()).toEqual([...mailCodes].sort());
});

describe.each(mailCodes)('%s', (code) => {
  const used = placeholdersIn(languages.map((language) => wording(code, language)).join('\n'));

  it('uses only what is known when it is written, and what it must say', () => {
    expect(placeholdersOf[code]).toEqual(expect.arrayContaining([...used]));
    expect(used).toEqual(expect.arrayContaining([...(requiredIn[code] ?? [])]));
    for (const language of languages) {
      expect(textProblem({ code, language, ...templateOf(code, language) })).toBeUndefined();
    }
  });

  it('begins its subject with the reference number and says whom to ask', () => {
    for (const language of languages) {
      expect(templateOf(code, language).subject).toMatch(/^\[\{\{reference\}\}\] /);
      expect(templateOf(code, language).body).toMatch(/\{\{mducAddress\}\}.*9:00[〜–]17:00/);
    }
  });

  it.each(languages)('can be written in %s without a gap', (language) => {
    const facts = code.startsWith('submission') ? refusedFacts : requestFacts;
    const mail = renderMail({ code, language, facts });
    expect(mail.warning).toBeUndefined();
    expect(`${mail.subject}\n${mail.text}`).not.toMatch(/undefined|\{\{|記入なし|not given/);
  });
});

test.each(forApplicants)('%s says the same in both languages', (code) => {
  const [ja, en] = languages.map((language) => [...placeholdersIn(wording(code, language))].sort());
  expect(ja).toEqual(en);
  expect(wording(code, 'en')).toMatch(/^[^ぁ-んァ-ヶ一-龠]+$/);
});

test('every placeholder is used by some mail', () => {
  const used = texts.flatMap(([code]) =>
    languages.flatMap((language) => placeholdersIn(wording(code, language))),
  );
  expect(Object.keys(placeholders).filter((name) => !used.includes(name))).toEqual([]);
});

test.each(['consultation-acknowledged', 'formal-form-sent'] as const)('%s tells the notice', (code) => {
  expect(renderMail({ code, language: 'ja', facts: requestFacts }).text).toContain(
    '「仮名加工情報(既に作成したものに限る)」には該当しません',
  );
  expect(renderMail({ code, language: 'en', facts: requestFacts }).text).toContain(
    'not “pseudonymised information (limited to that already created)”',
  );
});

function wording(code: MailCode, language: 'ja' | 'en'): string {
  const { subject, body } = templateOf(code, language);
  return `${subject}\n${body}`;
}
