import type { ImageRequest } from '../domain/image-request/request.ts';

/** The meeting as it stands in everybody's calendar; of the research it says nothing. */
export function meetingInWords({ reference, applicantName, applicantAffiliation, language }: ImageRequest): {
  readonly title: string;
  readonly description: string;
} {
  return language === 'en'
    ? {
        title: `[${reference}] Meeting on image data / 画像データの打合せ`,
        description: `Reference number: ${reference}\nApplicant: ${applicantName} (${applicantAffiliation})\nMDUC and the radiology department take part. If the time does not suit you, please reply to MDUC’s mail.`,
      }
    : {
        title: `[${reference}] 画像データの打合せ`,
        description: `受付番号: ${reference}\n申請者: ${applicantName} 様(${applicantAffiliation})\nMDUCと放射線部門の担当者が参加します。ご都合が悪い場合は、MDUCからのメールへご返信ください。`,
      };
}
