import { normalised } from './columns.ts';
import type { Table } from './parse.ts';

/** Headings of columns that identify a person, as `normalised` leaves them; whole headings, so that 検査名 or 研究用ID pass. */
const identifyingHeadings: Readonly<Record<string, readonly string[]>> = {
  氏名: [
    '氏名',
    '患者氏名',
    '患者名',
    '受診者名',
    '被検者名',
    '名前',
    '患者名前',
    '姓',
    '名',
    '姓名',
    'name',
    'patientname',
    'patientsname',
    'fullname',
    'firstname',
    'lastname',
    'カナ',
    '氏名カナ',
    'カナ氏名',
    '患者カナ',
    '患者氏名カナ',
    '患者カナ氏名',
    'フリガナ',
    'ふりがな',
    'ローマ字',
    'ローマ字氏名',
    '漢字氏名',
  ],
  患者番号: [
    '患者id',
    '患者番号',
    '患者no',
    '患者no.',
    'id番号',
    'カルテ番号',
    'カルテno',
    'カルテno.',
    '診療録番号',
    '診察券番号',
    '病院id',
    'patientid',
    'patientnumber',
    'patientno',
    'mrn',
    'chartno',
    'chartnumber',
    'hospitalid',
  ],
  生年月日: [
    '生年月日',
    '誕生日',
    '生まれ',
    '患者生年月日',
    'patientbirthdate',
    'birthdate',
    'birthday',
    'dateofbirth',
    'dob',
  ],
  電話番号: [
    '電話',
    '電話番号',
    '携帯',
    '携帯電話',
    '携帯番号',
    '連絡先',
    'tel',
    'phone',
    'telephone',
    'phonenumber',
    'mobile',
    'fax',
  ],
  住所: [
    '住所',
    '現住所',
    '自宅住所',
    '患者住所',
    '郵便番号',
    'address',
    'patientaddress',
    'zip',
    'zipcode',
    'postalcode',
  ],
  メールアドレス: ['メール', 'メールアドレス', 'email', 'emailaddress', 'mail', 'e-mail'],
  個人を識別する番号: [
    '保険証番号',
    '保険者番号',
    '被保険者番号',
    '被保険者',
    '記号番号',
    'マイナンバー',
    '個人番号',
    'mynumber',
  ],
};

/** Values that identify a person wherever they stand. */
const identifyingValues: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: '電話番号',
    pattern: /(?:^|[^\d-])0\d{1,4}-\d{1,4}-\d{3,4}(?:[^\d-]|$)|(?:^|\D)0[5789]0\d{8}(?:\D|$)/,
  },
  { what: 'メールアドレス', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/ },
  { what: '郵便番号', pattern: /〒\s*\d{3}-?\d{4}/ },
  { what: '住所', pattern: /(?:東京都|北海道|(?:京都|大阪)府|[^\s\d]{2,3}県)[^\s]{1,8}?[市区町村郡]/ },
  {
    what: 'DICOM形式の氏名',
    pattern:
      /[A-Za-z\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+\^[A-Za-z\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+/u,
  },
  { what: '個人番号(12桁)', pattern: /^\d{4}[- ]?\d{4}[- ]?\d{4}$/ },
];

/** Cells that are named one by one; beyond them only their number is told. */
const MOST_NAMED = 50;

/** What in a list seems to identify people, in words: row and column as Excel shows them, never the value itself. */
export function identifyingContents({ header, rows }: Table): string[] {
  const columns = header.map((heading) => whatHeadingNames(heading));
  const byHeading = columns.flatMap((what, column) => {
    const filled = rows.filter(({ cells }) => (cells[column] ?? '') !== '');
    if (what === undefined) return [];
    const where =
      filled.length === 0 ? '(値はありません)' : `(${filled[0]?.number ?? 0}行目から${filled.length}行)`;
    return [`列「${header[column] ?? ''}」は${what}の列です${where}`];
  });
  const byValue = rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell, column) => {
      if (columns[column] !== undefined) return [];
      const what = whatValueIs(cell);
      return what === undefined
        ? []
        : [`${number}行目の列「${header[column] ?? `${column + 1}列目`}」に${what}らしい値があります`];
    }),
  );
  const rest = byValue.length - MOST_NAMED;
  return [...byHeading, ...byValue.slice(0, MOST_NAMED), ...(rest > 0 ? [`ほかに${rest}か所あります`] : [])];
}

function whatHeadingNames(heading: string): string | undefined {
  const name = normalised(heading);
  return Object.keys(identifyingHeadings).find((what) => identifyingHeadings[what]?.includes(name));
}

function whatValueIs(cell: string): string | undefined {
  const text = cell.normalize('NFKC');
  return identifyingValues.find(({ pattern }) => pattern.test(text))?.what;
}
