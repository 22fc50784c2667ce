import type { Caption } from '../domain/caption.ts';
import type { CorrectableField as ImageRequestField } from '../domain/image-request/correctable.ts';
import type { CorrectableField as JointResearchField } from '../domain/joint-research/correctable.ts';

/** Fields that staff may set right by hand, as the registers' columns call them: what two registers have is called the same. */
export const fieldCaptions = {
  applicantName: { ja: '申請者', en: 'Applicant' },
  applicantAffiliation: { ja: '所属', en: 'Affiliation' },
  applicantPosition: { ja: '職名', en: 'Position' },
  category: { ja: '利用区分', en: 'Use of the data' },
  language: { ja: '連絡の言語', en: 'Language of mails' },
  outline: { ja: '研究内容の概要', en: 'Outline of the research' },
  wantedCt: { ja: '希望CT', en: 'CT wanted' },
  wantedMri: { ja: '希望MRI', en: 'MRI wanted' },
  wantedCr: { ja: '希望CR', en: 'CR wanted' },
  wantedOther: { ja: '希望その他', en: 'Other images wanted' },
  wantedOtherKind: { ja: 'その他の種類', en: 'Kind of other images' },
  candidateDates: { ja: '希望日時', en: 'Candidate dates' },
  expectedDelivery: { ja: '提供日の目安', en: 'Expected delivery' },
  purpose: { ja: '利用目的', en: 'Purpose' },
  ethicsNumber: { ja: '倫理承認番号', en: 'Ethics approval number' },
  ethicsApprovedOn: { ja: '倫理承認日', en: 'Date of the ethics approval' },
  fundingSource: { ja: '支払財源', en: 'Funding source' },
  handoverNote: { ja: '受け渡しの案内', en: 'When and where to collect' },
  mediumLent: { ja: '貸出した媒体', en: 'Medium lent' },
  mediumDueOn: { ja: '媒体の返却期限', en: 'Medium due' },
  title: { ja: '研究課題名', en: 'Title of the research' },
  contractApprovedOn: { ja: '部局長の承認日', en: 'Date of the department head’s approval' },
  contractSignedOn: { ja: '契約の締結日', en: 'Date of the signing' },
  ethicsAppliedOn: { ja: '倫理審査の申請日', en: 'Date of the application for ethics review' },
  dataProvidedOn: { ja: 'データ提供日', en: 'Date of the provision of data' },
  periodEndsOn: { ja: '研究期間の終了日', en: 'End of the research period' },
} as const satisfies Record<ImageRequestField | JointResearchField, Caption>;
