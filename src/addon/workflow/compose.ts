import type { MailCode, Notice } from '../domain/image-request/decision.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import type { Language } from '../domain/image-request/vocabulary.ts';
import { sendingStatus, type OutboxRecord } from '../ledger/outbox.ts';
import type { Settings } from '../ledger/settings.ts';
import type { MailFacts } from '../messages/placeholders.ts';
import { renderMail, type TextOverride } from '../messages/render.ts';

/** What every mail of one execution is written with. */
export type Stationery = {
  readonly settings: Settings;
  /** Wording that staff edited in 文面. */
  readonly texts: readonly TextOverride[];
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
export function write(letter: Letter, { settings, texts, now, newId }: Stationery): OutboxRecord {
  const { subject, text, warning } = renderMail({ ...letter, texts });
  if (warning !== undefined) console.warn(warning);
  const mailId = newId();
  return {
    mailId,
    status: sendingStatus(mailId, now),
    createdAt: now,
    reference: letter.reference,
    code: letter.code,
    language: letter.language,
    to: letter.to,
    cc: '',
    replyTo: settings.mducAddress,
    senderName: settings.senderName,
    subject,
    body: text,
    attachments: letter.attachments,
  };
}

/** The outbox rows of a decision's notices; staff are written to in Japanese. */
export function writeNotices(
  notices: readonly Notice[],
  request: ImageRequest,
  facts: MailFacts,
  stationery: Stationery,
): OutboxRecord[] {
  return notices.map((notice) =>
    write(
      {
        code: notice.code,
        reference: request.reference,
        to: addressOf(notice.to, request, stationery.settings),
        language: notice.to === 'applicant' ? request.language : 'ja',
        facts,
        attachments: notice.withImageList ? imageListOf(request) : [],
      },
      stationery,
    ),
  );
}

function addressOf(to: Notice['to'], request: ImageRequest, settings: Settings): string {
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

function imageListOf({ listFileId, listNumber }: ImageRequest): OutboxRecord['attachments'] {
  return listFileId && listNumber ? [{ fileId: listFileId, fileName: `${listNumber}.csv` }] : [];
}
