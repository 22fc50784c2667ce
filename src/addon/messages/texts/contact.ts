/** The end of every mail to an applicant: whom to ask, and when somebody is there (guide, お問い合わせ・ご相談). */
export const contact = {
  ja: [
    '――――――――――――――――',
    '東北大学病院 医療データ利活用センター(MDUC)',
    'お問い合わせ: {{mducAddress}}(平日9:00〜17:00)',
    'このメールにそのままご返信いただけます。',
  ].join('\n'),
  en: [
    '――――――――――――――――',
    'Medical Data Utilisation Centre (MDUC), Tohoku University Hospital',
    'Questions: {{mducAddress}} (weekdays 9:00–17:00, Japan time)',
    'You can simply reply to this mail.',
  ].join('\n'),
} as const;

/** The end of every mail to staff. */
export const staffContact = [
  '――――――――――――――――',
  'MDUC Desk(医療データ利活用の申請受付)',
  'この自動メールについてのお問い合わせ: {{mducAddress}}(平日9:00〜17:00)',
].join('\n');

/** Paragraphs, one blank line apart. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.join('\n\n');
}

/** Lines of one paragraph. */
export function lines(...parts: readonly string[]): string {
  return parts.join('\n');
}
