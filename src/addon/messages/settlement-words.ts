import { grouped } from '../domain/fee/describe.ts';
import type { Discrepancy } from '../domain/settlement/check-integrity.ts';
import { LONGEST_VALUE } from './render.ts';
import type { LeftOut, LeftOutReason } from '../domain/settlement/close-quarter.ts';

const reasons: Readonly<Record<LeftOutReason, string>> = {
  'disk-cost-pending': 'ハードディスクの実費が未記録です。記録した後の精算に含まれます。',
  'tariff-gap': '料金表未設定です。段階を加えて再計算した後の精算に含まれます。',
  'priced-separately': '別途算定の申請です。この精算には含まれません。',
  'not-offered': '対象外の用途です。この精算には含まれません。',
  'no-fee': '提供料が算定されていません。申請の内容を確認してください。',
  'no-funding-source': '支払財源が未記入です。台帳に記入した後の精算に含まれます。',
};

/** Why a request is not settled now, and what to do about it. */
export function leftOutInWords({ reason, settledYen }: LeftOut): string {
  const settled = settledYen === undefined ? '' : `精算済みの${yen(settledYen)}は、そのままです。`;
  return `${reasons[reason]}${settled}`;
}

/** The requests left out, for the mail; '' where there are none. */
export function leftOutLines(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return '';
  const lines = leftOut.map(
    (request) => `${request.reference} ${request.applicantName} 様: ${leftOutInWords(request)}`,
  );
  const more = (count: number) => `ほか ${count}件(「四半期精算」の下見でご確認ください)`;
  return ['■ 今回含めていない申請', ...asManyAsFit(lines, more)].join('\n');
}

/** Characters of a list in a mail, with room for its heading and its end: what is longer is cut within a line. */
const LONGEST_LIST = LONGEST_VALUE - 100;

/** Whole lines as far as a mail has room for them, then how many more there are. */
export function asManyAsFit(lines: readonly string[], more: (count: number) => string): string[] {
  let length = 0;
  const tooLong = lines.findIndex((line) => {
    length += line.length + 1;
    return length > LONGEST_LIST;
  });
  return tooLong < 0 ? [...lines] : [...lines.slice(0, tooLong), more(lines.length - tooLong)];
}

/** One thing that does not agree, for staff. */
export function discrepancyInWords(found: Discrepancy): string {
  switch (found.code) {
    case 'line-sum':
      return `明細 ${found.line}: 合計が${yen(found.found)}ですが、提供料と実費の和は${yen(found.expected)}です。`;
    case 'line-snapshot':
      return `明細 ${found.line}: 合計が${yen(found.found)}ですが、算定記録では${yen(found.expected)}です。`;
    case 'settlement-sum':
      return `精算 ${found.settlement}: 合計が${yen(found.expected)}ですが、明細の和は${yen(found.found)}です。`;
    case 'settlement-count':
      return `精算 ${found.settlement}: 明細の数が${found.expected}件ですが、明細タブには${found.found}件あります。`;
    case 'line-unreadable':
      return `明細 ${found.line}: 金額または算定記録が読み取れません。変更履歴で元の内容を確認してください。`;
    case 'source-changed':
      return `${found.reference}: 精算済みの支払財源は「${found.found}」、現在は「${found.expected}」です。次の精算で移されます。`;
    case 'line-without-settlement':
      return `明細 ${found.line}: 精算 ${found.settlement} が「四半期精算」タブにありません。`;
    case 'line-number-twice':
      return `明細 ${found.line}: 同じ番号の明細が2つあります。`;
    case 'settled-twice':
      return `${found.reference}: 提供料の明細が2つ以上あります(${found.lines.join('、')})。`;
    case 'request-missing':
      return `明細 ${found.line}: 申請 ${found.reference} が台帳にありません。`;
    case 'to-be-adjusted':
      return `${found.reference}: 精算済みは${yen(found.found)}、現在の提供料は${yen(found.expected)}です。差額は次の精算で調整されます。`;
    case 'settled-but-open':
      return `${found.reference}: 精算済みは${yen(found.found)}ですが、現在の提供料は確定していません。確定した後の精算で調整されます。`;
  }
}

function yen(amount: number): string {
  return `${grouped(amount)}円`;
}
