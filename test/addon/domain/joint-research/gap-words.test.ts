import { expect, test } from '@jest/globals';
import type { Gap } from '../../../../src/addon/domain/joint-research/documents.ts';
import { gapInWords } from '../../../../src/addon/domain/joint-research/gap-words.ts';

test.each<[Gap, string, string]>([
  [
    { kind: 'gone', document: 'protocol' },
    '「研究計画書(案)」がフォルダに見つかりません',
    'Draft research protocol: the document is not in the folder any more',
  ],
  [
    { kind: 'untouched', document: 'contract' },
    '「契約書(案)」が雛形のままで、記入されていません',
    'Draft contract: nothing has been filled in yet',
  ],
  [
    { kind: 'no-sheet', sheet: '企業1 株式会社一番町' },
    '審査申込書に「企業1 株式会社一番町」シートがありません',
    'Review application: the sheet “企業1 株式会社一番町” is missing',
  ],
  [
    { kind: 'empty', sheet: '企業1 株式会社一番町', question: '担当者の氏名' },
    '審査申込書の「企業1 株式会社一番町」シート: 担当者の氏名 が空欄です',
    'Review application, sheet “企業1 株式会社一番町”: “担当者の氏名” is empty',
  ],
  [{ kind: 'more', count: 12 }, 'ほかに12件の不備があります', 'and 12 more'],
])('%j', (gap, ja, en) => {
  expect(gapInWords(gap)).toEqual({ ja, en });
});
