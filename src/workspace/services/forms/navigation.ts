import { nameIn, type NameOf } from '../enumeration.ts';
import { backingOf } from './backing.ts';
import { formEnums } from './enums.ts';
import { changeOf, currentItem, type ItemBacking, type ItemContext, type ItemPlace } from './item-context.ts';
import type { FormItem, GoTo, PageBreak } from './model.ts';
import { requireForm } from './store.ts';

const { PageNavigationType } = formEnums;

type PageBreakItem = GoogleAppsScript.Forms.PageBreakItem;
type NavigationType = GoogleAppsScript.Forms.PageNavigationType;

const types = {
  continue: 'CONTINUE',
  page: 'GO_TO_PAGE',
  restart: 'RESTART',
  submit: 'SUBMIT',
} as const satisfies Record<GoTo['kind'], NameOf<typeof PageNavigationType>>;

export function navigationType({ kind }: GoTo): NavigationType {
  return PageNavigationType[types[kind]];
}

/** A `PageBreakItem` of the form, or a `PageNavigationType`, as a script gives it. */
export function goToOf({ host, formId }: ItemContext, given: unknown): GoTo {
  switch (nameIn(PageNavigationType, given)) {
    case 'CONTINUE':
      return { kind: 'continue' };
    case 'RESTART':
      return { kind: 'restart' };
    case 'SUBMIT':
      return { kind: 'submit' };
    case 'GO_TO_PAGE':
      throw new Error('Invalid argument: GO_TO_PAGE');
  }
  if (typeof given !== 'object' || given === null) throw new Error(`Invalid argument: ${String(given)}`);
  const page = backingOf<ItemBacking>(given, 'navigationItem');
  const found = requireForm(host, formId).items.find(({ id }) => id === page.itemId);
  if (page.formId !== formId || found?.kind !== 'page-break')
    throw new Error('Invalid argument: the page break does not belong to this form.');
  return { kind: 'page', itemId: page.itemId };
}

/** The page that a choice or page break leads to; null when it is none in particular. */
export function pageOf(
  goTo: GoTo | undefined,
  openPage: (itemId: number) => PageBreakItem,
): PageBreakItem | null {
  return goTo?.kind === 'page' ? openPage(goTo.itemId) : null;
}

/** Where the page before a page break leads. */
export function leading(place: ItemPlace<PageBreakItem>) {
  const goTo = (): GoTo | undefined => {
    const item = currentItem(place);
    return isPageBreak(item) ? item.goTo : undefined;
  };
  return {
    // Google answers null, which its type package does not know of.
    getGoToPage: () => pageOf(goTo(), place.of) as PageBreakItem,
    getPageNavigationType: () => navigationType(goTo() ?? { kind: 'continue' }),
    setGoToPage(given: unknown): PageBreakItem {
      const to = goToOf(place, given);
      changeOf(place, isPageBreak, (item) => ({ ...item, goTo: to }));
      return place.self();
    },
  };
}

function isPageBreak(item: FormItem): item is PageBreak {
  return item.kind === 'page-break';
}
