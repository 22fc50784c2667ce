import type { Host } from '../../../host.ts';
import { openBox } from '../box.ts';
import { userLabels } from '../labels.ts';
import type { MailMessage } from '../message.ts';
import { type Delivery, readMessage } from '../store.ts';
import { isKept } from '../threads.ts';
import { holds, type Search, type Searched } from './operators.ts';
import { parseQuery, type Query, valuesOf } from './query.ts';

export type { Search } from './operators.ts';

/**
 * Whether a mail of the account is what a search asks for. Spam and the bin are left out, unless the search names them.
 * An operator that is not emulated throws.
 */
export function searchFor(search: Search, text: string): (entry: Delivery) => boolean {
  const { host, account } = search;
  const query = parseQuery(text);
  const labels = userLabels(host, account);
  const isEverywhere = search.everywhere === true || namesOutside(query);
  return (entry) => {
    if (!isEverywhere && !isKept(entry)) return false;
    let message: MailMessage | undefined;
    const searched: Searched = {
      ...search,
      entry,
      labels,
      message: () => (message ??= requireMessage(host, entry)),
    };
    return matches(query, searched);
  };
}

/** The mails that a search finds, oldest first. */
export function searchMessages(search: Search, text: string): Delivery[] {
  return openBox(search.host, search.account).entries.filter(searchFor(search, text));
}

function matches(query: Query, searched: Searched): boolean {
  switch (query.kind) {
    case 'all':
      return query.of.every((part) => matches(part, searched));
    case 'any':
      return query.of.some((part) => matches(part, searched));
    case 'not':
      return !matches(query.query, searched);
    case 'has':
      return holds(query.operator, query.value, searched);
  }
}

function namesOutside(query: Query): boolean {
  return ['in', 'is', 'label', 'l']
    .flatMap((operator) => valuesOf(query, operator))
    .some((place) => ['trash', 'spam', 'anywhere'].includes(place.toLowerCase()));
}

function requireMessage(host: Host, { messageId }: Delivery): MailMessage {
  const found = readMessage(host, messageId);
  if (!found) throw new Error(`Searching mail: ${messageId} is in a mailbox and not kept`);
  return found;
}
