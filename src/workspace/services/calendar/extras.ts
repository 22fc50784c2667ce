import { createHash } from 'node:crypto';
import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import { invalid, required } from './errors.ts';

type Event = calendar_v3.Schema$Event;
type Conference = calendar_v3.Schema$ConferenceData;

/** What of an event only those programs change that say that they know of it. */
export type ExtrasQuery = { readonly conferenceDataVersion?: number; readonly supportsAttachments?: boolean };

/**
 * What a program says of an event, where it knows of conferences and attachments; of one that does not, both stay as they
 * are. A conference that it asks for is made.
 */
export function withExtras(
  host: Host,
  { conferenceData, attachments, ...given }: Event,
  known: Event,
  { conferenceDataVersion = 0, supportsAttachments = false }: ExtrasQuery,
): Event {
  if (conferenceDataVersion !== 0 && conferenceDataVersion !== 1) throw invalid();
  const conference =
    conferenceDataVersion === 1
      ? made(host, conferenceData ?? undefined, conferenceData)
      : known.conferenceData;
  const files = supportsAttachments ? attachments : known.attachments;
  return {
    ...given,
    ...(conference !== undefined && { conferenceData: conference as Conference }),
    ...(files !== undefined && { attachments: files }),
  };
}

/** A meeting of Google Meet, ready at once; its address is one that nobody has opened. */
function made(
  host: Host,
  data: Conference | undefined,
  asGiven: Conference | null | undefined,
): Conference | null | undefined {
  const request = data?.createRequest;
  if (!request) return asGiven;
  if (!request.requestId) throw required('Missing conference create request id.');
  const { type = 'hangoutsMeet' } = request.conferenceSolutionKey ?? {};
  if (type !== 'hangoutsMeet') throw invalid('Invalid conference type value.');
  const conferenceId = meetingCode(host);
  const uri = `https://meet.google.com/${conferenceId}`;
  return {
    createRequest: {
      requestId: request.requestId,
      conferenceSolutionKey: { type },
      status: { statusCode: 'success' },
    },
    entryPoints: [{ entryPointType: 'video', uri, label: uri.replace('https://', '') }],
    conferenceSolution: {
      key: { type },
      name: 'Google Meet',
      iconUri:
        'https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png',
    },
    conferenceId,
  };
}

/** `abc-defg-hij`. */
function meetingCode(host: Host): string {
  const bytes = createHash('sha256').update(host.newId('meeting')).digest();
  const letters = Array.from(bytes.subarray(0, 10), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
  return `${letters.slice(0, 3)}-${letters.slice(3, 7)}-${letters.slice(7)}`;
}

/** Where the video meeting of a conference is. */
export function videoLink(conference: Conference | undefined): string | undefined {
  return conference?.entryPoints?.find(({ entryPointType }) => entryPointType === 'video')?.uri ?? undefined;
}
