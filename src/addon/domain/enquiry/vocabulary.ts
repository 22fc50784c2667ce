import type { Caption } from '../caption.ts';

/** Where an enquiry stands. */
export const states = {
  open: { ja: '未回答', en: 'Not answered yet' },
  answered: { ja: '回答済', en: 'Answered' },
} as const satisfies Record<string, Caption>;

export type State = keyof typeof states;

/** What an enquiry is about, as the guide divides its pages. */
export const topics = {
  images: { ja: '診療画像データ', en: 'Medical images' },
  'joint-research': { ja: '診療情報(共同研究)', en: 'Clinical information (joint research)' },
  other: { ja: 'その他', en: 'Something else' },
} as const satisfies Record<string, Caption>;

export type Topic = keyof typeof topics;
