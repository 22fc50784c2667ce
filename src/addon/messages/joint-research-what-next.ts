import type { Caption } from '../domain/caption.ts';
import type { JointResearchRequest } from '../domain/joint-research/request.ts';
import type { ContractState, EthicsState, State } from '../domain/joint-research/vocabulary.ts';

/** What an applicant may expect, and has to do, in each state. */
const whatNextIn = {
  'intake-received': {
    ja: '書類のフォルダを準備しています。準備ができましたら、リンクをメールでお送りします。',
    en: 'We are preparing the folder with the documents, and send you its link by mail when it is ready.',
  },
  preparing: {
    ja: 'フォルダのご案内のメールをご覧のうえ、書類にご記入いただき、書類提出フォームからご提出ください。そのあと、MDUCが内容を確認します。',
    en: 'Please fill in the documents in the folder and submit them by the form, as described in the mail that brought you the folder’s link. MDUC then checks them.',
  },
  'in-review': {
    ja: 'MDUCが書類の内容を確認し、結果をご連絡します。それまで、お手続きいただくことはありません。',
    en: 'MDUC checks your documents and tells you the result. Until then, you need not do anything.',
  },
  'revision-requested': {
    ja: '修正のお願いのメールをご覧のうえ、書類を修正し、書類提出フォームからもう一度ご提出ください。そのあと、MDUCが内容を確認します。',
    en: 'Please revise the documents and submit them again by the form, as described in the mail that asked you for a revision. MDUC then checks them.',
  },
  'ready-to-start': {
    ja: '研究とデータの提供を開始していただけます。期間の延長や研究内容の変更には、再度書類の提出が必要です。',
    en: 'The research and the provision of data may start. An extension of the period or a change of content needs the documents again.',
  },
  finished: {
    ja: '研究の終了を記録しています。お手続きいただくことはありません。',
    en: 'The end of the research has been noted. You need not do anything.',
  },
  'on-hold': {
    ja: '手続きを一時止めています。再開するときにご連絡しますので、それまでお待ちください。',
    en: 'The procedure is on hold. We tell you when it goes on; please wait until then.',
  },
  withdrawn: {
    ja: 'この申請の手続きは終了しています。お手続きいただくことはありません。',
    en: 'The procedure has ended for this request. You need not do anything.',
  },
} as const satisfies Record<Exclude<State, 'in-approval'>, Caption>;

const contractNext = {
  pending: {
    ja: '共同研究契約について部局長の承認を得て、契約を締結してください。',
    en: 'Please obtain the department head’s approval of the contract, and have it signed.',
  },
  approved: { ja: '共同研究契約を締結してください。', en: 'Please have the contract signed.' },
  signed: { ja: '', en: '' },
} as const satisfies Record<ContractState, Caption>;

const ethicsNext = {
  pending: {
    ja: '研究計画書を倫理審査委員会へ提出し、承認を得てください。',
    en: 'Please submit the research protocol to the ethics committee and obtain its approval.',
  },
  applied: { ja: '倫理審査の承認をお待ちください。', en: 'Please wait for the ethics committee’s approval.' },
  approved: { ja: '', en: '' },
} as const satisfies Record<EthicsState, Caption>;

const approvalsNext: Caption = {
  ja: '完了しましたら、MDUCからのメールへの返信でお知らせください。両方が完了しましたら、研究を開始できることをご連絡します。',
  en: 'When it is done, please tell us by replying to a mail of MDUC. Once contract and ethics review are both complete, we tell you that the research may start.',
};

/** What comes next for the applicant of a request for review of joint research. */
export function jointResearchWhatNext({ state, contractState, ethicsState }: JointResearchRequest): Caption {
  if (state !== 'in-approval') return whatNextIn[state];
  const parts = [contractNext[contractState], ethicsNext[ethicsState], approvalsNext];
  return {
    ja: parts.map(({ ja }) => ja).join(''),
    en: parts.flatMap(({ en }) => en || []).join(' '),
  };
}
