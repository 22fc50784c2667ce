import { grouped } from '../domain/fee/describe.ts';
import type { TariffFinding } from '../domain/fee/check-tariff.ts';

/** What is wrong with a cell of 料金表, for whoever edited it: what, and what it means for requests. */
export function tariffFindingInWords(finding: TariffFinding): string {
  switch (finding.code) {
    case 'missing-value':
      return '記入されていません。この行は、すべて記入されるまで料金の算定に使いません。';
    case 'unknown-class':
      return 'この料金区分は設定タブの「料金区分」にありません。検査数を数える対象にならないため、区分の名前を確認してください。';
    case 'not-positive':
      return '1以上の整数を記入してください。この行は料金の算定に使いません。';
    case 'ends-before-it-begins':
      return '「検査数まで」が「検査数から」より小さくなっています。この行は料金の算定に使いません。';
    case 'negative-yen':
      return '0以上の整数の円を記入してください。この行は料金の算定に使いません。';
    case 'overlap':
      return `同じ区分・適用開始日の段階(${rangeOf(finding)}検査)と重なっています。重なる検査数の料金は算定しません。`;
    case 'gap':
      return `${rangeOf(finding)}検査の段階がありません。この範囲は「料金表未設定」になります。`;
    case 'total-falls':
      return `${grouped(finding.count)}検査で、合計が${grouped(finding.before)}円から${grouped(finding.after)}円に下がります。金額を確認してください。`;
    case 'nothing-below':
      return `「前段階の額」がありません(${grouped(finding.count)}検査までの段階が必要です)。この段階の料金は算定しません。`;
  }
}

function rangeOf({ from, to }: { readonly from: number; readonly to: number | undefined }): string {
  if (to === undefined) return `${grouped(from)}以上の`;
  return from === to ? grouped(from) : `${grouped(from)}〜${grouped(to)}`;
}
