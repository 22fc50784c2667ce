import { statesOfAll, type StateOfAny } from '../domain/states.ts';
import { clip } from './clip.ts';

/** A request that is late, as the digest names it. */
export type DigestLine = {
  readonly reference: string;
  readonly applicantName: string;
  readonly state: string;
  /** What is late, one thing a line. */
  readonly overdue: string;
};

const MOST_LINES = 100;
/** Characters; a hundred requests fit into one cell of the outbox. */
const LONGEST_NAME = 40;
const LONGEST_OVERDUE = 250;

/** Late requests by state in the order of the procedure, a paragraph for each. The first lines matter most: what does not fit is only counted. */
export function digestInWords(lines: readonly DigestLine[]): string {
  if (lines.length === 0) return '期限を過ぎている申請はありません。';
  const named = lines.slice(0, MOST_LINES);
  const groups = (Object.keys(statesOfAll) as StateOfAny[]).flatMap((state) => {
    const members = named.filter((line) => line.state === state);
    return members.length === 0
      ? []
      : [`■ ${statesOfAll[state].ja}(${members.length}件)`, ...members.map(paragraphOf)];
  });
  const others = lines.length - named.length;
  const rest = others === 0 ? [] : [`ほか ${others}件(台帳の「遅れ」の列でご確認ください)`];
  return [...groups, ...rest].join('\n\n');
}

/** Requests, each once: what is late of one is told in one place. */
export function lateRequests(lines: readonly DigestLine[]): readonly DigestLine[] {
  const byReference = new Map<string, DigestLine>();
  for (const line of lines) {
    const known = byReference.get(line.reference);
    byReference.set(
      line.reference,
      known ? { ...known, overdue: `${known.overdue}\n${line.overdue}` } : line,
    );
  }
  return [...byReference.values()];
}

function paragraphOf({ reference, applicantName, overdue }: DigestLine): string {
  const late = clip(overdue, LONGEST_OVERDUE).split('\n');
  return [`${reference} ${clip(applicantName, LONGEST_NAME)} 様`, ...late.map((line) => `・${line}`)].join(
    '\n',
  );
}
