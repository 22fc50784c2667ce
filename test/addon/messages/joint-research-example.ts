import type { JointResearchRequest } from '../../../src/addon/domain/joint-research/request.ts';
import type { State } from '../../../src/addon/domain/joint-research/vocabulary.ts';
import {
  jointResearchFacts,
  type JointResearchExtras,
} from '../../../src/addon/messages/joint-research-facts.ts';
import { mondayMorning } from './example.ts';

const DAY_MS = 86_400_000;

/** A request for review of joint research of which everything is known that can be. */
export const review: JointResearchRequest = {
  reference: 'JR-2026-0002',
  state: 'in-approval',
  stateSince: mondayMorning + 5 * DAY_MS,
  heldState: 'in-review',
  reason: '契約書案は第3条からご確認ください。',
  language: 'ja',
  applicantName: '髙﨑 𠮷子',
  applicantAffiliation: '大学院医学系研究科 循環器内科学分野',
  applicantPosition: '助教',
  applicantMail: 'sato@tohoku.ac.jp',
  receivedAt: mondayMorning,
  intakeResponseId: 'response-1',
  kind: 'extension',
  earlierReference: 'JR-2026-0001',
  title: 'カルテ情報を用いた心不全の再入院予測',
  companies: ['株式会社あおば医療', 'ケヤキ𠮷田製薬(株)'],
  round: 2,
  submittedAt: mondayMorning + DAY_MS,
  gaps: [
    { kind: 'empty', sheet: '株式会社あおば医療', question: '利用目的' },
    { kind: 'gone', document: 'protocol' },
  ],
  findings: [
    {
      number: 1,
      document: 'contract',
      point: '',
      severity: 'required',
      text: '第3条を直す',
      foundIn: 1,
      settledIn: 2,
    },
    {
      number: 2,
      document: 'protocol',
      point: '',
      severity: 'advice',
      text: '期間を明記する',
      foundIn: 2,
    },
  ],
  contractState: 'signed',
  contractApprovedOn: '2026-12-01',
  contractSignedOn: '2026-12-07',
  ethicsState: 'approved',
  ethicsAppliedOn: '2026-12-02',
  ethicsNumber: '2026-1-123',
  ethicsApprovedOn: '2026-12-10',
  readyAt: mondayMorning + 20 * DAY_MS,
  dataProvidedOn: '2026-12-21',
  periodEndsOn: '2028-03-31',
};

/** One of which nothing is known but what the intake form demands. */
export function bareReview(state: State): JointResearchRequest {
  return {
    reference: 'JR-2026-0003',
    state,
    stateSince: mondayMorning,
    language: 'en',
    applicantName: 'A. Tanaka',
    applicantAffiliation: 'Cardiology',
    applicantPosition: 'Lecturer',
    applicantMail: 'tanaka@tohoku.ac.jp',
    receivedAt: mondayMorning,
    intakeResponseId: 'response-2',
    kind: 'new',
    title: 'Readmission after heart failure',
    companies: ['Aoba Medical Inc.'],
    contractState: 'pending',
    ethicsState: 'pending',
  };
}

export const reviewExtras: JointResearchExtras = {
  mducAddress: 'mduc@grp.tohoku.ac.jp',
  spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/abc/edit',
  folderUrl: 'https://drive.google.com/drive/folders/def',
  submissionFormUrl: 'https://docs.google.com/forms/d/e/1FA/viewform?usp=pp_url&entry.1=JR-2026-0002',
  intakeFormUrl: 'https://docs.google.com/forms/d/e/1FB/viewform?usp=pp_url&entry.1=JR-2026-0002',
  dueOn: '2026-12-10',
  findings: {
    ja: '2. 【要検討】研究計画書(案): 期間を明記する',
    en: '2. [To be considered] Draft research protocol: 期間を明記する',
  },
  comparison: {
    ja: '対応を確認した点: 1\n引き続きお願いしたい点: なし\n新しくお願いしたい点: 2',
    en: 'Settled: 1\nStill open: none\nNew: 2',
  },
};

export const reviewFacts = jointResearchFacts(review, reviewExtras);

/** What a caller knows when there is nothing to know yet. */
export const noReviewExtras: JointResearchExtras = {
  mducAddress: 'mduc@grp.tohoku.ac.jp',
  spreadsheetUrl: '',
  folderUrl: '',
  submissionFormUrl: '',
  intakeFormUrl: '',
  dueOn: '',
  findings: { ja: '', en: '' },
  comparison: { ja: '', en: '' },
};
