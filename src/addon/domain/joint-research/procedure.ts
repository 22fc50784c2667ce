import { permissionsIn, type Step } from '../procedure/step.ts';
import type { CommandKind } from './command.ts';
import type { State } from './vocabulary.ts';

/** Before the research may start. */
const underWay = ['intake-received', 'preparing', 'in-review', 'revision-requested', 'in-approval'] as const;
const permitted = ['ready-to-start', 'finished'] as const;

/** A step of the contract or of the ethics review: whichever completes both ends the approval. */
const track = { from: ['in-approval'], to: ['in-approval', 'ready-to-start'], by: ['mduc'] } as const;

/** A part of MDUC's check, which goes on. */
const checking = { from: ['in-review'], to: ['unchanged'], by: ['mduc'] } as const;

/**
 * The whole procedure (guide, 診療情報(共同研究), 利用申請フロー): menus, drop-downs, permissions, the picture in the staff
 * guide and the tests are made from this table.
 */
export const procedure = {
  'receive-intake': { from: ['new'], to: ['intake-received'], by: ['applicant'], event: '審査依頼を受付' },
  'note-prepared-documents': {
    from: ['intake-received'],
    to: ['preparing'],
    by: ['program'],
    event: '書類フォルダを準備',
  },
  'receive-submission': {
    from: ['preparing', 'revision-requested'],
    to: ['in-review', 'unchanged'],
    by: ['applicant'],
    event: '書類の提出を受付',
  },
  'record-finding': { ...checking, event: '指摘事項を記録' },
  'settle-findings': { ...checking, event: '指摘事項の解消を記録' },
  'check-points': { ...checking, event: '確認項目をチェック' },
  'send-feedback': {
    from: ['in-review'],
    to: ['revision-requested'],
    by: ['mduc'],
    event: 'フィードバックを送付',
  },
  'confirm-documents': {
    from: ['in-review'],
    to: ['in-approval'],
    by: ['mduc'],
    event: '書類の内容確認を完了',
  },
  'record-contract-approval': { ...track, event: '部局長の承認を記録' },
  'record-contract-signed': { ...track, event: '契約の締結を記録' },
  'record-ethics-application': { ...track, event: '倫理審査の申請を記録' },
  'record-ethics-approval': { ...track, event: '倫理審査の承認を記録' },
  'record-data-provision': {
    from: ['ready-to-start'],
    to: ['unchanged'],
    by: ['mduc'],
    event: 'データの提供を記録',
  },
  'set-period-end': {
    from: ['in-approval', 'ready-to-start'],
    to: ['unchanged'],
    by: ['mduc'],
    event: '研究期間の終了日を設定',
  },
  finish: { from: ['ready-to-start'], to: ['finished'], by: ['mduc'], event: '研究終了' },
  withdraw: { from: [...underWay, 'on-hold'], to: ['withdrawn'], by: ['mduc'], event: '取下げ' },
  hold: { from: underWay, to: ['on-hold'], by: ['mduc'], event: '保留' },
  resume: { from: ['on-hold'], to: underWay, by: ['mduc'], event: '保留を解除' },
  'correct-value': {
    from: [...underWay, ...permitted, 'on-hold'],
    to: ['unchanged'],
    by: ['mduc'],
    event: '値を訂正',
  },
  'note-waiting': {
    from: [...underWay, ...permitted, 'on-hold', 'withdrawn'],
    to: ['unchanged'],
    by: ['program'],
    event: '催促を送付',
  },
} as const satisfies Record<CommandKind, Step<State>>;

export const { isPermitted, isAllowed } = permissionsIn<CommandKind, State>(procedure);
