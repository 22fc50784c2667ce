import { type Answers, type Form, type FormItem, type GoTo, isQuestion, type PageBreak } from './model.ts';

/** A page of a form: what begins it (nothing for the first one), and the items on it. */
export type FormPage = { readonly begins?: PageBreak; readonly items: readonly FormItem[] };

export function pagesOf({ items }: Pick<Form, 'items'>): FormPage[] {
  const pages: { begins?: PageBreak; items: FormItem[] }[] = [{ items: [] }];
  for (const item of items) {
    if (item.kind === 'page-break') pages.push({ begins: item, items: [] });
    else pages.at(-1)?.items.push(item);
  }
  return pages;
}

/**
 * The page that follows page `index` (from 0) for these answers; undefined where the form is submitted. The last
 * question with navigation that was answered decides, before what the next page break says (Apps Script, PageBreakItem
 * and MultipleChoiceItem); the last page submits, as Google's does, whatever follows.
 */
export function nextPage(pages: readonly FormPage[], index: number, answers: Answers): number | undefined {
  const chosen = (pages[index]?.items ?? []).flatMap((item) => goToOf(item, answers)).at(-1);
  const goTo = chosen ?? pages[index + 1]?.begins?.goTo ?? { kind: 'continue' };
  switch (goTo.kind) {
    case 'submit':
      return undefined;
    case 'restart':
      return 0;
    case 'page': {
      const found = pages.findIndex(({ begins }) => begins?.id === goTo.itemId);
      return found === -1 ? following(pages, index) : found;
    }
    case 'continue':
      return following(pages, index);
  }
}

/** Pages that a person comes by who gives these answers, in their order; a way that leads back ends there. */
export function visitedPages(pages: readonly FormPage[], answers: Answers): number[] {
  const visited: number[] = [];
  for (let at: number | undefined = 0; at !== undefined && !visited.includes(at);) {
    visited.push(at);
    at = nextPage(pages, at, answers);
  }
  return visited;
}

/** Items that a person sees who gives these answers. */
export function visitedItems(form: Pick<Form, 'items'>, answers: Answers): FormItem[] {
  const pages = pagesOf(form);
  if (pages.length === 1) return [...form.items];
  const visited = new Set(visitedPages(pages, answers));
  return pages.flatMap(({ items }, index) => (visited.has(index) ? items : []));
}

function following(pages: readonly FormPage[], index: number): number | undefined {
  return index + 1 < pages.length ? index + 1 : undefined;
}

function goToOf(item: FormItem, answers: Answers): GoTo[] {
  if (!isQuestion(item) || !('navigation' in item) || !item.navigation) return [];
  const answer = answers[item.id];
  return item.navigation.filter(({ option }) => option === answer).map(({ goTo }) => goTo);
}
