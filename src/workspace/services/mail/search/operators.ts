import type { Host } from '../../../host.ts';
import { plainBody } from '../bodies.ts';
import type { UserLabel } from '../labels.ts';
import type { Mailbox, MailMessage } from '../message.ts';
import type { Delivery } from '../store.ts';
import { messageIdOf } from '../threading.ts';
import { momentBefore, momentOf } from './dates.ts';
import { hasPhrase } from './words.ts';

export type Search = {
  readonly host: Host;
  readonly account: string;
  /** In which the days of `after:` and `before:` begin. */
  readonly timeZone: string;
  /** Words for what is refused: `GmailApp.search`. */
  readonly caller: string;
  /** In spam and the bin, too, whatever is searched. */
  readonly everywhere?: boolean;
};

/** One mail that a search looks at. */
export type Searched = Search & {
  readonly entry: Delivery;
  readonly labels: readonly UserLabel[];
  readonly message: () => MailMessage;
};

type Operator = (value: string, searched: Searched) => boolean;

const places: Readonly<Record<string, string>> = {
  inbox: 'INBOX',
  sent: 'SENT',
  draft: 'DRAFT',
  drafts: 'DRAFT',
  spam: 'SPAM',
  trash: 'TRASH',
  unread: 'UNREAD',
  starred: 'STARRED',
  important: 'IMPORTANT',
};

/** Gmail's operators (Gmail Help, "Refine searches in Gmail"), but those of categories, chats and the nearness of words. */
const operators: Readonly<Record<string, Operator>> = {
  '': anywhere,
  from: (value, searched) => isAmong(value, [searched.message().from], searched),
  to: (value, searched) => isAmong(value, recipients(searched), searched),
  cc: (value, searched) => isAmong(value, searched.message().cc, searched),
  bcc: (value, searched) => isAmong(value, searched.entry.bcc ?? [], searched),
  deliveredto: (value, { account }) => account.toLowerCase() === value.toLowerCase(),
  subject: (value, { message }) => hasPhrase(message().subject, value),
  label: inPlace,
  l: inPlace,
  in: inPlace,
  is: inPlace,
  has: holdsPart,
  filename: (value, { message }) => message().attachments.some(({ name }) => isNamed(name, value)),
  after: (value, { entry, timeZone }) => isAfter(entry, momentOf(value, timeZone)),
  newer: (value, { entry, timeZone }) => isAfter(entry, momentOf(value, timeZone)),
  before: (value, { entry, timeZone }) => isBefore(entry, momentOf(value, timeZone)),
  older: (value, { entry, timeZone }) => isBefore(entry, momentOf(value, timeZone)),
  newer_than: (value, { entry, host }) => isAfter(entry, momentBefore(value, host.clock.now())),
  older_than: (value, { entry, host }) => isBefore(entry, momentBefore(value, host.clock.now())),
  larger: (value, { message }) => sizeOf(message()) > bytesOf(value),
  size: (value, { message }) => sizeOf(message()) > bytesOf(value),
  smaller: (value, { message }) => sizeOf(message()) < bytesOf(value),
  rfc822msgid: (value, { message }) =>
    messageIdOf(message()).replaceAll(/[<>]/g, '') === value.replaceAll(/[<>]/g, ''),
};

const notEmulated = new Set(['category', 'list', 'around']);

/** Whether a mail holds what one operator asks for; '' stands for a word alone. */
export function holds(operator: string, value: string, searched: Searched): boolean {
  const known = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  if (known) return known(value, searched);
  if (notEmulated.has(operator)) throw new Error(`not emulated: ${searched.caller} with ${operator}:`);
  // What is no operator of Gmail is text that has a colon.
  return anywhere(`${operator} ${value}`, searched);
}

function anywhere(phrase: string, searched: Searched): boolean {
  const message = searched.message();
  const people = [message.from, ...recipients(searched)].map(({ name, address }) => `${name} ${address}`);
  const names = message.attachments.map(({ name }) => name);
  return [message.subject, plainBody(message), ...people, ...names].some((text) => hasPhrase(text, phrase));
}

function recipients({ message, entry }: Searched): Mailbox[] {
  const { to, cc } = message();
  return [...to, ...cc, ...(entry.bcc ?? [])];
}

function isAmong(value: string, people: readonly Mailbox[], { account }: Searched): boolean {
  const wanted = value.toLowerCase() === 'me' ? account : value;
  return people.some(({ name, address }) => hasPhrase(name, wanted) || hasPhrase(address, wanted));
}

function inPlace(value: string, { entry, labels }: Searched): boolean {
  const place = value.toLowerCase();
  if (place === 'anywhere') return true;
  if (place === 'read') return !entry.labels.includes('UNREAD');
  if (place === 'archive')
    return ['INBOX', 'SENT', 'DRAFT', 'TRASH', 'SPAM'].every((id) => !entry.labels.includes(id));
  const system = Object.hasOwn(places, place) ? places[place] : undefined;
  const id = system ?? labels.find(({ name }) => asWritten(name) === asWritten(value))?.id;
  return id !== undefined && entry.labels.includes(id);
}

function holdsPart(value: string, { entry, message, caller }: Searched): boolean {
  const own = entry.labels.some((label) => label.startsWith('Label_'));
  switch (value.toLowerCase()) {
    case 'attachment':
      return message().attachments.some(({ contentId }) => contentId === undefined);
    case 'userlabels':
      return own;
    case 'nouserlabels':
      return !own;
    default:
      throw new Error(`not emulated: ${caller} with has:${value}`);
  }
}

/** In a search a label's spaces and slashes may be hyphens. */
function asWritten(name: string): string {
  return name.toLowerCase().replaceAll(/[\s/&()]/g, '-');
}

function isNamed(name: string, value: string): boolean {
  return hasPhrase(name, value) || name.toLowerCase().endsWith(`.${value.toLowerCase()}`);
}

function isAfter({ date }: Delivery, moment: number | undefined): boolean {
  return moment !== undefined && date >= moment;
}

function isBefore({ date }: Delivery, moment: number | undefined): boolean {
  return moment !== undefined && date < moment;
}

/** Bytes, without what the encoding of a mail adds. */
function sizeOf({ text, html, attachments }: MailMessage): number {
  const words = Buffer.byteLength(text) + Buffer.byteLength(html ?? '');
  return attachments.reduce((sum, { size }) => sum + size, words);
}

function bytesOf(value: string): number {
  const [, number = 'NaN', unit = ''] = /^(\d+)([km]?)b?$/i.exec(value) ?? [];
  return Number(number) * { '': 1, k: 1_024, m: 1_048_576 }[unit.toLowerCase() as '' | 'k' | 'm'];
}
