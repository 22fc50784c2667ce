import { settlementFacts, settlementReminderFacts } from '../../../src/addon/messages/settlement-facts.ts';
import type { ImageRequest } from '../../../src/addon/domain/image-request/request.ts';
import type { State } from '../../../src/addon/domain/image-request/vocabulary.ts';
import {
  digestFacts,
  imageRequestFacts,
  submissionFacts,
  type MailExtras,
} from '../../../src/addon/messages/facts.ts';

/** Monday 2026-11-23 10:00 in Tokyo. */
export const mondayMorning = Date.UTC(2026, 10, 23, 1, 0, 0);

const DAY_MS = 86_400_000;

/** A request of which everything is known that can be. */
export const request: ImageRequest = {
  reference: 'IMG-2026-0001',
  state: 'formally-requested',
  stateSince: mondayMorning + DAY_MS,
  heldState: 'formally-requested',
  reason: '承認番号を倫理委員会の通知書のとおりに直してください。',
  category: 'in-house-research',
  language: 'ja',
  consultedAt: mondayMorning,
  consultationResponseId: 'response-1',
  applicantName: '髙﨑 𠮷子',
  applicantAffiliation: '大学院医学系研究科 循環器内科学分野',
  applicantPosition: '助教',
  applicantMail: 'sato@tohoku.ac.jp',
  outline: '冠動脈CTにおける石灰化スコアと予後の関連。\n後ろ向き研究。',
  wantedCt: 15,
  wantedCr: 1_200,
  candidateDates: '2026-12-01 10:00\n2026-12-02 14:00',
  mducReviewed: { at: mondayMorning, by: 'mduc@grp.tohoku.ac.jp' },
  radiologyReviewed: { at: mondayMorning, by: 'radiology@grp.tohoku.ac.jp' },
  meetingAt: Date.UTC(2026, 11, 1, 1, 0),
  meetingPlace: '医療データ利活用センター 会議室',
  protocolRequestedAt: mondayMorning,
  protocolReceivedOn: '2026-11-24',
  listNumber: 'IMG-2026-0001-L1',
  examinations: { 'CT・MRI・その他': 15, CR: 1_200 },
  expectedDelivery: '2026-12-08',
  formalRequestedAt: mondayMorning + DAY_MS,
  hardDisk: 'buy',
  purpose: 'research',
  ethicsNumber: '2026-1-123',
  ethicsApprovedOn: '2026-11-02',
  fundingSource: '科研費 基盤研究(C) 26K00001',
  acceptedAt: mondayMorning + 2 * DAY_MS,
  handoverNote: '12月8日(火)10時から16時、医療データ利活用センターの窓口',
  pledgeSignedOn: '2026-12-08',
  dataReceivedAt: mondayMorning + 15 * DAY_MS,
  mediumLent: 'HDD-03',
  mediumDueOn: '2026-12-20',
  mediumReturnedOn: '2026-12-18',
  feeState: 'disk-cost-pending',
  feeYen: 61_100,
  earlierFees: [
    {
      state: 'tariff-gap',
      computedOn: '2026-11-24',
      examinations: { 'CT・MRI・その他': 25 },
      lines: [],
      missing: { priceClass: 'CT・MRI・その他', count: 25, from: 21, to: 2_499 },
      replacedOn: '2026-11-25',
      reason: '料金表の段階を追加したため',
    },
  ],
};

/** A request of which nothing is known but what the consultation form demands. */
export function bareRequest(state: State): ImageRequest {
  return {
    reference: 'IMG-2026-0002',
    state,
    stateSince: mondayMorning,
    category: 'company-research',
    language: 'en',
    consultedAt: mondayMorning,
    consultationResponseId: 'response-2',
    applicantName: 'A. Tanaka',
    applicantAffiliation: 'Radiology',
    applicantPosition: 'Lecturer',
    applicantMail: 'tanaka@tohoku.ac.jp',
    outline: 'Outline',
    candidateDates: '2026-12-01 10:00',
    feeState: 'priced-separately',
  };
}

export const extras: MailExtras = {
  mducAddress: 'mduc@grp.tohoku.ac.jp',
  spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/abc/edit',
  formalFormUrl: 'https://docs.google.com/forms/d/e/1FA/viewform?usp=pp_url&entry.1=IMG-2026-0001',
  dueOn: '2026-12-10',
  feeLines: { ja: ['合計 61,100円'], en: ['Total ¥61,100'] },
};

export const requestFacts = imageRequestFacts(request, extras);

export const refusedFacts = submissionFacts({
  form: { ja: '画像データ利活用 正式申請フォーム', en: 'Image data: formal request' },
  formUrl: 'https://docs.google.com/forms/d/e/1FA/viewform',
  respondent: 'sato@tohoku.ac.jp',
  submittedAt: mondayMorning,
  reason: { ja: '承認日が今日より後の日付です。', en: 'The date of approval lies in the future.' },
  reference: '',
  mducAddress: 'mduc@grp.tohoku.ac.jp',
  spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/abc/edit',
});

export const lateFacts = digestFacts({
  day: '2026-12-01',
  lines: [
    {
      reference: 'IMG-2026-0001',
      applicantName: '髙﨑 𠮷子',
      state: 'under-review',
      overdue: '内容の確認(期限 2026-11-30、1日超過)',
    },
  ],
  mducAddress: 'mduc@grp.tohoku.ac.jp',
  spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/abc/edit',
});

const places = {
  mducAddress: 'mduc@grp.tohoku.ac.jp',
  spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/abc/edit',
};

export const settledFacts = {
  ...settlementReminderFacts('2026-Q3', '2026-12-31', places),
  ...settlementFacts(
    {
      number: 'SET-2026-Q3-R',
      kind: 'reversal',
      quarter: '2026-Q3',
      from: '2026-10-01',
      to: '2026-12-31',
      closedAt: mondayMorning,
      closedBy: 'naoko.suzuki@grp.tohoku.ac.jp',
      lineCount: 1,
      totalYen: -61_100,
      reverses: 'SET-2026-Q3',
      reason: '受領日の誤り',
      eventId: 'event-0001',
    },
    [
      {
        number: 'SET-2026-Q3-R-001',
        settlement: 'SET-2026-Q3-R',
        kind: 'reversal',
        reference: 'IMG-2026-0001',
        applicantName: '髙﨑 𠮷子',
        applicantAffiliation: '医学系研究科',
        fundingSource: '科研費 26K00001',
        receivedOn: '2026-12-01',
        breakdown: '合計 61,100円',
        imageYen: -61_100,
        diskYen: 0,
        totalYen: -61_100,
        originalLine: 'SET-2026-Q3-001',
        feeSnapshot: '{}',
      },
    ],
    [{ reference: 'IMG-2026-0002', applicantName: '佐藤 花子', reason: 'disk-cost-pending' }],
    places,
  ),
};
