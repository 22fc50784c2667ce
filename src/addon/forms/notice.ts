import type { Caption } from '../domain/caption.ts';
import type { ChoiceQuestion } from './definition.ts';

const confirmed: Readonly<Record<'confirmed', Caption>> = {
  confirmed: { ja: '確認しました', en: 'I have read and understood this' },
};

/** What every applicant must know before they write a research plan (guide, 研究計画書作成時の注意). */
export const noticeQuestion = {
  kind: 'choice',
  title: { ja: '仮名加工情報についての確認', en: 'Notice on pseudonymised information' },
  help: {
    ja: '提供する画像データは、生命・医学系指針における「仮名加工情報(既に作成したものに限る)」には該当しません。氏名等の削除は個人情報の安全管理措置であり、個人情報保護法第2条第5項の「仮名加工情報」とは取扱いが異なります。研究計画書の作成時にご注意ください。',
    en: 'The image data are not “pseudonymised information (limited to that already created)” in the sense of the ethical guidelines for life science and medical research. Names are removed as a safety measure; this is not the “pseudonymised information” of Article 2(5) of the Act on the Protection of Personal Information. Please bear this in mind when you write your research plan.',
  },
  required: true,
  choices: confirmed,
} as const satisfies ChoiceQuestion;

/** That the applicant has looked at the image list which the formal request is about. */
export const listQuestion = {
  kind: 'choice',
  title: { ja: '画像データリストの確認', en: 'Image data list' },
  help: {
    ja: 'MDUCからのメールに添付された、上の番号の画像データリストのとおりに申請します。変更がある場合は、申請の前にMDUCへご連絡ください。',
    en: 'You request exactly the data on the list with the number above, which was attached to MDUC’s mail. If anything has to change, please contact MDUC before you submit.',
  },
  required: true,
  choices: confirmed,
} as const satisfies ChoiceQuestion;
