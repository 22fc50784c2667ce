import type { AgendaEntry } from '../../services/calendar/agenda.ts';
import { eventPath, eventToken } from '../../services/calendar/link.ts';
import { LinkedText } from '../mail/linked-text.tsx';
import { AnswerForm } from './answer-form.tsx';
import { timeWords } from './days.ts';
import { Guests } from './guests.tsx';

export type EventCardProps = {
  readonly entry: AgendaEntry;
  /** Path of the page to which an answer comes back. */
  readonly back: string;
  /** In front of the time where no heading says the day. */
  readonly day?: string;
};

/** One event with everything about it, and the question whether one comes. */
export function EventCard({ entry, back, day }: EventCardProps) {
  const { event, calendarId, calendarSummary, isPrimary } = entry;
  const { summary, location, description, organizer, attendees = [], status } = event;
  const place = { eventId: event.id ?? '', calendarId };
  const isCancelled = status === 'cancelled';
  return (
    <article class={`card event${isCancelled ? ' event-cancelled' : ''}`} id={eventToken(place)}>
      <div class="event-head">
        <p class="event-time">
          {day !== undefined && <span>{day} </span>}
          {timeWords(entry)}
        </p>
        <span class="row event-marks">
          {!isPrimary && <span class="badge">{calendarSummary}</span>}
          {status === 'tentative' && <span class="badge badge-warn">仮の予定</span>}
          {isCancelled && <span class="badge badge-bad">キャンセル</span>}
        </span>
      </div>
      <h4 class="event-title phrases">
        <a href={eventPath(place)}>{summary ?? '(タイトルなし)'}</a>
      </h4>
      <dl class="facts event-facts">
        {location && (
          <>
            <dt>場所</dt>
            <dd>{location}</dd>
          </>
        )}
        <dt>主催者</dt>
        <dd>{organizer?.displayName ?? organizer?.email}</dd>
        {attendees.length > 0 && (
          <>
            <dt>ゲスト</dt>
            <dd>
              <Guests attendees={attendees} names={entry.guestNames} />
            </dd>
          </>
        )}
      </dl>
      {description && (
        <div class="event-description">
          <LinkedText text={description} />
        </div>
      )}
      <AnswerForm event={event} back={back} />
    </article>
  );
}
