import type { Language } from '../domain/caption.ts';
import type { MailCode } from '../domain/mail-codes.ts';
import { sendingStatus, waitingStatus, type OutboxRecord } from '../ledger/outbox.ts';
import type { Settings } from '../ledger/settings.ts';
import type { MailFacts } from '../messages/placeholders.ts';
import { renderMail, type TextOverride } from '../messages/render.ts';
import type { Links } from './links.ts';

/** What everything that one execution sends is written with. */
export type Stationery = {
  readonly settings: Settings;
  /** Wording that staff edited in 文面. */
  readonly texts: readonly TextOverride[];
  readonly links: Links;
  readonly now: number;
  /** Whether a person who clicked is at work, with their own authority instead of the installing account's. */
  readonly isPersonal?: true;
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

/** What every row of the outbox begins with: it belongs to this execution. */
export function claimed({ settings, now, newId }: Stationery) {
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

/** The same for what only the installing account may do: a person who clicked leaves it to the clock. */
export function claimedByInstaller(stationery: Stationery) {
  const entry = claimed(stationery);
  return stationery.isPersonal ? { ...entry, status: waitingStatus(entry.status, stationery.now) } : entry;
}

/** Until the department's address is filled in, MDUC passes its mails on: nothing goes nowhere. */
export function radiologyAddressOf({ radiologyAddress, mducAddress }: Settings): string {
  return radiologyAddress === '' ? mducAddress : radiologyAddress;
}
