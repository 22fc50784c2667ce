import { feeLines } from '../domain/fee/describe.ts';
import type { FeeSnapshot } from '../domain/fee/compute.ts';
import type { Actor } from '../domain/image-request/command.ts';
import type { Decision } from '../domain/image-request/decision.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import type { Commit } from '../ledger/commit.ts';
import type { OutboxRecord } from '../ledger/outbox.ts';
import { imageRequestFacts } from '../messages/facts.ts';
import { writeNotices, type Stationery } from './compose.ts';

/** What recording a decision needs to know about its occasion. */
export type Occasion = {
  readonly actor: Actor;
  /** Response id or click id: what makes the event one. */
  readonly eventId: string;
  readonly stationery: Stationery;
  readonly spreadsheetUrl: string;
  /** '' in mails before there is one. */
  readonly formalFormUrl: string;
  /** The fee as just computed, if it was. */
  readonly fee?: FeeSnapshot | undefined;
};

/** Where the request's row stands; absent for a new one. */
export type Place = { readonly rowIndex: number; readonly before: ImageRequest };

/** Notes row, journal entry and mails of a decision for one commit; the answer is the mails to deliver afterwards. */
export function record(
  commit: Commit,
  decision: Decision,
  place: Place | undefined,
  occasion: Occasion,
): OutboxRecord[] {
  const { request, event, notices } = decision;
  if (place) {
    const row = { rowIndex: place.rowIndex, keyColumn: 'reference', key: request.reference } as const;
    commit.update('imageRequests', row, changed(place.before, request));
  } else {
    commit.append('imageRequests', request);
  }
  commit.append('journal', {
    at: occasion.stationery.now,
    actor: occasion.actor.mail,
    reference: request.reference,
    event: eventCaptions[event.code],
    from: event.from,
    to: event.to,
    detail: event.detail,
    eventId: occasion.eventId,
  });
  const mails = writeNotices(notices, request, factsFor(request, occasion), occasion.stationery);
  for (const mail of mails) commit.append('outbox', mail);
  return mails;
}

const eventCaptions = {
  'receive-consultation': '相談申請を受付',
  'send-formal-form': '正式申請フォームを送付',
  'receive-formal-request': '正式申請を受付',
} as const satisfies Record<Decision['event']['code'], string>;

export function factsFor(
  request: ImageRequest,
  { fee, formalFormUrl, spreadsheetUrl, stationery }: Omit<Occasion, 'actor' | 'eventId'>,
) {
  return imageRequestFacts(request, {
    mducAddress: stationery.settings.mducAddress,
    spreadsheetUrl,
    formalFormUrl,
    feeLines: fee ? { ja: feeLines(fee, 'ja'), en: feeLines(fee, 'en') } : { ja: [], en: [] },
  });
}

/** The fields that differ: a write touches nothing else of the row, which staff may be editing. */
function changed(before: ImageRequest, after: ImageRequest): Partial<ImageRequest> {
  const keys = Object.keys(after) as (keyof ImageRequest)[];
  return Object.fromEntries(
    keys
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((key) => [key, after[key]]),
  );
}
