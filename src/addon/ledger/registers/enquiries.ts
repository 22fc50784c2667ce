import { languages, type Language } from '../../domain/caption.ts';
import type { Enquiry } from '../../domain/enquiry/request.ts';
import { states, topics, type State, type Topic } from '../../domain/enquiry/vocabulary.ts';
import { choice, moment, text } from '../codec.ts';
import { column, type Column, type Register } from '../register.ts';
import { requestRowColumns } from './request-columns.ts';

/** What an enquiry's row holds of the enquiry itself. */
const enquiryColumns = {
  reference: column('受付番号', text, 130),
  state: column('状態', choice<State>(states), 110, {
    chosen: true,
    note: '回答したら「回答済」を選びます。メールは送りません。',
  }),
  overdue: column('遅れ', text, 200, { wrap: true }),
  applicantName: column('問い合わせた方', text, 130),
  receivedAt: column('受付日時', moment, 150),
  topic: column('種類', choice<Topic>(topics), 170),
  question: column('お問い合わせの内容', text, 420, { wrap: true }),
  applicantAffiliation: column('所属', text, 260),
  applicantMail: column('メールアドレス', text, 240),
  language: column('連絡の言語', choice<Language>(languages), 100),
  stateSince: column('状態の日時', moment, 150),
  answeredAt: column('回答日時', moment, 150),
  answerNote: column('回答の内容', text, 260, { wrap: true }),
  consultationInvitedAt: column('相談申請の案内日時', moment, 150),
  reason: column('理由・連絡', text, 220, { wrap: true }),
  remindedAt: column('最後の催促', moment, 150, { hidden: true }),
  heldState: column('保留前の状態', text, 140, { hidden: true }),
  heldReason: column('保留前の理由', text, 160, { hidden: true }),
  enquiryResponseId: column('お問い合わせの回答ID', text, 120, { hidden: true }),
  lastEventId: column('最後の操作のID', text, 120, { hidden: true }),
} as const satisfies {
  readonly [Field in keyof Required<Enquiry>]: Column<NonNullable<Enquiry[Field]>> | Column<string>;
};

const { reference, state, overdue, applicantName, ...others } = enquiryColumns;
const { nextStep, assignee, historyLink, remarks, copy } = requestRowColumns;

/** お問い合わせ: one row an enquiry. */
export const enquiries = {
  sheetId: 1014,
  title: 'お問い合わせ',
  tabColour: '#1a5fb4',
  frozenColumns: 1,
  rowsBringRules: true,
  columns: {
    reference,
    state,
    nextStep,
    overdue,
    applicantName,
    assignee,
    ...others,
    historyLink,
    remarks,
    copy,
  },
} as const satisfies Register;

export const enquiryFields = Object.keys(enquiryColumns) as (keyof Enquiry)[];
