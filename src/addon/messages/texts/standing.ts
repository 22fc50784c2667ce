/** That a request can be given up, in mails before the data are received. */
export const withdrawal = {
  ja: '申請を取り下げる場合は、このメールへの返信でお知らせください。',
  en: 'If you wish to withdraw your request, please reply to this mail.',
} as const;

/** How the fee is paid (guide, 価格に関する重要事項). */
export const settlement = {
  ja: '提供料は4半期ごとの月末に研究推進室が算定し、経理課を通じて振替処理します。請求書はお送りしません。',
  en: 'The research promotion office settles the fee at the end of each quarter and it is transferred through the accounting division; no invoice is sent.',
} as const;

/** Who fills in the companies' part, and when (guide, よくあるご質問, 診療情報(共同研究)について). */
export const companySheets = {
  ja: '審査申込書の企業ごとのシートは、各企業のご担当者に記入していただきます。先生から各企業のご担当者へ、直接ご依頼ください。ご提出は、すべての企業の記入が完了した後にお願いします。',
  en: 'Each company’s sheet in the review application is filled in by the company’s contact. Please ask each of them yourself, and submit the documents only once every company’s sheet is complete.',
} as const;
