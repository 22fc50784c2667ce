import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Account } from '../../accounts.ts';
import type { Host } from '../../host.ts';
import { type AgendaEntry, agendaOf } from '../../services/calendar/agenda.ts';
import { getEvent, patchEvent } from '../../services/calendar/events.ts';
import { eventToken, readEventToken } from '../../services/calendar/link.ts';
import { ApiError } from '../../services/api-error.ts';
import { Icon } from '../icons.tsx';
import { Page } from '../layout.tsx';
import { chooserUrl, currentAccount, here, safeContinuation } from '../session.ts';
import { Agenda } from './agenda.tsx';
import { dayWords } from './days.ts';
import { EventCard } from './event-card.tsx';
import { parseShown } from './shown.ts';
import { type Answer, isAnswer } from './words.ts';

/** The calendar of the account that is signed in. */
export function calendarRoutes(host: Host): Hono {
  const routes = new Hono();

  routes.get('/calendar', (c) => {
    const account = currentAccount(c, host);
    if (account === undefined) return c.redirect(chooserUrl(here(c)));
    const shown = parseShown(new URL(c.req.url).searchParams);
    const entries = agendaOf(host, account.email);
    return page(c, account, 'カレンダー', <Agenda entries={entries} shown={shown} now={host.clock.now()} />);
  });

  routes.get('/calendar/event', (c) => {
    const account = currentAccount(c, host);
    if (account === undefined) return c.redirect(chooserUrl(here(c)));
    const entry = findEntry(host, account, c.req.query('eid') ?? '');
    if (entry === undefined) return c.notFound();
    return page(
      c,
      account,
      entry.event.summary ?? 'カレンダー',
      <div class="stack event-page">
        <h1 class="visually-hidden">予定の詳細</h1>
        <p>
          <a class="button button-quiet button-small" href="/calendar">
            <Icon name="back" />
            カレンダー
          </a>
        </p>
        <EventCard entry={entry} back={here(c)} day={dayWords(entry)} />
      </div>,
    );
  });

  routes.post('/calendar/answer', async (c) => {
    const account = currentAccount(c, host);
    const { event, answer: given, back } = await c.req.parseBody();
    const path = safeContinuation(typeof back === 'string' ? back : undefined);
    if (account === undefined) return c.redirect(chooserUrl(path), 303);
    if (typeof event !== 'string' || !isAnswer(given)) {
      return c.text('この回答は受け付けられません。前の画面に戻って、もう一度お選びください。', 400);
    }
    if (!answer(host, account, event, given)) return c.notFound();
    const place = eventToken({ eventId: event, calendarId: account.email.toLowerCase() });
    return c.redirect(`${path}#${place}`, 303);
  });

  return routes;
}

function findEntry(host: Host, account: Account, token: string): AgendaEntry | undefined {
  const place = readEventToken(token);
  if (place === undefined) return undefined;
  return agendaOf(host, account.email).find(
    ({ event, calendarId }) =>
      event.id === place.eventId && [calendarId, event.organizer?.email].includes(place.calendarId),
  );
}

/** Notes a guest's answer on their own calendar; false when they are not invited to it. */
function answer(host: Host, { email }: Account, eventId: string, responseStatus: Answer): boolean {
  try {
    const { attendees = [] } = getEvent(host, email, 'primary', eventId);
    if (!attendees.some(({ self }) => self)) return false;
    patchEvent(host, email, 'primary', eventId, {
      attendees: attendees.map((attendee) => (attendee.self ? { ...attendee, responseStatus } : attendee)),
    });
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.status === 'NOT_FOUND') return false;
    throw error;
  }
}

function page(c: Context, account: Account, title: string, content: Child) {
  return c.html(
    <Page
      title={title}
      account={account}
      here={here(c)}
      section="calendar"
      styles={['mail/mail.css', 'calendar/calendar.css']}
    >
      {content}
    </Page>,
  );
}
