import { isoInTokyo } from '../time/tokyo.ts';
import { refuse } from '../refusal.ts';
import { advance, reasonIn } from '../procedure/advance.ts';
import type { CommandOf } from './command.ts';
import type { Context, MeetingEffect, Notice, Outcome } from './decision.ts';
import { outsideOfficeHours } from './office-hours.ts';
import type { ImageRequest } from './request.ts';

const fixed: readonly Notice[] = [
  { code: 'meeting-fixed', to: 'applicant' },
  { code: 'meeting-fixed-arrived', to: 'mduc' },
  { code: 'meeting-fixed-arrived', to: 'radiology' },
];

const cancelled: readonly Notice[] = [
  { code: 'meeting-cancelled', to: 'applicant' },
  { code: 'meeting-cancelled-arrived', to: 'mduc' },
  { code: 'meeting-cancelled-arrived', to: 'radiology' },
];

/** Step 3 of the guide, 相談・打合せ: the meeting gets its time, or another one. */
export function fixMeeting(
  request: ImageRequest,
  command: CommandOf<'fix-meeting'>,
  context: Context,
): Outcome {
  const { startsAt, acknowledged } = command;
  const place = command.place.trim();
  const { reference, state, meetingEventId, meetingAt, meetingPlace } = request;
  if (startsAt <= context.now) return refuse('meeting-in-past', { at: inWords(startsAt) });
  if (!acknowledged && outsideOfficeHours(startsAt, context.policy)) {
    return refuse('outside-office-hours', { at: inWords(startsAt) });
  }
  const isFixed = state === 'meeting-fixed' && meetingEventId !== undefined;
  if (isFixed && meetingAt === startsAt && (meetingPlace ?? '') === place) {
    return { kind: 'unchanged', reference };
  }
  const moves = isFixed || liesAhead(request, context);
  const changes = {
    meetingAt: startsAt,
    meetingPlace: place || undefined,
    meetingEventId: moves ? meetingEventId : calendarId(reference, context.now),
    reason: undefined,
  };
  return advance(request, command, 'meeting-fixed', changes, context, {
    detail: `${inWords(startsAt)}${place === '' ? '' : ` ${place}`}`,
    notices: fixed,
    effects: [{ kind: 'put-meeting' }],
  });
}

export function cancelMeeting(
  request: ImageRequest,
  command: CommandOf<'cancel-meeting'>,
  context: Context,
): Outcome {
  const reason = reasonIn(command);
  if (typeof reason !== 'string') return reason;
  // The time stays in the row for the mail that says what is cancelled; without an event id it is no meeting any more.
  return advance(request, command, 'under-review', { reason, meetingEventId: undefined }, context, {
    detail: reason,
    notices: cancelled,
    effects: takenOut(request),
  });
}

/** A meeting ahead that will not take place any more goes out of everybody's calendar; one that was held stays. */
export function meetingCancelled(request: ImageRequest, context: Context): readonly MeetingEffect[] {
  return liesAhead(request, context) ? takenOut(request) : [];
}

function takenOut({ meetingEventId }: ImageRequest): readonly MeetingEffect[] {
  return meetingEventId ? [{ kind: 'cancel-meeting', eventId: meetingEventId }] : [];
}

/** Also where the decision was made before the meeting. */
function liesAhead({ meetingEventId, meetingAt }: ImageRequest, { now }: Context): boolean {
  return meetingEventId !== undefined && (meetingAt ?? 0) > now;
}

/** An id that Google Calendar takes: digits and the letters a to v. Another meeting gets another. */
function calendarId(reference: string, now: number): string {
  return `${reference.toLowerCase().replace(/[^0-9a-v]/g, '')}m${now.toString(32)}`;
}

function inWords(moment: number): string {
  return isoInTokyo(moment).slice(0, 16).replace('T', ' ');
}
