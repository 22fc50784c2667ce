import { expect, test } from '@jest/globals';
import { forms } from '../../../src/addon/forms/catalogue.ts';
import { parseIntake, parseSubmission } from '../../../src/addon/forms/joint-research-answers.ts';
import { prefilledUrl } from '../../../src/addon/forms/prefill.ts';
import {
  consultationPrefill,
  extensionPrefill,
  submissionPrefill,
} from '../../../src/addon/forms/prefilled-answers.ts';
import { enquiry } from '../messages/enquiry-example.ts';
import { review } from '../messages/joint-research-example.ts';

type Form = Parameters<typeof prefilledUrl>[0];

function installed(key: keyof typeof forms): Form {
  const questions = Object.keys(forms[key].questions).map(
    (question, index) => [question, { itemId: index, entryId: String(100 + index) }] as const,
  );
  return { formId: 'f', publishedUrl: 'https://x/viewform', questions: Object.fromEntries(questions) };
}

test('an extension begins with all that is known of the earlier request', () => {
  const answers = extensionPrefill(review);
  expect(parseIntake({ ...answers, companiesConfirmed: '確認しました' })).toEqual({
    language: 'ja',
    name: review.applicantName,
    affiliation: review.applicantAffiliation,
    position: review.applicantPosition,
    title: review.title,
    companies: review.companies,
    kind: 'extension',
    earlierReference: review.reference,
    companiesConfirmed: true,
  });
  const url = new URL(prefilledUrl(installed('review-intake'), answers));
  expect([...url.searchParams.values()]).toContain('期間の延長 / Extension of the period');
});

test('a submission names its request and leaves the confirmation to the applicant', () => {
  expect(parseSubmission(submissionPrefill(review))).toEqual({
    reference: review.reference,
    companiesConfirmed: false,
  });
  expect(prefilledUrl(installed('review-submission'), submissionPrefill(review))).toContain(review.reference);
});

test('a consultation begins with what was asked, as far as the link has room', () => {
  const form = installed('consultation');
  const short = new URL(prefilledUrl(form, consultationPrefill(enquiry)));
  expect([...short.searchParams.values()]).toEqual([
    'pp_url',
    '日本語 / Japanese',
    enquiry.applicantName,
    enquiry.applicantAffiliation,
    enquiry.question,
  ]);
  const long = prefilledUrl(form, consultationPrefill({ ...enquiry, question: 'あ'.repeat(2_000) }));
  expect(new URL(long).searchParams.size).toBe(4);
});
