import type { sheets_v4 } from '@googleapis/sheets';
import { crClass, generalClass, publishedTariff, type Band } from '../domain/fee/tariff.ts';
import type { MailCode } from '../domain/mail-codes.ts';
import type { Language } from '../domain/caption.ts';
import { cellData, WRITTEN_FIELDS } from '../ledger/cell-data.ts';
import { registers, type RegisterName } from '../ledger/registers.ts';
import { ESTIMATE_ROWS } from '../ledger/registers/estimate.ts';
import { settings } from '../ledger/settings.ts';
import { columnsOf } from '../ledger/snapshot.ts';
import { mailTexts, templateOf } from '../messages/catalogue.ts';
import type { MailText } from '../messages/template.ts';
import { placeholders } from '../messages/placeholders.ts';
import { placeholdersOf } from '../messages/placeholders-of.ts';
import type { FoundTab } from './found.ts';
import type { SheetPlan } from './sheet-plan.ts';

type Row = Readonly<Record<string, unknown>>;

/** The rows that a tab needs and has not; `tab` is undefined for a new one. */
export function shippedRows(
  name: RegisterName,
  tab: FoundTab | undefined,
  positions: ReadonlyMap<string, number>,
): Omit<SheetPlan, 'restored'> {
  const missing = missingRows(name, tab, positions);
  if (missing.length === 0) return { requests: [], report: [] };
  const columns = columnsOf(name);
  const rows = missing.map((row) => {
    const values: sheets_v4.Schema$CellData[] = [];
    for (const [key, column] of Object.entries(columns)) {
      const position = positions.get(key);
      if (position !== undefined && row[key] !== undefined) values[position] = cellData(column, row[key]);
    }
    return { values: Array.from(values, (cell) => cell ?? {}) };
  });
  const { sheetId, title } = registers[name];
  return {
    requests: [{ appendCells: { sheetId, rows, fields: WRITTEN_FIELDS } }],
    report: tab ? [`タブ「${title}」に${missing.length}行を追加しました。`] : [],
  };
}

function missingRows(
  name: RegisterName,
  tab: FoundTab | undefined,
  positions: ReadonlyMap<string, number>,
): Row[] {
  const cells = (key: string) => (tab?.rows ?? []).map((row) => String(row[positions.get(key) ?? -1] ?? ''));
  switch (name) {
    case 'settings': {
      const known = cells('key');
      return settingRows.filter(({ key }) => !known.includes(key));
    }
    case 'mailTexts': {
      const codes = cells('code');
      const languages = cells('language');
      const isKnown = ({ code, language }: { code: string; language: Language }) =>
        codes.some((known, index) => known === code && languages[index] === languageCaption[language]);
      return mailTextRows().filter((row) => !isKnown(row));
    }
    case 'tariff':
      return (tab?.rows ?? []).length === 0 ? tariffRows : [];
    case 'estimate':
      return tab ? [] : estimateRows;
    default:
      return [];
  }
}

const languageCaption: Readonly<Record<Language, string>> = { ja: '日本語', en: '英語' };

const settingRows = Object.entries(settings).map(([key, { caption, initial, explanation }]) => ({
  key,
  caption,
  value: initial,
  explanation,
}));

/** Made when setup asks: every other execution would wait for them in vain. */
const mailTextRows = () =>
  Object.entries<MailText>(mailTexts).flatMap(([code, text]) => {
    const languages: readonly Language[] = text.reader === 'applicant' ? ['ja', 'en'] : ['ja'];
    const usable = placeholdersOf[code as MailCode]
      .map((name) => `{{${name}}} ${placeholders[name]}`)
      .join('\n');
    return languages.map((language) => {
      const { subject, body } = templateOf(code as MailCode, language);
      return {
        code,
        language,
        occasion: text.occasion,
        placeholders: usable,
        builtInSubject: subject,
        builtInBody: body,
      };
    });
  });

const lastRow = ESTIMATE_ROWS + 1;
const typed = `A2:A${lastRow},B2:B${lastRow},'${registers.tariff.title}'!A:G`;

/** Custom functions over the whole of the typed cells, in one call each; the tariff is an argument so that a change of it is seen. */
const estimateRows: Row[] = [
  {
    priceClass: generalClass,
    yen: `=MDUC_FEE(${typed})`,
    working: `=MDUC_FEE_BREAKDOWN(${typed})`,
    total: `=IF(COUNT(C2:C${lastRow})=COUNTA(B2:B${lastRow}),SUM(C2:C${lastRow}),"料金を算定できない行があります")`,
  },
  { priceClass: crClass },
];

const tariffRows = publishedTariff.map((band) => ({ ...band, note: tariffNote(band) }));

/** What staff must know of the published bands before they rely on them. */
function tariffNote({ from, to, charge }: Band): string | undefined {
  if (from === 1 && to === 20) {
    return '21〜2,499検査の料金は、公表資料では画像のため登録していません。公式の料金表から行を追加してください。追加するまで、この範囲の検査数は「料金表未設定」になります。';
  }
  if (charge === 'per-examination') {
    return '公表資料の「2,500件以上は1件20円」を、全件×20円として登録しています。公式の料金表で確認してください。';
  }
  return undefined;
}
