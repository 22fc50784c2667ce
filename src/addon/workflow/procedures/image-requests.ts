import { correctableFields } from '../../domain/image-request/correctable.ts';
import type { Command } from '../../domain/image-request/command.ts';
import { decide } from '../../domain/image-request/decide.ts';
import { stepOfTick, stepToState, tickedFacts } from '../../domain/image-request/hand-step.ts';
import { procedure } from '../../domain/image-request/procedure.ts';
import type { ImageRequest } from '../../domain/image-request/request.ts';
import { states, type State } from '../../domain/image-request/vocabulary.ts';
import { expectations } from '../../domain/image-request/waiting.ts';
import type { FeeSnapshot } from '../../domain/fee/compute.ts';
import { feeLines } from '../../domain/fee/describe.ts';
import type { MailCode } from '../../domain/mail-codes.ts';
import type { MeetingEffect, Notice } from '../../domain/procedure/outcome.ts';
import type { OutboxRecord } from '../../ledger/outbox.ts';
import { requestFields, tickColumns } from '../../ledger/registers/image-requests.ts';
import { dueDayOf } from '../../messages/due-days.ts';
import { imageRequestFacts } from '../../messages/facts.ts';
import { meetingInWords } from '../../messages/meeting-entry.ts';
import { nextStepInWords } from '../../messages/next-step.ts';
import type { MailFacts } from '../../messages/placeholders.ts';
import { claimed, radiologyAddressOf, type Stationery } from '../stationery.ts';
import type { Procedure } from './procedure.ts';

const MINUTE_MS = 60_000;

/** Requests for image data (guide, 7ステップ). */
export const imageRequestProcedure: Procedure<ImageRequest, Command, MeetingEffect> = {
  register: 'imageRequests',
  series: 'IMG',
  steps: procedure,
  states,
  fields: requestFields,
  correctable: correctableFields,
  ticks: Object.values(tickColumns),
  arrival: 'consultationResponseId',
  responseColumns: ['consultationResponseId', 'formalResponseIds'],
  decide,
  expectations,
  stepToState: (request, to, eventId) => stepToState(request, to as State, eventId),
  stepOfTick: (request, column, isTicked, eventId) => {
    const fact = tickedFacts.find((candidate) => tickColumns[candidate] === column);
    if (!fact)
      throw new Error(`Cannot read the tick in the column ${column}: it is no check box of a request.`);
    return stepOfTick(request, fact, isTicked, eventId);
  },
  nextStep: nextStepInWords,
  derived: (request, links) => ({
    ...Object.fromEntries(tickedFacts.map((fact) => [tickColumns[fact], request[fact] !== undefined])),
    folderLink: request.folderId === undefined ? undefined : links.folder(request.folderId),
  }),
  facts,
  attachments,
  entry: (effect, request, stationery) => {
    switch (effect.kind) {
      case 'put-meeting':
        return meetingEntry(request, request.meetingEventId ?? '', false, stationery);
      case 'cancel-meeting':
        return meetingEntry(request, effect.eventId, true, stationery);
    }
  },
};

function facts(code: MailCode, request: ImageRequest, { settings, links }: Stationery): MailFacts {
  const fee = feeOf(request);
  return imageRequestFacts(request, {
    mducAddress: settings.mducAddress,
    spreadsheetUrl: links.spreadsheetUrl,
    formalFormUrl: links.formalForm(request),
    dueOn: dueDayOf(code, expectations(request, settings)),
    feeLines: { ja: fee ? feeLines(fee, 'ja') : [], en: fee ? feeLines(fee, 'en') : [] },
  });
}

/** The frozen fee or, before there is one, the quote. */
function feeOf({ feeSnapshot, quoteSnapshot }: ImageRequest): FeeSnapshot | undefined {
  return feeSnapshot === undefined ? quoteSnapshot : (JSON.parse(feeSnapshot) as FeeSnapshot);
}

function attachments(
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
