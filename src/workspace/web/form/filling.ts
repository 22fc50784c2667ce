import type { Answers } from '../../services/forms/model.ts';
import type { Problem } from '../../services/forms/service.ts';

/** A form under way: which page is shown, by which pages a person came, and what was answered so far. */
export type Filling = {
  /** From 0. */
  readonly page: number;
  readonly history: readonly number[];
  /** Of all pages. */
  readonly answers: Answers;
  readonly email: string;
  readonly problems: readonly Problem[];
  readonly token: string;
  /** The response that is being changed. */
  readonly editing: string | undefined;
};

/** What a page sends along to know where it is. */
export const names = {
  page: 'page',
  history: 'pageHistory',
  move: 'move',
  email: 'emailAddress',
  editing: 'edit2',
} as const;

export function text(posted: FormData, name: string): string | undefined {
  const value = posted.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Where a posted form was, among as many pages. */
export function placeIn(posted: FormData, pageCount: number): Pick<Filling, 'page' | 'history'> {
  const known = (index: number) => Number.isInteger(index) && index >= 0 && index < pageCount;
  const page = Number(text(posted, names.page) ?? 0);
  const history = (text(posted, names.history) ?? '').split(',').filter(Boolean).map(Number).filter(known);
  return { page: known(page) ? page : 0, history };
}
