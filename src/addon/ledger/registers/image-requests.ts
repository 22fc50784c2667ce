import type { FeeSnapshot } from '../../domain/fee/compute.ts';
import type { EarlierFee, ImageRequest, ListVersion } from '../../domain/image-request/request.ts';
import { languages, type Language } from '../../domain/caption.ts';
import {
  categories,
  feeStates,
  hardDisks,
  processingFacts,
  purposes,
  states,
  type Category,
  type FeeState,
  type HardDisk,
  type ProcessingFact,
  type Purpose,
  type State,
} from '../../domain/image-request/vocabulary.ts';
import { choice, day, done, examinations, json, lines, moment, text, tick, wholeNumber } from '../codec.ts';
import { column, type Column, type Register } from '../register.ts';
import { folderLink, requestRowColumns } from './request-columns.ts';

const processingNote = '処理が済んだらチェックを付けます。付けた人と日時が記録されます。';

/** What a request's row holds of the request itself. */
const requestColumns = {
  reference: column('受付番号', text, 130),
  state: column('状態', choice<State>(states), 150, {
    chosen: true,
    note: '次の状態を選ぶと、ほかに記入のいらない手続きはそのまま実行されます。進めない状態を選ぶと元に戻ります。',
  }),
  overdue: column('遅れ', text, 200, { wrap: true }),
  stateSince: column('状態の日時', moment, 150),
  reason: column('理由・連絡', text, 220, { wrap: true }),
  consultedAt: column('相談受付日時', moment, 150),
  applicantName: column('申請者', text, 110),
  applicantAffiliation: column('所属', text, 260),
  applicantPosition: column('職名', text, 90),
  applicantMail: column('メールアドレス', text, 240),
  category: column('利用区分', choice<Category>(categories), 200, { chosen: true }),
  language: column('連絡の言語', choice<Language>(languages), 100, { chosen: true }),
  outline: column('研究内容の概要', text, 280),
  wantedCt: column('希望CT', wholeNumber, 70),
  wantedMri: column('希望MRI', wholeNumber, 70),
  wantedCr: column('希望CR', wholeNumber, 70),
  wantedOther: column('希望その他', wholeNumber, 80),
  wantedOtherKind: column('その他の種類', text, 130),
  candidateDates: column('希望日時', text, 140, { wrap: true }),
  mducReviewed: column('MDUC確認', done, 190),
  radiologyReviewed: column('放射線部門確認', done, 190),
  meetingAt: column('打合せ日時', moment, 130),
  meetingPlace: column('打合せ場所', text, 160),
  protocolRequestedAt: column('計画書の依頼日時', moment, 150),
  protocolReceivedOn: column('計画書の受領日', day, 110),
  listNumber: column('リスト番号', text, 150),
  examinations: column('検査数', examinations, 220),
  quote: column('見積', text, 200),
  expectedDelivery: column('提供日の目安', day, 110),
  listSentAt: column('リスト送付日時', moment, 150),
  overrideReason: column('個人情報の確認を省いた理由', text, 200),
  formalRequestedAt: column('正式申請日時', moment, 150),
  hardDisk: column('ハードディスク', choice<HardDisk>(hardDisks), 180),
  purpose: column('利用目的', choice<Purpose>(purposes), 110, { chosen: true }),
  ethicsNumber: column('倫理承認番号', text, 140),
  ethicsApprovedOn: column('倫理承認日', day, 100),
  fundingSource: column('支払財源', text, 200),
  acceptedAt: column('正式申請の受理日時', moment, 150),
  feeState: column('提供料の状態', choice<FeeState>(feeStates), 130),
  feeYen: column('提供料(円)', { ...wholeNumber, pattern: '#,##0' }, 100),
  diskYen: column('ハードディスク実費(円)', { ...wholeNumber, pattern: '#,##0' }, 130),
  totalYen: column('合計(円)', { ...wholeNumber, pattern: '#,##0' }, 100),
  feeBreakdown: column('提供料の内訳', text, 280),
  pseudonymised: column('仮名加工の記録', done, 160, { hidden: true }),
  stored: column('ストレージ保存の記録', done, 160, { hidden: true }),
  onMedium: column('媒体へ保存の記録', done, 160, { hidden: true }),
  outputListed: column('出力リスト作成の記録', done, 160, { hidden: true }),
  readyAt: column('準備完了の連絡日時', moment, 150),
  handoverNote: column('受け渡しの案内', text, 200, { wrap: true }),
  pledgeSignedOn: column('誓約書の署名日', day, 110),
  dataReceivedAt: column('データ受領日時', moment, 150),
  mediumLent: column('貸出した媒体', text, 120),
  mediumDueOn: column('媒体の返却期限', day, 110),
  mediumReturnedOn: column('媒体の返却日', day, 110),
  listFileName: column('リストのファイル名', text, 160, { hidden: true }),
  remindedAt: column('最後の催促', moment, 150),
  heldState: column('保留前の状態', choice<State>(states), 140, { hidden: true }),
  heldReason: column('保留前の理由', text, 160, { hidden: true }),
  consultationResponseId: column('相談申請の回答ID', text, 120, { hidden: true }),
  formalResponseIds: column('正式申請の回答ID', lines, 120, { hidden: true }),
  folderId: column('フォルダID', text, 120, { hidden: true }),
  listFileId: column('リストのファイルID', text, 120, { hidden: true }),
  listHash: column('リストのSHA-256', text, 120, { hidden: true }),
  lists: column('リストの版', json<readonly ListVersion[]>(), 120, { hidden: true }),
  meetingEventId: column('打合せの予定ID', text, 120, { hidden: true }),
  lastEventId: column('最後の操作のID', text, 120, { hidden: true }),
  quoteSnapshot: column('見積の算定記録', json<FeeSnapshot>(), 120, { hidden: true }),
  feeSnapshot: column('提供料の算定記録', text, 120, { hidden: true }),
  earlierFees: column('以前の提供料の算定記録', json<readonly EarlierFee[]>(), 120, { hidden: true }),
} as const satisfies {
  readonly [Field in keyof Required<ImageRequest>]: Column<NonNullable<ImageRequest[Field]>>;
};

/** The check boxes of step 6, by the fact that each records. */
export const tickColumns = {
  pseudonymised: 'pseudonymisedTick',
  stored: 'storedTick',
  onMedium: 'onMediumTick',
  outputListed: 'outputListedTick',
} as const satisfies Record<ProcessingFact, string>;

const { reference, state, overdue, applicantName, meetingAt, expectedDelivery, ...others } = requestColumns;
const { nextStep, assignee, historyLink, remarks, copy } = requestRowColumns;

/** 画像データ台帳: one row a request; first what staff read every day, then the request in the order of the procedure. */
export const imageRequests = {
  sheetId: 1001,
  title: '画像データ台帳',
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
    pseudonymisedTick: column(processingFacts.pseudonymised.ja, tick, 80, { note: processingNote }),
    storedTick: column(processingFacts.stored.ja, tick, 80),
    onMediumTick: column(processingFacts.onMedium.ja, tick, 80),
    outputListedTick: column(processingFacts.outputListed.ja, tick, 80),
    meetingAt,
    expectedDelivery,
    folderLink,
    historyLink,
    remarks,
    ...others,
    copy,
  },
} as const satisfies Register;

/** Every field of a request: what a command reads to know one whole. */
export const requestFields = Object.keys(requestColumns) as (keyof ImageRequest)[];

/** The same with the copy of it that holds while somebody types into the row. */
export const rowFields = [...requestFields, 'copy'] as const;
