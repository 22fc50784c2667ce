/** What Forms writes into a spreadsheet, in the language of its locale; English where it has no words of its own here. */
type Words = {
  readonly tab: (number: number) => string;
  readonly timestamp: string;
  readonly email: string;
  readonly score: string;
};

type Patterns = { readonly date: string; readonly dateTime: string; readonly time: string };

const english: Words = {
  tab: (number) => `Form Responses ${number}`,
  timestamp: 'Timestamp',
  email: 'Email Address',
  score: 'Score',
};

const japanese: Words = {
  tab: (number) => `フォームの回答 ${number}`,
  timestamp: 'タイムスタンプ',
  email: 'メールアドレス',
  score: 'スコア',
};

export function wordsOf(locale: string): Words {
  return locale.startsWith('ja') ? japanese : english;
}

/** How dates look that Forms writes: as the spreadsheet's locale has them. */
export function patternsOf(locale: string): Patterns {
  if (locale.startsWith('ja')) return { date: 'yyyy/mm/dd', dateTime: 'yyyy/mm/dd h:mm:ss', time: 'h:mm:ss' };
  if (locale === 'en_US') return { date: 'm/d/yyyy', dateTime: 'm/d/yyyy h:mm:ss', time: 'h:mm:ss am/pm' };
  if (locale.startsWith('en')) {
    return { date: 'dd/mm/yyyy', dateTime: 'dd/mm/yyyy hh:mm:ss', time: 'hh:mm:ss' };
  }
  return { date: 'yyyy-mm-dd', dateTime: 'yyyy-mm-dd h:mm:ss', time: 'h:mm:ss' };
}
