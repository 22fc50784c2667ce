import type { ImageRequest } from '../domain/image-request/request.ts';
import type { Caption } from '../domain/caption.ts';
import type { RequestBase } from '../domain/procedure/request.ts';
import { nothingGiven, same } from './captions.ts';
import { dayInWords } from './moments.ts';

/** A part of a mail that some requests do not need. */
const nothing = same('');

/** What an applicant must know of joint research with a company (guide, 診療情報の利活用 and 価格適用の留意事項). */
export function categoryNote({ category }: ImageRequest): Caption {
  if (category !== 'company-research') return nothing;
  return {
    ja: '■ 企業との共同研究について\n企業等との共同研究で本院の診療情報(カルテ情報や検査データ等)を利用される場合は、画像データの手続きとは別に、MDUCによる審査の手続きがあります。共同研究における医療データ利活用の審査申込書(企業担当者の記入を含む)、共同研究契約書(案)、研究計画書(案)をご準備いただきます。画像データ提供料は、料金表によらず別途算定します(算定方法は準備中です)。打合せの際にご相談ください。',
    en: '■ Joint research with a company\nWhere joint research with a company uses clinical information of the hospital (medical records, test data and the like), there is another procedure besides the one for image data: a review by MDUC, for which you prepare the review application (with the company’s part filled in), the draft contract and the draft research plan. The fee for the image data does not follow the price list but is priced separately (in preparation). Please ask us about it when we meet.',
  };
}

/** The same for staff. */
export function categoryWarning({ category }: ImageRequest): Caption {
  if (category !== 'company-research') return nothing;
  return {
    ja: '■ ご注意(企業との共同研究)\n提供料は料金表では算定せず、別途算定となります。診療情報・共同研究の審査(審査申込書、契約書案、研究計画書案)が必要か、打合せで申請者とご確認ください。',
    en: '■ Please note (joint research with a company)\nThe fee is priced separately, not by the price list. Please settle with the applicant at the meeting whether MDUC’s review of joint research is needed.',
  };
}

/** What staff wrote to the applicant where they need not. */
export function remark({ reason }: Pick<RequestBase, 'reason'>): Caption {
  return reason ? { ja: `■ 連絡事項\n${reason}`, en: `■ Note\n${reason}` } : nothing;
}

/** That the approved protocol is still missing: without it no formal request is accepted. */
export function protocolNote({ protocolRequestedAt, protocolReceivedOn }: ImageRequest): Caption {
  if (!protocolRequestedAt || protocolReceivedOn) return nothing;
  return {
    ja: '■ 研究計画書のご提出\nお願いしている承認済みの研究計画書を、まだ確認できておりません。正式申請の受理に必要ですので、このメールへの返信に添付してお送りください。行き違いの場合はご容赦ください。',
    en: '■ Research plan\nWe have not yet seen the approved research plan that we asked you for. We need it to accept your formal request: please attach it to a reply to this mail. If it is already on its way, please disregard this note.',
  };
}

/** What becomes of the hard disk that the applicant brings or has bought. */
export function diskNote({ hardDisk }: ImageRequest): Caption {
  switch (hardDisk) {
    case 'bring':
      return {
        ja: '■ ハードディスク\n持参されるハードディスクを、受け取りの際にお持ちください。すでにお預けいただいている場合は不要です。',
        en: '■ Hard disk\nPlease bring your hard disk when you collect the data, unless you have already left it with us.',
      };
    case 'buy':
      return {
        ja: '■ ハードディスク\nご希望により購入するハードディスクの実費を、画像データ提供料に加算します。',
        en: '■ Hard disk\nThe actual cost of the hard disk that is bought for you is added to the fee.',
      };
    case 'lend':
    case undefined:
      return nothing;
  }
}

/** What is to be done with a medium that was lent (guide, step 7: データ転送後にMDUCに返却). */
export function mediumReturn(request: ImageRequest): Caption {
  const { mediumLent, mediumDueOn, mediumReturnedOn, dataReceivedAt } = request;
  if (!mediumLent) return dataReceivedAt === undefined ? ifLent : noneLent;
  if (mediumReturnedOn) {
    const { ja, en } = dayInWords(mediumReturnedOn);
    return {
      ja: `お貸しした記憶媒体(${mediumLent})は、${ja}に返却いただきました。`,
      en: `The storage medium lent to you (${mediumLent}) was returned on ${en}.`,
    };
  }
  const { ja, en } = mediumDueOn ? dayInWords(mediumDueOn) : nothingGiven;
  return {
    ja: `お貸しした記憶媒体(${mediumLent})は、データを転送したあと、MDUCへご返却ください(返却期限: ${ja})。返却を確認しましたら、手続きは完了です。`,
    en: `Please return the storage medium lent to you (${mediumLent}) to MDUC once you have copied the data (due: ${en}). When it is back, everything is complete.`,
  };
}

const ifLent: Caption = {
  ja: '記憶媒体をお貸しした場合は、データを転送したあと、MDUCへご返却ください。',
  en: 'If a storage medium is lent to you, please return it to MDUC once you have copied the data.',
};

const noneLent: Caption = {
  ja: 'お貸しした記憶媒体はありませんので、返却のお手続きは不要です。',
  en: 'No storage medium was lent to you, so nothing has to be returned.',
};
