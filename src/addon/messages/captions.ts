import type { Caption } from '../domain/caption.ts';

/** What is not known, or was left open. */
export const nothingGiven: Caption = { ja: '(記入なし)', en: '(not given)' };

/** What reads the same in both languages: names, numbers, addresses. */
export function same(text: string): Caption {
  return { ja: text, en: text };
}

export function given(text: string | undefined): Caption {
  return text ? same(text) : nothingGiven;
}
