import type { FeeSnapshot } from '../domain/fee/compute.ts';
import { feeLines } from '../domain/fee/describe.ts';
import type { Effect, Notice } from '../domain/procedure/outcome.ts';
import type { MailCode } from '../domain/mail-codes.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import type { Language } from '../domain/caption.ts';
import { sendingStatus, type OutboxRecord } from '../ledger/outbox.ts';
import type { Settings } from '../ledger/settings.ts';
import { dueDayOf } from '../messages/due-days.ts';
import { imageRequestFacts } from '../messages/facts.ts';
import { meetingInWords } from '../messages/meeting-entry.ts';
import type { MailFacts } from '../messages/placeholders.ts';
import { renderMail, type TextOverride } from '../messages/render.ts';
import type { Links } from './links.ts';

const MINUTE_MS = 60_000;

/** What everything that one execution sends is written with. */
export type Stationery = {
  readonly settings: Settings;
  /** Wording that staff edited in 文面. */
  readonly texts: readonly TextOverride[];
  readonly links: Links;
  readonly now: number;
  newId(): string;
};

export type Letter = {
  readonly code: MailCode;
  readonly reference: string;
  readonly to: string;
  readonly language: Language;
  readonly facts: MailFacts;
  readonly attachments: OutboxRecord['attachments'];
};

/** The outbox row of a mail, claimed by this execution: it sends the mail as soon as the row is recorded. */
export function write(letter: Letter, stationery: Stationery): OutboxRecord {
  const { subject, text, warning } = renderMail({ ...letter, texts: stationery.texts });
  if (warning !== undefined) console.warn(warning);
  const { reference, code, language, to, attachments } = letter;
  return {
    ...claimed(stationery),
    kind: 'mail',
    reference,
    code,
    language,
    to,
    subject,
    body: text,
    attachments,
  };
}

/** The outbox rows of a decision's notices; staff are written to in Japanese. */
export function writeNotices(
  notices: readonly Notice[],
  request: ImageRequest,
  stationery: Stationery,
): OutboxRecord[] {
  return notices.map((notice) =>
    write(
      {
        code: notice.code,
        reference: request.reference,
        to: addressOf(notice.to, request, stationery.settings),
        language: notice.to === 'applicant' ? request.language : 'ja',
        facts: factsFor(notice.code, request, stationery),
        attachments: attachmentsOf(notice, request, stationery),
      },
      stationery,
    ),
  );
}

/** The outbox rows of what a decision does besides mails. */
export function writeEffects(
  effects: readonly Effect[],
  request: ImageRequest,
  stationery: Stationery,
): OutboxRecord[] {
  return effects.map((effect) => {
    switch (effect.kind) {
      case 'put-meeting':
        return meetingEntry(request, request.meetingEventId ?? '', false, stationery);
      case 'cancel-meeting':
        return meetingEntry(request, effect.eventId, true, stationery);
    }
  });
}

/** What a mail about a request can say of it now. */
export function factsFor(code: MailCode, request: ImageRequest, { settings, links }: Stationery): MailFacts {
  const fee = feeOf(request);
  return imageRequestFacts(request, {
    mducAddress: settings.mducAddress,
    spreadsheetUrl: links.spreadsheetUrl,
    formalFormUrl: links.formalForm(request),
    dueOn: dueDayOf(code, request, settings),
    feeLines: { ja: fee ? feeLines(fee, 'ja') : [], en: fee ? feeLines(fee, 'en') : [] },
  });
}

/** Until the department's address is filled in, MDUC passes its mails on: nothing goes nowhere. */
export function radiologyAddressOf({ radiologyAddress, mducAddress }: Settings): string {
  return radiologyAddress === '' ? mducAddress : radiologyAddress;
}

/** The frozen fee or, before there is one, the quote. */
function feeOf({ feeSnapshot, quoteSnapshot }: ImageRequest): FeeSnapshot | undefined {
  return feeSnapshot === undefined ? quoteSnapshot : (JSON.parse(feeSnapshot) as FeeSnapshot);
}

function meetingEntry(
  request: ImageRequest,
  eventId: string,
  isCancelled: boolean,
  stationery: Stationery,
): OutboxRecord {
  const { settings, now } = stationery;
  const { title, description } = meetingInWords(request);
  const startsAt = request.meetingAt ?? now;
  return {
    ...claimed(stationery),
    kind: 'calendar',
    reference: request.reference,
    code: isCancelled ? '予定の取消し' : '予定',
    language: request.language,
    to: [...new Set([request.applicantMail, settings.mducAddress, radiologyAddressOf(settings)])].join(', '),
    subject: title,
    body: description,
    attachments: [],
    task: {
      eventId,
      version: now,
      isCancelled,
      startsAt,
      endsAt: startsAt + settings.meetingMinutes * MINUTE_MS,
      place: request.meetingPlace ?? '',
    },
  };
}

/** What every row of the outbox begins with: it belongs to this execution. */
function claimed({ settings, now, newId }: Stationery) {
  const mailId = newId();
  return {
    mailId,
    status: sendingStatus(mailId, now),
    createdAt: now,
    cc: '',
    replyTo: settings.mducAddress,
    senderName: settings.senderName,
  };
}

function addressOf(to: Notice['to'], request: ImageRequest, settings: Settings): string {
  switch (to) {
    case 'applicant':
      return request.applicantMail;
    case 'mduc':
      return settings.mducAddress;
    case 'radiology':
      return radiologyAddressOf(settings);
  }
}

function attachmentsOf(
  { withImageList, withPledge }: Notice,
  { listFileId, listNumber }: ImageRequest,
  { links }: Stationery,
): OutboxRecord['attachments'] {
  return [
    ...(withImageList && listFileId && listNumber
      ? [{ fileId: listFileId, fileName: `${listNumber}.csv` }]
      : []),
    ...(withPledge ? [{ fileId: links.pledgeFileId, fileName: '誓約書.pdf', as: 'pdf' } as const] : []),
  ];
}
