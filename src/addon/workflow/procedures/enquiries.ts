import { answerExpected } from '../../domain/enquiry/answer-hours.ts';
import type { Command } from '../../domain/enquiry/command.ts';
import { decide } from '../../domain/enquiry/decide.ts';
import { stepToState } from '../../domain/enquiry/hand-step.ts';
import { procedure } from '../../domain/enquiry/procedure.ts';
import type { Enquiry } from '../../domain/enquiry/request.ts';
import { states, type State } from '../../domain/enquiry/vocabulary.ts';
import { expectations } from '../../domain/enquiry/waiting.ts';
import { enquiryFields } from '../../ledger/registers/enquiries.ts';
import { enquiryFacts } from '../../messages/enquiry-facts.ts';
import { enquiryNextStep } from '../../messages/enquiry-next-step.ts';
import { dayInWords } from '../../messages/moments.ts';
import type { Procedure } from './procedure.ts';

/** Enquiries (guide, お問い合わせ・ご相談). */
export const enquiryProcedure: Procedure<Enquiry, Command, never> = {
  register: 'enquiries',
  series: 'ENQ',
  steps: procedure,
  states,
  fields: enquiryFields,
  correctable: [],
  ticks: [],
  arrival: 'enquiryResponseId',
  responseColumns: ['enquiryResponseId'],
  decide,
  expectations,
  stepToState: (enquiry, to, eventId) => stepToState(enquiry, to as State, eventId),
  nextStep: enquiryNextStep,
  derived: () => ({}),
  facts: (_code, enquiry, { settings, links }) => {
    const { day, from, to } = answerExpected(enquiry.receivedAt, settings);
    return enquiryFacts(enquiry, {
      mducAddress: settings.mducAddress,
      spreadsheetUrl: links.spreadsheetUrl,
      faqUrl: settings.faqUrl,
      consultationFormUrl: links.consultation(enquiry),
      officeHours: { from, to },
      answerDay: dayInWords(day),
    });
  },
  attachments: () => [],
  // An enquiry leads to mails only.
  entry: (effect) => effect,
};
