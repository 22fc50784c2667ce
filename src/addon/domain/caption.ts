/** A caption in both of the desk's languages. */
export type Caption = { readonly ja: string; readonly en: string };

export type Language = 'ja' | 'en';

export const languages = {
  ja: { ja: '日本語', en: 'Japanese' },
  en: { ja: '英語', en: 'English' },
} as const satisfies Record<Language, Caption>;
