/// <reference lib="dom" />
import { make } from './dom.ts';
import { lines } from './page.ts';
import type { PreviewedRequest } from './step.types.ts';

/** The fee before and after a new computation, side by side; each begins with its total. */
export function feeComparison({ before, after }: NonNullable<PreviewedRequest['comparison']>): HTMLElement {
  const isSame = before[0] === after[0];
  return make(
    'div',
    { class: 'comparison', role: 'group', 'aria-label': '画像データ提供料の変更' },
    side('変更前', before),
    make('span', { class: 'arrow', 'aria-hidden': 'true' }, '→'),
    side('変更後', after, isSame ? '' : 'changed'),
    isSame ? make('p', { class: 'quiet' }, '合計は変わりません。') : undefined,
  );
}

function side(caption: string, words: readonly string[], tone = ''): HTMLElement {
  const [total = 'まだ算定していません。', ...rest] = words;
  return make(
    'section',
    { class: `side ${tone}`.trim(), 'aria-label': caption },
    make('p', { class: 'label' }, caption),
    make('p', { class: 'total' }, total),
    ...lines('p', rest),
  );
}
