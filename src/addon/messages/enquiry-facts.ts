import type { Caption } from '../domain/caption.ts';
import type { Enquiry } from '../domain/enquiry/request.ts';
import { topics } from '../domain/enquiry/vocabulary.ts';
import { given, same } from './captions.ts';
import { enquiryNextStep } from './enquiry-next-step.ts';
import { momentInWords } from './moments.ts';
import { remark } from './notes.ts';
import type { MailFacts } from './placeholders.ts';

/** What mails about an enquiry say besides the enquiry itself; '' where there is none. */
export type EnquiryExtras = {
  readonly mducAddress: string;
  readonly spreadsheetUrl: string;
  /** Where the frequently asked questions stand. */
  readonly faqUrl: string;
  /** The consultation form, filled in with what is known. */
  readonly consultationFormUrl: string;
  /** `9:00` and `17:00`, Tokyo, on weekdays. */
  readonly officeHours: { readonly from: string; readonly to: string };
  /** When an answer can be expected. */
  readonly answerDay: Caption;
};

/** The facts of mails about one enquiry. */
export function enquiryFacts(enquiry: Enquiry, extras: EnquiryExtras): MailFacts {
  return {
    reference: same(enquiry.reference),
    applicantName: given(enquiry.applicantName),
    applicantAffiliation: given(enquiry.applicantAffiliation),
    applicantMail: same(enquiry.applicantMail),
    receivedAt: momentInWords(enquiry.receivedAt),
    topic: topics[enquiry.topic],
    question: given(enquiry.question),
    remark: remark(enquiry),
    nextStep: given(enquiryNextStep(enquiry)),
    officeHours: hoursInWords(extras.officeHours),
    answerDay: extras.answerDay,
    faqUrl: extras.faqUrl === '' ? faqOnThePage : same(extras.faqUrl),
    consultationFormUrl: given(extras.consultationFormUrl),
    mducAddress: same(extras.mducAddress),
    spreadsheetUrl: same(extras.spreadsheetUrl),
  };
}

/** `09:00` of the settings is `9:00` in a sentence. */
function hoursInWords({ from, to }: EnquiryExtras['officeHours']): Caption {
  const hours = [from, to].map((time) => time.replace(/^0(?=\d:)/, '')).join('〜');
  return { ja: `平日${hours}`, en: `weekdays ${hours.replace('〜', '–')}, Japan time` };
}

const faqOnThePage: Caption = {
  ja: 'MDUCの学内向けページの「よくあるご質問」をご覧ください。',
  en: 'Please see “よくあるご質問” on MDUC’s internal page.',
};
