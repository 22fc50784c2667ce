import type { ImageRequest } from '../../domain/image-request/request.ts';
import {
  categories,
  feeStates,
  hardDiskChoices,
  languages,
  purposes,
  states,
  type Category,
  type FeeState,
  type HardDisk,
  type Language,
  type Purpose,
  type State,
} from '../../domain/image-request/vocabulary.ts';
import { choice, day, examinations, moment, text, wholeNumber } from '../codec.ts';
import { column, type Column, type Register } from '../register.ts';

/** 画像データ台帳: one row a request, in the order in which staff read it. */
const requestColumns = {
  reference: column('受付番号', text, 130),
  state: column('状態', choice<State>(states), 150),
  consultedAt: column('相談受付日時', moment, 150),
  applicantName: column('申請者', text, 120),
  applicantAffiliation: column('所属', text, 200),
  applicantPosition: column('職名', text, 90),
  applicantMail: column('メールアドレス', text, 210),
  category: column('利用区分', choice<Category>(categories), 170),
  language: column('連絡の言語', choice<Language>(languages), 100),
  outline: column('研究内容の概要', text, 280),
  wantedCt: column('希望CT', wholeNumber, 70),
  wantedMri: column('希望MRI', wholeNumber, 70),
  wantedCr: column('希望CR', wholeNumber, 70),
  wantedOther: column('希望その他', wholeNumber, 80),
  wantedOtherKind: column('その他の種類', text, 130),
  candidateDates: column('希望日時', text, 140, { wrap: true }),
  listNumber: column('リスト番号', text, 150),
  examinations: column('検査数', examinations, 190),
  quote: column('見積', text, 200),
  expectedDelivery: column('提供日の目安', day, 110),
  listSentAt: column('リスト送付日時', moment, 150),
  overrideReason: column('個人情報の確認を省いた理由', text, 200),
  formalRequestedAt: column('正式申請日時', moment, 150),
  hardDisk: column('ハードディスク', choice<HardDisk>(hardDiskChoices), 190),
  purpose: column('利用目的', choice<Purpose>(purposes), 110),
  ethicsNumber: column('倫理承認番号', text, 140),
  ethicsApprovedOn: column('倫理承認日', day, 100),
  fundingSource: column('支払財源', text, 200),
  feeState: column('提供料の状態', choice<FeeState>(feeStates), 130),
  feeYen: column('提供料(円)', { ...wholeNumber, pattern: '#,##0' }, 100),
  feeBreakdown: column('提供料の内訳', text, 280),
  listFileName: column('リストのファイル名', text, 160),
  consultationResponseId: column('相談申請の回答ID', text, 120, { hidden: true }),
  formalResponseId: column('正式申請の回答ID', text, 120, { hidden: true }),
  folderId: column('フォルダID', text, 120, { hidden: true }),
  listFileId: column('リストのファイルID', text, 120, { hidden: true }),
  listHash: column('リストのSHA-256', text, 120, { hidden: true }),
  listEventId: column('送付操作のID', text, 120, { hidden: true }),
  feeSnapshot: column('提供料の算定記録', text, 120, { hidden: true }),
} as const satisfies {
  readonly [Field in keyof Required<ImageRequest>]: Column<NonNullable<ImageRequest[Field]>>;
};

export const imageRequests = {
  sheetId: 1001,
  title: '画像データ台帳',
  tabColour: '#1a5fb4',
  frozenColumns: 1,
  columns: {
    ...requestColumns,
    assignee: column('担当者', text, 100, { owner: 'staff' }),
    remarks: column('備考', text, 240, { owner: 'staff', wrap: true }),
  },
} as const satisfies Register;

/** Every field of a request: what a command reads to know one whole. */
export const requestFields = Object.keys(requestColumns) as (keyof ImageRequest)[];
