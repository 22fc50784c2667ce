import type { Caption } from '../caption.ts';
import { reviewDocuments, type Gap } from './documents.ts';

/** What is missing in a submission, so that the applicant knows which cell of which sheet to fill in. */
export function gapInWords(gap: Gap): Caption {
  switch (gap.kind) {
    case 'gone': {
      const { ja, en } = reviewDocuments[gap.document];
      return {
        ja: `「${ja}」がフォルダに見つかりません`,
        en: `${en}: the document is not in the folder any more`,
      };
    }
    case 'untouched': {
      const { ja, en } = reviewDocuments[gap.document];
      return {
        ja: `「${ja}」が雛形のままで、記入されていません`,
        en: `${en}: nothing has been filled in yet`,
      };
    }
    case 'no-sheet': {
      const { ja, en } = reviewDocuments.application;
      return {
        ja: `${ja}に「${gap.sheet}」シートがありません`,
        en: `${en}: the sheet “${gap.sheet}” is missing`,
      };
    }
    case 'empty': {
      const { ja, en } = reviewDocuments.application;
      return {
        ja: `${ja}の「${gap.sheet}」シート: ${gap.question} が空欄です`,
        en: `${en}, sheet “${gap.sheet}”: “${gap.question}” is empty`,
      };
    }
    case 'more':
      return { ja: `ほかに${gap.count}件の不備があります`, en: `and ${gap.count} more` };
  }
}

/** All that is missing, one thing a line. */
export function gapsInWords(gaps: readonly Gap[]): Caption {
  const words = gaps.map(gapInWords);
  return { ja: words.map(({ ja }) => ja).join('\n'), en: words.map(({ en }) => en).join('\n') };
}
