/** Answers by question key, as Apps Script gives them: texts, and a list where several could be ticked. */
export type RawAnswers = Readonly<Record<string, string | readonly string[]>>;

/** What was typed to each of these questions; '' where nothing was. */
export function typedIn(
  questions: Readonly<Record<string, unknown>>,
  raw: RawAnswers,
): Record<string, string> {
  return Object.fromEntries(Object.keys(questions).map((key) => [key, plain(raw[key])]));
}

/** One answer as one text. */
export function plain(answer: string | readonly string[] | undefined): string {
  if (answer === undefined) return '';
  return typeof answer === 'string' ? answer : answer.join('\n');
}

/** A number of ours as a person may have typed it over: full-width, lower case, with one of Unicode's other dashes. */
export function asNumbered(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\p{Pd}−ー]/gu, '-')
    .replace(/\s+/g, '')
    .toUpperCase();
}
