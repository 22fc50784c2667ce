import type { ImageRequest } from '../../../src/addon/domain/image-request/request.ts';
import { imageRequestFacts, submissionFacts, type MailExtras } from '../../../src/addon/messages/facts.ts';

/** Monday 2026-11-23 10:00 in Tokyo. */
export const mondayMorning = Date.UTC(2026, 10, 23, 1, 0, 0);

export const request: ImageRequest = {
  reference: 'IMG-2026-0001',
  state: 'formally-requested',
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
  listNumber: 'IMG-2026-0001-L1',
  examinations: { 'CT・MRI・その他': 15, CR: 1_200 },
  expectedDelivery: '2026-12-08',
  formalRequestedAt: mondayMorning + 86_400_000,
  hardDisk: 'buy',
  purpose: 'research',
  ethicsNumber: '2026-1-123',
  ethicsApprovedOn: '2026-11-02',
  fundingSource: '科研費 基盤研究(C) 26K00001',
  feeState: 'disk-cost-pending',
  feeYen: 61_100,
};

export const extras: MailExtras = {
  mducAddress: 'mduc@grp.tohoku.ac.jp',
  spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/abc/edit',
  formalFormUrl: 'https://docs.google.com/forms/d/e/1FA/viewform?usp=pp_url&entry.1=IMG-2026-0001',
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
