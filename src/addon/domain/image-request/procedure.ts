import { permissionsIn, type Step } from '../procedure/step.ts';
import type { CommandKind } from './command.ts';
import type { State } from './vocabulary.ts';

/** Before the formal request is accepted. */
const consulting = [
  'received',
  'under-review',
  'meeting-fixed',
  'more-information',
  'provision-approved',
] as const;
const requesting = ['formal-form-sent', 'formally-requested', 'correction-requested'] as const;
const preparing = ['accepted', 'processing', 'ready'] as const;
/** Where a request is on its way, and the data have not left the house. */
const underWay = [...consulting, ...requesting, ...preparing] as const;

/** Where a fee has been frozen. */
const withFee = ['formally-requested', 'correction-requested', ...preparing, 'delivered', 'closed'] as const;

const staff = ['mduc', 'radiology'] as const;

/**
 * The whole procedure (guide, 7ステップ): menus, drop-downs, permissions, the picture in the staff guide and the tests
 * are made from this table.
 */
export const procedure = {
  'receive-consultation': {
    from: ['new'],
    to: ['received', 'not-offered'],
    by: ['applicant'],
    event: '相談申請を受付',
  },
  'confirm-review': {
    from: ['received', 'under-review'],
    to: ['under-review'],
    by: staff,
    event: '申請内容を確認',
  },
  'fix-meeting': {
    from: ['received', 'under-review', 'meeting-fixed', 'more-information'],
    to: ['meeting-fixed'],
    by: staff,
    event: '打合せ日時を決定',
  },
  'cancel-meeting': { from: ['meeting-fixed'], to: ['under-review'], by: staff, event: '打合せを取消し' },
  'record-decision': {
    from: ['under-review', 'meeting-fixed', 'more-information'],
    to: ['provision-approved', 'declined', 'more-information'],
    by: ['mduc'],
    event: '提供可否を決定',
  },
  'send-formal-form': {
    from: ['provision-approved', 'formal-form-sent'],
    to: ['formal-form-sent'],
    by: staff,
    event: '正式申請フォームを送付',
  },
  'request-protocol': {
    from: [...consulting, 'formal-form-sent', 'formally-requested'],
    to: ['unchanged'],
    by: ['mduc'],
    event: '研究計画書の提出を依頼',
  },
  'record-protocol': {
    from: [...consulting, ...requesting],
    to: ['unchanged'],
    by: ['mduc'],
    event: '研究計画書を受領',
  },
  'receive-formal-request': {
    from: ['formal-form-sent', 'correction-requested'],
    to: ['formally-requested'],
    by: ['applicant'],
    event: '正式申請を受付',
  },
  'accept-formal-request': {
    from: ['formally-requested'],
    to: ['accepted'],
    by: ['mduc'],
    event: '正式申請を受理',
  },
  'return-for-correction': {
    from: ['formally-requested'],
    to: ['correction-requested'],
    by: ['mduc'],
    event: '正式申請の修正を依頼',
  },
  'revise-list': {
    from: ['accepted', 'processing'],
    to: ['accepted'],
    by: staff,
    event: '画像データリストを変更',
  },
  'record-processing': {
    from: ['accepted', 'processing'],
    to: ['processing'],
    by: staff,
    event: '処理を記録',
  },
  'announce-ready': { from: ['processing'], to: ['ready'], by: staff, event: '受け渡し準備完了を連絡' },
  'record-pledge': {
    from: ['accepted', 'processing', 'ready'],
    to: ['unchanged'],
    by: staff,
    event: '誓約書を受領',
  },
  'record-handover': { from: ['ready'], to: ['delivered'], by: staff, event: 'データの受け渡しを記録' },
  'record-medium-return': {
    from: ['delivered'],
    to: ['closed'],
    by: staff,
    event: '記憶媒体の返却を記録',
  },
  'record-disk': { from: withFee, to: ['unchanged'], by: ['mduc'], event: 'ハードディスクを記録' },
  'recompute-fee': { from: withFee, to: ['unchanged'], by: ['mduc'], event: '提供料を再計算' },
  close: { from: ['delivered'], to: ['closed'], by: ['mduc'], event: '完了' },
  decline: { from: underWay, to: ['declined'], by: ['mduc'], event: '提供不可' },
  withdraw: { from: [...underWay, 'on-hold'], to: ['withdrawn'], by: ['mduc'], event: '取下げ' },
  hold: { from: underWay, to: ['on-hold'], by: ['mduc'], event: '保留' },
  resume: { from: ['on-hold'], to: underWay, by: ['mduc'], event: '保留を解除' },
  reopen: {
    from: ['closed', 'declined', 'withdrawn', 'not-offered'],
    to: ['delivered', 'under-review'],
    by: ['mduc'],
    event: '再開',
  },
  'correct-value': {
    from: [...underWay, 'delivered', 'closed', 'on-hold', 'not-offered'],
    to: ['unchanged'],
    by: ['mduc'],
    event: '値を訂正',
  },
  'note-waiting': {
    from: [...underWay, 'delivered', 'on-hold', 'closed', 'declined', 'withdrawn', 'not-offered'],
    to: ['unchanged'],
    by: ['program'],
    event: '催促を送付',
  },
} as const satisfies Record<CommandKind, Step<State>>;

export const { isPermitted, isAllowed } = permissionsIn<CommandKind, State>(procedure);
