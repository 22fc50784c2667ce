import { describe, expect, it, test } from '@jest/globals';
import { mailCodes, type MailCode } from '../../../src/addon/domain/mail-codes.ts';
import { states, type State } from '../../../src/addon/domain/image-request/vocabulary.ts';
import {
  states as reviewStates,
  type State as ReviewState,
} from '../../../src/addon/domain/joint-research/vocabulary.ts';
import { mailTexts, templateOf } from '../../../src/addon/messages/catalogue.ts';
import { enquiryFacts } from '../../../src/addon/messages/enquiry-facts.ts';
import { imageRequestFacts } from '../../../src/addon/messages/facts.ts';
import { enquiryPlaceholders } from '../../../src/addon/messages/enquiry-placeholders.ts';
import { imageRequestPlaceholders } from '../../../src/addon/messages/image-request-placeholders.ts';
import { jointResearchFacts } from '../../../src/addon/messages/joint-research-facts.ts';
import { jointResearchPlaceholders } from '../../../src/addon/messages/joint-research-placeholders.ts';
import { placeholdersOf, requiredIn } from '../../../src/addon/messages/placeholders-of.ts';
import { placeholders, type MailFacts } from '../../../src/addon/messages/placeholders.ts';
import { renderMail, textProblem } from '../../../src/addon/messages/render.ts';
import { placeholdersIn, type MailText } from '../../../src/addon/messages/template.ts';
import { askedFacts, enquiry, enquiryExtras } from './enquiry-example.ts';
import {
  bareRequest,
  extras,
  lateFacts,
  refusedFacts,
  request,
  requestFacts,
  settledFacts,
} from './example.ts';
import { bareReview, noReviewExtras, review, reviewExtras, reviewFacts } from './joint-research-example.ts';

const languages = ['ja', 'en'] as const;
const texts = Object.entries(mailTexts) as [MailCode, MailText][];
const forApplicants = texts.filter(([, { reader }]) => reader === 'applicant');
const aboutRequests = Object.keys(imageRequestPlaceholders) as MailCode[];
const aboutReviews = Object.keys(jointResearchPlaceholders) as MailCode[];
const aboutEnquiries = Object.keys(enquiryPlaceholders) as MailCode[];

test('there is exactly one text for every mail code', () => {
  expect(Object.keys(mailTexts).sort()).toEqual([...mailCodes].sort());
  expect(new Set(texts.map(([, { occasion }]) => occasion)).size).toBe(mailCodes.length);
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
    const mail = renderMail({ code, language, facts: factsOf(code) });
    expect(mail.warning).toBeUndefined();
    expect(`${mail.subject}\n${mail.text}`).not.toMatch(/undefined|\{\{|記入なし|not given|\n{3}/);
    expect(mail.subject.length).toBeLessThanOrEqual(250);
  });
});

describe.each(Object.keys(states) as State[])('of a request that is %s', (state) => {
  it.each(aboutRequests)('%s can be written', (code) => {
    for (const known of [bareRequest(state), { ...request, state }]) {
      for (const links of [extras, noExtras]) {
        for (const language of languages) {
          const { subject, text } = renderMail({ code, language, facts: imageRequestFacts(known, links) });
          expect(subject).toMatch(/^\[IMG-2026-000[12]\] ./);
          expect(`${subject}\n${text}`).not.toMatch(/undefined|NaN|\{\{|\}\}|\n{3}/);
        }
      }
    }
  });
});

describe.each(Object.keys(reviewStates) as ReviewState[])('of joint research that is %s', (state) => {
  it.each(aboutReviews)('%s can be written', (code) => {
    for (const known of [bareReview(state), { ...review, state }]) {
      for (const links of [reviewExtras, noReviewExtras]) {
        for (const language of languages) {
          const { subject, text } = renderMail({ code, language, facts: jointResearchFacts(known, links) });
          expect(subject).toMatch(/^\[JR-2026-000[23]\] ./);
          expect(`${subject}\n${text}`).not.toMatch(/undefined|NaN|\{\{|\}\}|\n{3}/);
        }
      }
    }
  });
});

test.each(mailCodes)('%s fits into a cell of the outbox, whatever an applicant typed', (code) => {
  const facts = {
    ...factsOf(code),
    ...imageRequestFacts(endless({ ...request, hardDisk: 'bring' as const }), extras),
    ...(aboutReviews.includes(code) ? endlessReview() : {}),
    ...(aboutEnquiries.includes(code) ? enquiryFacts(endless(enquiry), enquiryExtras) : {}),
    ...lateDigest(code),
  };
  for (const language of languages) {
    const { subject, text } = renderMail({ code, language, facts });
    expect(subject.length).toBeLessThanOrEqual(250);
    expect(text.length).toBeLessThan(50_000);
    expect(Buffer.byteLength(text)).toBeLessThan(400_000);
    expect(text).toContain('17:00');
  }
});

test.each(forApplicants)('%s says the same in both languages', (code) => {
  const [ja, en] = languages.map((language) => [...placeholdersIn(wording(code, language))].sort());
  expect(ja).toEqual(en);
  expect(wording(code, 'en')).toMatch(/^[^ぁ-んァ-ヶ一-龠]+$/);
});

test.each(forApplicants)('%s greets, and says what comes next or what to do', (code, text) => {
  const { ja, en } = text as MailText & { reader: 'applicant' };
  if (code !== 'submission-refused') {
    expect(ja.body).toMatch(/^\{\{applicantName\}\} 様\n\n/);
    expect(en.body).toMatch(/^Dear \{\{applicantName\}\},\n\n/);
  }
  expect(ja.body).toMatch(/■ (今後|お願い|お手続き|理由と、お願い)/);
  expect(en.body).toMatch(/■ What (happens next|you need to do|you can do)|■ Why, and what to do/);
});

test('every placeholder is used by some mail', () => {
  const used = texts.flatMap(([code]) =>
    languages.flatMap((language) => placeholdersIn(wording(code, language))),
  );
  expect(Object.keys(placeholders).filter((name) => !used.includes(name))).toEqual([]);
});

test.each(mailCodes)('%s can say everything that it may', (code) => {
  expect(Object.keys(factsOf(code))).toEqual(expect.arrayContaining([...placeholdersOf[code]]));
});

test.each([
  'consultation-acknowledged',
  'formal-form-sent',
  'correction-requested',
  'list-revised',
  'data-ready',
] as const)('%s tells the notice', (code) => {
  expect(renderMail({ code, language: 'ja', facts: requestFacts }).text).toContain(
    '「仮名加工情報(既に作成したものに限る)」には該当しません',
  );
  expect(renderMail({ code, language: 'en', facts: requestFacts }).text).toContain(
    'not “pseudonymised information (limited to that already created)”',
  );
  expect(requiredIn[code]).toContain('notice');
});

test.each([
  'consultation-acknowledged',
  'meeting-fixed',
  'provision-approved',
  'information-requested',
  'protocol-requested',
  'formal-form-sent',
  'formal-request-acknowledged',
  'formal-request-accepted',
  'correction-requested',
  'list-revised',
  'data-ready',
  'request-on-hold',
  'review-acknowledged',
  'documents-ready',
  'submission-incomplete',
  'submission-received',
  'feedback-sent',
  'documents-confirmed',
  'review-on-hold',
] as const)('%s says how a request is withdrawn', (code) => {
  expect(templateOf(code, 'ja').body).toContain('申請を取り下げる場合は、このメールへの返信で');
  expect(templateOf(code, 'en').body).toContain('If you wish to withdraw your request');
});

test.each(mailCodes.filter((code) => code.startsWith('reminder-')))('%s is gentle', (code) => {
  expect(templateOf(code, 'ja').body).toContain('行き違いの場合はご容赦ください。');
  expect(templateOf(code, 'en').body).toContain('please disregard this reminder');
});

const noExtras = {
  ...extras,
  spreadsheetUrl: '',
  formalFormUrl: '',
  dueOn: '',
  feeLines: { ja: [], en: [] },
} as const;

function factsOf(code: MailCode): MailFacts {
  if (aboutReviews.includes(code)) return reviewFacts;
  if (aboutEnquiries.includes(code)) return askedFacts;
  if (code === 'waiting-digest') return lateFacts;
  if (code.startsWith('settlement')) return settledFacts;
  return code.startsWith('submission') ? refusedFacts : requestFacts;
}

/** A request with far more in each text than a form takes. */
function endless<Request extends object>(request: Request): Request {
  const typed = /name|affiliation|position|outline|number|source|note|lent|reason|title|question|gaps/i;
  return Object.fromEntries(
    Object.entries(request).map(([field, value]) => [
      field,
      typeof value === 'string' && typed.test(field) ? 'あ'.repeat(20_000) : value,
    ]),
  ) as Request;
}

function endlessReview(): MailFacts {
  const companies = Array.from({ length: 30 }, (_, index) => `${index}${'社'.repeat(98)}`);
  const findings = { ja: '直'.repeat(40_000), en: '直'.repeat(40_000) };
  const facts = jointResearchFacts({ ...endless(review), companies }, { ...reviewExtras, findings });
  expect(renderMail({ code: 'review-acknowledged', language: 'ja', facts }).text).toContain(companies[29]);
  return facts;
}

/** A digest is kept short by whoever writes it. */
function lateDigest(code: MailCode): MailFacts {
  return code === 'waiting-digest' ? lateFacts : {};
}

function wording(code: MailCode, language: 'ja' | 'en'): string {
  const { subject, body } = templateOf(code, language);
  return `${subject}\n${body}`;
}
