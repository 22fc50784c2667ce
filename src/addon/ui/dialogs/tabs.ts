/// <reference lib="dom" />
import { button, make } from './dom.ts';

export type Tab = {
  readonly key: string;
  readonly caption: string;
  /** Shown beside the caption; undefined where nothing is counted. */
  readonly count?: number;
  readonly content: readonly HTMLElement[];
};

/** Tabs with their panels, `label` naming them all; `chosen` is shown first, and `onChoose` learns which one is looked at. */
export function tabsView(
  tabs: readonly Tab[],
  chosen: string,
  onChoose: (key: string) => void,
  label: string,
): { readonly bar: HTMLElement; readonly panels: readonly HTMLElement[] } {
  const buttons = tabs.map(({ key, caption }) =>
    button(caption, { role: 'tab', id: `tab-${key}`, 'aria-controls': `panel-${key}` }, () => choose(key)),
  );
  buttons.forEach((tab, index) => {
    const count = tabs[index]?.count;
    if (count) tab.append(' ', make('span', { class: 'count' }, count.toLocaleString('ja-JP')));
  });
  const panels = tabs.map(({ key, content }) =>
    make(
      'section',
      { role: 'tabpanel', id: `panel-${key}`, 'aria-labelledby': `tab-${key}`, tabindex: 0 },
      ...content,
    ),
  );
  const choose = (wanted: string) => {
    tabs.forEach(({ key }, index) => {
      buttons[index]?.setAttribute('aria-selected', String(key === wanted));
      buttons[index]?.setAttribute('tabindex', key === wanted ? '0' : '-1');
      panels[index]?.toggleAttribute('hidden', key !== wanted);
    });
    onChoose(wanted);
  };
  const bar = make('div', { role: 'tablist', class: 'tabs', 'aria-label': label }, ...buttons);
  bar.addEventListener('keydown', (event) => {
    const to = target(event.key, buttons.indexOf(event.target as HTMLButtonElement), buttons.length);
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
    buttons[to]?.click();
  });
  choose(chosen);
  return { bar, panels };
}

/** Where a key leads from the tab at `from`. */
function target(key: string, from: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % length;
    case 'ArrowLeft':
      return (from - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}
