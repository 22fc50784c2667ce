import { csvText } from '../../domain/image-list/csv-out.ts';
import { groupedBySource, lineKinds, type SettlementLine } from '../../domain/settlement/line.ts';
import type { Settlement } from '../../domain/settlement/settlement.ts';
import { escaped } from '../../messages/html.ts';
import { dayInWords } from '../../messages/moments.ts';
import { quarterInWords } from '../../messages/quarters.ts';
import { dayAt } from '../../domain/time/tokyo.ts';
import { grouped } from '../../domain/fee/describe.ts';

const headings = [
  '精算番号',
  '明細番号',
  '区分',
  '支払財源',
  '受付番号',
  '申請者',
  '所属',
  'データ受領日',
  '提供料の内訳',
  '画像データ提供料(円)',
  'ハードディスク実費(円)',
  '合計(円)',
  '元の明細',
];

/** The closing as a CSV file for Excel: the lines by funding source, a subtotal below each, the grand total last. */
export function settlementCsv({ number, totalYen }: Settlement, lines: readonly SettlementLine[]): string {
  const sum = (words: string, source: string, yen: number) =>
    headings.map((heading) => {
      if (heading === '精算番号') return number;
      if (heading === '区分') return words;
      if (heading === '支払財源') return source;
      return heading === '合計(円)' ? String(yen) : '';
    });
  const rows = groupedBySource(lines).flatMap(({ fundingSource, lines: own, totalYen: subtotal }) => [
    ...own.map((line) => [
      number,
      line.number,
      lineKinds[line.kind].ja,
      line.fundingSource,
      line.reference,
      line.applicantName,
      line.applicantAffiliation,
      line.receivedOn,
      line.breakdown,
      String(line.imageYen),
      String(line.diskYen),
      String(line.totalYen),
      line.originalLine ?? '',
    ]),
    sum('小計', fundingSource, subtotal),
  ]);
  return csvText([headings, ...rows, sum('総合計', '', totalYen)]);
}

/** The closing as a document to print: the centre's name, the date, and what each funding source pays. */
export function settlementHtml(settlement: Settlement, lines: readonly SettlementLine[]): string {
  const { number, quarter, from, to, closedAt, closedBy, totalYen, reverses, reason } = settlement;
  const title = reverses ? '画像データ提供料 四半期精算の取消し' : '画像データ提供料 四半期精算書';
  const facts = [
    ['精算番号', number],
    ['四半期', quarterInWords(quarter)],
    [
      '対象',
      `${dayInWords(from).ja}〜${dayInWords(to).ja}に受領されたデータ(以前の未精算分と調整があれば含みます)`,
    ],
    ['作成日', dayInWords(dayAt(closedAt)).ja],
    ['作成者', closedBy],
    ...(reverses
      ? [
          ['取り消す精算', reverses],
          ['理由', reason ?? ''],
        ]
      : []),
    ['総合計', `${grouped(totalYen)}円(${lines.length}件)`],
  ];
  return [
    '<!DOCTYPE html>',
    `<html lang="ja"><head><meta charset="utf-8"><title>${escaped(`${title} ${number}`)}</title></head><body>`,
    `<h1>${title}</h1>`,
    '<p>東北大学病院 医療データ利活用センター(MDUC)</p>',
    `<table>${facts.map(([name = '', value = '']) => `<tr><th style="width:80pt;text-align:left">${name}</th><td>${escaped(value)}</td></tr>`).join('')}</table>`,
    ...bodyHtml(lines),
    '</body></html>',
  ].join('\n');
}

/** Lines that a person can still look through on paper; more of them are in the CSV file. */
const MOST_PRINTED = 500;

function bodyHtml(lines: readonly SettlementLine[]): string[] {
  if (lines.length === 0) return ['<p>該当する申請はありません。</p>'];
  const groups = groupedBySource(lines);
  return lines.length > MOST_PRINTED ? [subtotalsHtml(groups)] : groups.map(groupHtml);
}

function subtotalsHtml(groups: ReturnType<typeof groupedBySource>): string {
  const rows = groups.map(({ fundingSource, lines, totalYen }) =>
    row('td', [fundingSource, grouped(lines.length), grouped(totalYen)]),
  );
  return [
    `<p>明細が${grouped(MOST_PRINTED)}件を超えるため、支払財源ごとの小計を記載します。明細は添付のCSVをご覧ください。</p>`,
    '<table border="1"><thead>',
    row('th', ['支払財源', '明細の数', '小計(円)']),
    '</thead><tbody>',
    ...rows,
    '</tbody></table>',
  ].join('\n');
}

/** Columns of the printed lines and their widths in points, which make up the width of the text on a page of A4. */
const printed = { 明細: 112, 申請: 112, 内訳: 166, '金額(円)': 60 } as const;

function groupHtml({ fundingSource, lines, totalYen }: ReturnType<typeof groupedBySource>[number]): string {
  const widths = Object.values(printed);
  const rows = lines.map((line) =>
    row(
      'td',
      [
        [line.number, kindInWords(line)].join('\n'),
        [line.reference, `${line.applicantName} 様`, `受領日 ${line.receivedOn.replaceAll('-', '/')}`].join(
          '\n',
        ),
        line.kind === 'adjustment' ? `現在の提供料:\n${line.breakdown}` : line.breakdown,
        grouped(line.totalYen),
      ],
      widths,
    ),
  );
  return [
    `<h2>支払財源: ${escaped(fundingSource)}</h2>`,
    '<table border="1"><thead>',
    row('th', Object.keys(printed), widths),
    '</thead><tbody>',
    ...rows,
    row('th', ['小計', `${grouped(lines.length)}件`, '', grouped(totalYen)], widths),
    '</tbody></table>',
  ].join('\n');
}

/** An adjustment or a reversal names the line that it is about. */
function kindInWords({ kind, originalLine }: SettlementLine): string {
  const { ja } = lineKinds[kind];
  return originalLine === undefined ? ja : `${ja}\n元の明細 ${originalLine}`;
}

/** The last cell is an amount. */
function row(tag: 'td' | 'th', cells: readonly string[], widths: readonly number[] = []): string {
  const inside = cells.map((cell, index) => {
    const width = widths[index];
    const styles = [
      ...(width === undefined ? [] : [`width:${width}pt`]),
      `text-align:${index === cells.length - 1 ? 'right' : 'left'}`,
    ];
    return `<${tag} style="${styles.join(';')}">${escaped(cell).replaceAll('\n', '<br>')}</${tag}>`;
  });
  return `<tr>${inside.join('')}</tr>`;
}
