import type { CommandKind as EnquiryCommand } from './domain/enquiry/command.ts';
import type { CommandKind as ImageRequestCommand } from './domain/image-request/command.ts';
import type { CommandKind as JointResearchCommand } from './domain/joint-research/command.ts';
import type { FormKey } from './forms/installation.ts';

/** Everything in the bundle that Apps Script can reach from outside; the build makes one top-level function of each. */
export type EntryPoint =
  | { readonly kind: 'simple-trigger'; readonly name: 'onOpen' }
  | { readonly kind: 'form-trigger'; readonly name: string; readonly form: FormKey }
  | { readonly kind: 'edit-trigger' | 'change-trigger'; readonly name: string }
  | { readonly kind: 'clock-trigger'; readonly name: string; readonly everyMinutes: 1 | 5 | 10 | 15 | 30 }
  /** Once a day in the hour that begins then, Tokyo. */
  | { readonly kind: 'daily-trigger'; readonly name: string; readonly atHour: number }
  | { readonly kind: 'menu'; readonly name: string; readonly caption: string; readonly group: MenuGroup }
  /** A menu item that takes a step of the procedure; its caption stands with the step. */
  | {
      readonly kind: 'step';
      readonly name: string;
      readonly command: ImageRequestCommand | JointResearchCommand | EnquiryCommand;
      readonly group: MenuGroup;
    }
  | { readonly kind: 'dialog'; readonly name: string; readonly parameters: readonly string[] }
  | {
      readonly kind: 'custom-function';
      readonly name: string;
      /** What Sheets shows while a person types the formula. */
      readonly help: string;
      readonly parameters: readonly Parameter[];
      readonly returns: string;
    };

/** Where in the menu an item stands: at the top, in a submenu, or at the end. */
export type MenuGroup =
  | 'daily'
  | 'consultation'
  | 'formal-request'
  | 'delivery'
  | 'fee'
  | 'joint-research-review'
  | 'joint-research-approvals'
  | 'enquiry'
  | 'side-paths'
  | 'administration';

type Parameter = {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly optional?: true;
};

const feeParameters = [
  {
    name: 'priceClass',
    type: 'string|Array<Array<string>>',
    help: '料金区分(例: "CR")。範囲も指定できます。',
  },
  {
    name: 'count',
    type: 'number|Array<Array<number>>',
    help: '検査数。区分と同じ大きさの範囲も指定できます。',
  },
  {
    name: 'tariff',
    type: 'Array<Array<any>>',
    help: '料金表の範囲(見出し行を含む)。省略すると「料金表」タブを読みます。',
    optional: true,
  },
] as const satisfies readonly Parameter[];

/** One function under its English and its Japanese name. */
function customFunction<English extends string, Japanese extends string>(
  english: English,
  japanese: Japanese,
  help: Pick<Extract<EntryPoint, { kind: 'custom-function' }>, 'help' | 'parameters' | 'returns'>,
) {
  return [
    { kind: 'custom-function', name: english, ...help },
    { kind: 'custom-function', name: japanese, ...help },
  ] as const;
}

export const entryPoints = [
  { kind: 'simple-trigger', name: 'onOpen' },
  { kind: 'form-trigger', name: 'onConsultationSubmitted', form: 'consultation' },
  { kind: 'form-trigger', name: 'onFormalRequestSubmitted', form: 'formal-request' },
  { kind: 'form-trigger', name: 'onReviewIntakeSubmitted', form: 'review-intake' },
  { kind: 'form-trigger', name: 'onReviewSubmissionSubmitted', form: 'review-submission' },
  { kind: 'form-trigger', name: 'onEnquirySubmitted', form: 'enquiry' },
  { kind: 'edit-trigger', name: 'onCellEdited' },
  { kind: 'change-trigger', name: 'onStructureChanged' },
  { kind: 'clock-trigger', name: 'onClock', everyMinutes: 10 },
  { kind: 'daily-trigger', name: 'onMorning', atHour: 8 },
  { kind: 'menu', name: 'openDetails', caption: '申請の詳細', group: 'daily' },
  {
    kind: 'menu',
    name: 'openFormalFormDialog',
    caption: '正式申請フォームとリストを送る・変える',
    group: 'daily',
  },
  { kind: 'step', name: 'confirmReview', command: 'confirm-review', group: 'consultation' },
  { kind: 'step', name: 'fixMeeting', command: 'fix-meeting', group: 'consultation' },
  { kind: 'step', name: 'cancelMeeting', command: 'cancel-meeting', group: 'consultation' },
  { kind: 'step', name: 'recordDecision', command: 'record-decision', group: 'consultation' },
  { kind: 'step', name: 'requestProtocol', command: 'request-protocol', group: 'consultation' },
  { kind: 'step', name: 'recordProtocol', command: 'record-protocol', group: 'consultation' },
  { kind: 'step', name: 'acceptFormalRequest', command: 'accept-formal-request', group: 'formal-request' },
  { kind: 'step', name: 'returnForCorrection', command: 'return-for-correction', group: 'formal-request' },
  { kind: 'step', name: 'recordProcessing', command: 'record-processing', group: 'delivery' },
  { kind: 'step', name: 'announceReady', command: 'announce-ready', group: 'delivery' },
  { kind: 'step', name: 'recordPledge', command: 'record-pledge', group: 'delivery' },
  { kind: 'step', name: 'recordHandover', command: 'record-handover', group: 'delivery' },
  { kind: 'step', name: 'recordMediumReturn', command: 'record-medium-return', group: 'delivery' },
  { kind: 'step', name: 'recordDisk', command: 'record-disk', group: 'fee' },
  { kind: 'step', name: 'recomputeFee', command: 'recompute-fee', group: 'fee' },
  { kind: 'step', name: 'closeRequest', command: 'close', group: 'delivery' },
  { kind: 'step', name: 'checkPoints', command: 'check-points', group: 'joint-research-review' },
  { kind: 'step', name: 'recordFinding', command: 'record-finding', group: 'joint-research-review' },
  { kind: 'step', name: 'settleFindings', command: 'settle-findings', group: 'joint-research-review' },
  { kind: 'step', name: 'sendFeedback', command: 'send-feedback', group: 'joint-research-review' },
  { kind: 'step', name: 'confirmDocuments', command: 'confirm-documents', group: 'joint-research-review' },
  {
    kind: 'step',
    name: 'recordContractApproval',
    command: 'record-contract-approval',
    group: 'joint-research-approvals',
  },
  {
    kind: 'step',
    name: 'recordContractSigned',
    command: 'record-contract-signed',
    group: 'joint-research-approvals',
  },
  {
    kind: 'step',
    name: 'recordEthicsApplication',
    command: 'record-ethics-application',
    group: 'joint-research-approvals',
  },
  {
    kind: 'step',
    name: 'recordEthicsApproval',
    command: 'record-ethics-approval',
    group: 'joint-research-approvals',
  },
  { kind: 'step', name: 'setPeriodEnd', command: 'set-period-end', group: 'joint-research-approvals' },
  {
    kind: 'step',
    name: 'recordDataProvision',
    command: 'record-data-provision',
    group: 'joint-research-approvals',
  },
  { kind: 'step', name: 'finishResearch', command: 'finish', group: 'joint-research-approvals' },
  { kind: 'step', name: 'markAnswered', command: 'mark-answered', group: 'enquiry' },
  { kind: 'step', name: 'inviteConsultation', command: 'invite-consultation', group: 'enquiry' },
  { kind: 'step', name: 'reopenEnquiry', command: 'reopen-enquiry', group: 'enquiry' },
  { kind: 'step', name: 'holdRequest', command: 'hold', group: 'side-paths' },
  { kind: 'step', name: 'resumeRequest', command: 'resume', group: 'side-paths' },
  { kind: 'step', name: 'declineRequest', command: 'decline', group: 'side-paths' },
  { kind: 'step', name: 'withdrawRequest', command: 'withdraw', group: 'side-paths' },
  { kind: 'step', name: 'reopenRequest', command: 'reopen', group: 'side-paths' },
  { kind: 'menu', name: 'openSettlement', caption: '四半期精算', group: 'fee' },
  { kind: 'menu', name: 'checkSettlements', caption: '精算の記録を検査する', group: 'fee' },
  { kind: 'menu', name: 'openTextPreview', caption: '文面のプレビュー', group: 'administration' },
  { kind: 'menu', name: 'setUp', caption: 'セットアップ・修復', group: 'administration' },
  { kind: 'dialog', name: 'inspectImageList', parameters: ['upload'] },
  { kind: 'dialog', name: 'sendFormalForm', parameters: ['confirmation'] },
  { kind: 'dialog', name: 'previewStep', parameters: ['order'] },
  { kind: 'dialog', name: 'takeStep', parameters: ['order'] },
  { kind: 'dialog', name: 'requestDetails', parameters: ['reference'] },
  { kind: 'dialog', name: 'openListDialog', parameters: ['reference'] },
  { kind: 'dialog', name: 'previewMailText', parameters: ['order'] },
  { kind: 'dialog', name: 'previewSettlement', parameters: ['order'] },
  { kind: 'dialog', name: 'settle', parameters: ['order'] },
  ...customFunction('MDUC_FEE', '画像データ提供料', {
    help: '画像データ提供料(円)を料金表から求めます。料金表にない検査数は「料金表未設定」と表示します。',
    parameters: feeParameters,
    returns: '円。範囲を渡すと同じ大きさの範囲。',
  }),
  ...customFunction('MDUC_FEE_BREAKDOWN', '画像データ提供料の内訳', {
    help: '画像データ提供料の計算の内訳(段階、件数×単価、金額)を言葉で示します。',
    parameters: feeParameters,
    returns: '内訳。範囲を渡すと同じ大きさの範囲。',
  }),
  ...customFunction('MDUC_TARIFF_CHECK', '料金表の検査', {
    help: '料金表の各行に、欠け・重なり・誤りがあればその説明を、なければ空欄を返します。',
    parameters: [
      { name: 'tariff', type: 'Array<Array<any>>', help: '料金表の範囲(見出し行を含む)。', optional: true },
    ],
    returns: '料金表と同じ行数の1列。',
  }),
] as const satisfies readonly EntryPoint[];
