import type { calendar_v3 } from '@googleapis/calendar';
import { answerWords, type ResponseStatus } from './words.ts';

const badges: Readonly<Record<ResponseStatus, string>> = {
  accepted: 'badge badge-good',
  declined: 'badge badge-bad',
  tentative: 'badge badge-warn',
  needsAction: 'badge',
};

export type GuestsProps = {
  readonly attendees: readonly calendar_v3.Schema$EventAttendee[];
  /** By address, of those who have an account here. */
  readonly names: ReadonlyMap<string, string>;
};

/** Who is invited, and what each one answered. */
export function Guests({ attendees, names }: GuestsProps) {
  return (
    <ul class="guests">
      {attendees.map((attendee) => (
        <Guest attendee={attendee} names={names} />
      ))}
    </ul>
  );
}

type GuestProps = {
  readonly attendee: calendar_v3.Schema$EventAttendee;
  readonly names: ReadonlyMap<string, string>;
};

function Guest({ attendee, names }: GuestProps) {
  const { email, displayName, optional, organizer, responseStatus, comment } = attendee;
  const answer = isStatus(responseStatus) ? responseStatus : 'needsAction';
  return (
    <li>
      <span class={badges[answer]}>{answerWords[answer]}</span>
      <span title={email ?? undefined}>{displayName ?? names.get(email ?? '') ?? email}</span>
      {organizer && <span class="muted small">主催者</span>}
      {optional && <span class="muted small">任意参加</span>}
      {comment && <span class="muted small">「{comment}」</span>}
    </li>
  );
}

function isStatus(status: string | null | undefined): status is ResponseStatus {
  return typeof status === 'string' && Object.hasOwn(answerWords, status);
}
