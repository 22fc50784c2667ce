/** What Forms writes into a spreadsheet, in the language of its locale; English where it has no words of its own here. */
type Words = {
  readonly tab: (number: number) => string;
  readonly timestamp: string;
  readonly email: string;
  readonly score: string;
};

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
