import type { Enquiry } from '../../../src/addon/domain/enquiry/request.ts';
import { enquiryFacts, type EnquiryExtras } from '../../../src/addon/messages/enquiry-facts.ts';
import { mondayMorning } from './example.ts';

export const enquiry: Enquiry = {
  reference: 'ENQ-2026-0001',
  state: 'answered',
  stateSince: mondayMorning,
  language: 'ja',
  applicantName: '髙﨑 𠮷子',
  applicantAffiliation: '大学院医学系研究科',
  applicantMail: 'sato@tohoku.ac.jp',
  receivedAt: mondayMorning,
  enquiryResponseId: 'response-1',
  topic: 'images',
  question: '胸部CTを200件ほど利用できますか。\n時期は来春です。',
  answeredAt: mondayMorning,
  answerNote: '検査数の目安をご記入ください。',
  consultationInvitedAt: mondayMorning,
};

export const enquiryExtras: EnquiryExtras = {
  mducAddress: 'mduc@grp.tohoku.ac.jp',
  spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/abc/edit',
  faqUrl: 'https://www.example.ac.jp/mduc/faq',
  consultationFormUrl: 'https://docs.google.com/forms/d/e/1FA/viewform?usp=pp_url&entry.1=x',
  officeHours: { from: '09:00', to: '17:00' },
  answerDay: { ja: '2026年11月24日(火)', en: 'Tue 24 Nov 2026' },
};

export const askedFacts = enquiryFacts(enquiry, enquiryExtras);
