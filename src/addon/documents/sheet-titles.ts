import { clip } from '../messages/clip.ts';
import { oneLine } from './names.ts';

/** Sheets takes 100 characters at most. */
const LONGEST = 100;

/** What Excel refuses in the name of a tab, which a company may want to open the file with. */
const fullWidth: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  '?': '？',
  '*': '＊',
  '[': '［',
  ']': '］',
  ':': '：',
  "'": '’',
};

/**
 * Titles of the companies' tabs: `企業1 株式会社…`. No two are the same, nor like one of `taken`; the full name stands in
 * the tab.
 */
export function companySheetTitles(companies: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map((title) => title.toLowerCase()));
  return companies.map((company, index) => {
    const title = freeTitle(`企業${index + 1} ${plainTitle(company)}`.trim(), used);
    used.add(title.toLowerCase());
    return title;
  });
}

/** Sheets compares titles without regard to capitals. */
function freeTitle(wanted: string, used: ReadonlySet<string>): string {
  let title = clip(wanted, LONGEST);
  for (let number = 2; used.has(title.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    title = clip(wanted, LONGEST - suffix.length) + suffix;
  }
  return title;
}

function plainTitle(company: string): string {
  return oneLine(company).replace(/[\\/?*[\]:']/g, (character) => fullWidth[character] ?? character);
}
