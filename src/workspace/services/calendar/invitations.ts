import type { Host } from '../../host.ts';
import type { OutgoingAttachment } from '../mail/message.ts';
import { deliver } from '../mail/store.ts';
import { findCalendar } from './calendar.ts';
import { type Guest, guestsOf, isCancelled, type StoredEvent } from './event.ts';
import { type CalendarMethod, icalendar } from './ical.ts';
import { invalid } from './errors.ts';
import { eventLink } from './link.ts';
import { findAccount } from './people.ts';
import { rangeWords } from './time-words.ts';

const audiences = ['all', 'externalOnly', 'none'] as const;
/** Which guests hear of a change: everybody, those without an account here, or nobody. */
export type SendUpdates = (typeof audiences)[number];

type Occasion = 'invited' | 'changed' | 'cancelled';

type Notice = { readonly guest: Guest; readonly occasion: Occasion };

const words = {
  invited: { subject: '招待', opening: '次の予定に招待されました。', method: 'REQUEST' },
  changed: { subject: '更新された招待', opening: '次の予定が変更されました。', method: 'REQUEST' },
  cancelled: { subject: '予定のキャンセル', opening: '次の予定はキャンセルされました。', method: 'CANCEL' },
} as const satisfies Record<Occasion, { subject: string; opening: string; method: CalendarMethod }>;

const visibleToGuests = ['summary', 'description', 'location', 'start', 'end'] as const;

/** The query parameter `sendUpdates`; nobody hears of a change where it is left out. */
export function readSendUpdates(value: unknown): SendUpdates {
  if (value === undefined) return 'none';
  const found = audiences.find((audience) => audience === value);
  if (!found) throw invalid();
  return found;
}

/**
 * Mails the guests what became of an event, each in their own mail. Calendar sends it, not the script: no quota of
 * mails is spent. The organizer hears nothing; the caller holds the transaction.
 */
export function notifyGuests(
  host: Host,
  actor: string,
  before: StoredEvent | undefined,
  after: StoredEvent,
  sendUpdates: SendUpdates,
): void {
  for (const notice of notices(before, after)) {
    const { email } = notice.guest;
    const isExternal = findAccount(host, email) === undefined;
    if (email === after.calendarId) continue;
    if (sendUpdates === 'all' || (sendUpdates === 'externalOnly' && isExternal)) {
      send(host, actor, after, notice);
    }
  }
}

function notices(before: StoredEvent | undefined, after: StoredEvent): Notice[] {
  const [earlier, later] = [before ? awaited(before) : [], awaited(after)];
  const isChanged = before !== undefined && visibleToGuests.some((field) => differs(before, after, field));
  const removed = earlier.filter(({ email }) => !later.some((guest) => guest.email === email));
  return [
    ...removed.map((guest): Notice => ({ guest, occasion: 'cancelled' })),
    ...later.flatMap((guest): Notice[] => {
      const isNew = !earlier.some(({ email }) => email === guest.email);
      if (isNew) return [{ guest, occasion: 'invited' }];
      return isChanged ? [{ guest, occasion: 'changed' }] : [];
    }),
  ];
}

/** Whom an event awaits: nobody, when it does not take place. */
function awaited(event: StoredEvent): readonly Guest[] {
  return isCancelled(event) ? [] : guestsOf(event);
}

function differs(before: StoredEvent, after: StoredEvent, field: (typeof visibleToGuests)[number]): boolean {
  return JSON.stringify(before.content[field]) !== JSON.stringify(after.content[field]);
}

function send(host: Host, actor: string, event: StoredEvent, { guest, occasion }: Notice): void {
  const { subject, opening, method } = words[occasion];
  const organizer = organizerOf(host, event);
  const title = event.content.summary ?? '(タイトルなし)';
  const now = host.clock.now();
  const invite: OutgoingAttachment = {
    name: 'invite.ics',
    mimeType: `text/calendar; charset=UTF-8; method=${method}`,
    bytes: Buffer.from(
      icalendar({
        method,
        event,
        organizer,
        guests: method === 'CANCEL' ? [guest] : guestsSeenBy(event, guest),
        now,
      }),
    ),
  };
  const sender = event.calendarId.includes('@group.calendar.google.com') ? actor : event.calendarId;
  const message = {
    id: host.newId('mail'),
    from: { name: findAccount(host, sender)?.name ?? '', address: sender },
    to: [{ name: guest.displayName ?? '', address: guest.email }],
    cc: [],
    replyTo: [],
    subject: `${subject}: ${title.replace(/[\r\n\0]+/g, ' ')} @ ${rangeWords(event.content)} (${guest.email})`,
    text: [opening, '', ...body(host, event, guest, organizer.name, occasion)].join('\n'),
    date: now,
    attachments: [{ name: invite.name, mimeType: invite.mimeType, size: invite.bytes.byteLength }],
  };
  deliver(host, message, message.to, [invite]);
}

function body(host: Host, event: StoredEvent, guest: Guest, organizer: string, occasion: Occasion): string[] {
  const { summary, location, description } = event.content;
  const link = eventLink(host, { eventId: event.id, calendarId: guest.email });
  const isAnswerable = occasion !== 'cancelled' && findAccount(host, guest.email) !== undefined;
  return [
    `予定: ${summary ?? '(タイトルなし)'}`,
    `日時: ${rangeWords(event.content)}`,
    ...(location ? [`場所: ${location}`] : []),
    `主催者: ${organizer}`,
    `ゲスト: ${guestsSeenBy(event, guest)
      .map((each) => nameOf(host, each))
      .join('、')}`,
    ...(description ? ['', description] : []),
    ...(isAnswerable ? ['', '出欠の回答:', link] : []),
  ];
}

function guestsSeenBy(event: StoredEvent, guest: Guest): readonly Guest[] {
  return event.content.guestsCanSeeOtherGuests === false ? [guest] : guestsOf(event);
}

function nameOf(host: Host, { email, displayName }: Guest): string {
  return displayName ?? findAccount(host, email)?.name ?? email;
}

function organizerOf(host: Host, { calendarId }: StoredEvent): { name: string; address: string } {
  const name = findAccount(host, calendarId)?.name ?? findCalendar(host, calendarId)?.summary ?? calendarId;
  return { name, address: calendarId };
}
