/// <reference lib="dom" />
import { make } from './dom.ts';

/** A link that opens in a new tab; an address that is none of the web's stays text. */
export function safeLink(url: string, caption: string): HTMLElement {
  return /^https?:\/\//.test(url)
    ? make(
        'a',
        { href: url, target: '_blank', rel: 'noopener', 'aria-label': `${caption}(新しいタブで開きます)` },
        caption,
        make('span', { 'aria-hidden': 'true' }, ' ↗'),
      )
    : make('span', {}, caption);
}
