import type { Notice } from '../domain/image-request/decision.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import type { Language } from '../domain/image-request/vocabulary.ts';
import { sendingStatus, type OutboxRecord } from '../ledger/outbox.ts';
import type { Settings } from '../ledger/settings.ts';
import type { TextOverride } from '../messages/render.ts';
import { renderMail } from '../messages/render.ts';
import { imageRequestFacts, type MailExtras } from '../messages/placeholders.ts';

/** What turning notices into mails needs besides the request. */
export type Stationery = {
  readonly settings: Settings;
  /** Wording that staff edited in 文面. */
  readonly texts: readonly TextOverride[];
  readonly extras: MailExtras;
  readonly now: number;
  newId(): string;
};

/** The outbox rows of a decision's notices, claimed by this execution: it sends them as soon as they are recorded. */
export function compose(notices: readonly Notice[], request: ImageRequest, stationery: Stationery): OutboxRecord[] {
  return notices.map((notice) => mailFor(notice, request, stationery));
}

function mailFor(notice: Notice, request: ImageRequest, stationery: Stationery): OutboxRecord {
  const { settings, texts, extras, now } = stationery;
  const language: Language = notice.to === 'applicant' ? request.language : 'ja';
  const facts = imageRequestFacts(request, extras);
  const { subject, text } = renderMail({ code: notice.code, language, facts, texts });
  const mailId = stationery.newId();
  return {
    mailId,
    status: sendingStatus(mailId, now),
    createdAt: now,
    reference: request.reference,
    code: notice.code,
    language,
    to: recipient(notice.to, request, settings),
    cc: '',
    replyTo: settings.mducAddress,
    senderName: settings.senderName,
    subject,
    body: text,
    attachments: attachmentsOf(notice, request),
  };
}

function recipient(to: Notice['to'], request: ImageRequest, settings: Settings): string {
  switch (to) {
    case 'applicant':
      return request.applicantMail;
    case 'mduc':
      return settings.mducAddress;
    case 'radiology':
      // Until the department's address is filled in, MDUC passes its mails on: nothing goes nowhere.
      return settings.radiologyAddress === '' ? settings.mducAddress : settings.radiologyAddress;
  }
}

function attachmentsOf(notice: Notice, request: ImageRequest): OutboxRecord['attachments'] {
  if (!notice.withImageList || !request.listFileId || !request.listNumber) return [];
  return [{ fileId: request.listFileId, fileName: `${request.listNumber}.csv` }];
}
