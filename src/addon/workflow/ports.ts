import type { sheets_v4 } from '@googleapis/sheets';
import type { Attachment } from '../ledger/registers/records.ts';
import type { FormKey, Installation } from '../forms/installation.ts';
import type { Gap, PreparedDocuments, SubmittedVersion } from '../domain/joint-research/documents.ts';

/** The spreadsheet, as the workflow needs it: each call is one round trip. */
export type LedgerPort = {
  read(
    request: sheets_v4.Schema$BatchGetValuesByDataFilterRequest,
  ): sheets_v4.Schema$BatchGetValuesByDataFilterResponse;
  commit(
    body: sheets_v4.Schema$BatchUpdateSpreadsheetRequest,
  ): sheets_v4.Schema$BatchUpdateSpreadsheetResponse;
};

/** A mail ready to leave. */
export type OutgoingMail = {
  readonly to: string;
  readonly cc: string;
  readonly replyTo: string;
  readonly senderName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
};

export type MailPort = {
  /** Recipients that may still be written to today. */
  remainingRecipients(): number;
  /** Throws when Google refuses or fails. */
  send(mail: OutgoingMail): void;
};

/**
 * Short memory of which mails have left, kept outside of the ledger: it lets the clock tell, after a killed execution,
 * a mail that was sent but not marked from one that was not sent.
 */
export type ReceiptPort = {
  note(mailId: string): void;
  /** Those of `mailIds` that are known to have left. */
  known(mailIds: readonly string[]): ReadonlySet<string>;
};

/** A form response as Apps Script gives it, by item id. */
export type FormResponse = {
  readonly responseId: string;
  /** Milliseconds since the epoch. */
  readonly submittedAt: number;
  /** Verified address; '' when Google gave none. */
  readonly respondent: string;
  readonly answers: readonly { readonly itemId: number; readonly response: string | readonly string[] }[];
};

export type FormPort = {
  /** Responses submitted at or after `since` (milliseconds since the epoch), oldest first. */
  responsesSince(formId: string, since: number): readonly FormResponse[];
};

/** A document in Drive, and where a person opens it. */
export type StoredDocument = { readonly fileId: string; readonly url: string };

export type FilePort = {
  /** Ids that Drive reserves for files yet to be made, so that making one twice makes one. */
  reserveIds(count: number): readonly string[];
  /** Makes the folder unless a file with this id exists. */
  ensureFolder(folder: { readonly id: string; readonly name: string; readonly parentId: string }): void;
  /** Makes the file unless one with this id exists. */
  ensureFile(file: {
    readonly id: string;
    readonly name: string;
    readonly parentId: string;
    readonly mimeType: string;
    readonly text: string;
  }): void;
  /** Makes a document that people can print; Google takes no reserved id for one. */
  createDocument(name: string, html: string, parentId: string): StoredDocument;
};

/** People to whom a request's documents are shared, each by a mail address. */
export type DocumentReaders = { readonly applicantMail: string; readonly staff: readonly string[] };

/** For whom documents are made, and with whom the research is done. */
export type DocumentOrder = DocumentReaders & {
  readonly reference: string;
  readonly applicantName: string;
  /** Each gets a sheet of its own in the review application, in this order. */
  readonly companies: readonly string[];
};

/** A submission to be kept. */
export type SubmissionToKeep = DocumentReaders & {
  readonly reference: string;
  /** 1 for the first submission. */
  readonly round: number;
  /** Milliseconds since the epoch. */
  readonly submittedAt: number;
  readonly documents: PreparedDocuments;
};

/**
 * The documents of joint research in Drive. Each call may be repeated, one after the other: it makes what is missing, and
 * nothing twice. To be called by the installing account's executions: the documents are its own.
 */
export type DocumentPort = {
  /** A folder that applicant and staff may write into, with the three documents from the templates. */
  prepare(order: DocumentOrder): PreparedDocuments;
  /** What is missing before the documents can be submitted; `companies` as they were ordered. */
  inspect(documents: PreparedDocuments, companies: readonly string[]): readonly Gap[];
  /** Copies of the documents as they are now, which applicant and staff may only read. */
  keep(submission: SubmissionToKeep): SubmittedVersion;
};

/** What the desk remembers between executions besides the ledger. */
export type MemoryPort = {
  installation(): Installation;
  /** Until when the form's responses are known to be in the ledger, milliseconds since the epoch; 0 at first. */
  sweptUntil(form: FormKey): number;
  rememberSweptUntil(form: FormKey, moment: number): void;
  /** The last day on which was looked for what is late, `2026-11-24`; '' at first. */
  lookedOn(): string;
  rememberLookedOn(day: string): void;
};

/** A meeting as it is to stand in the desk's calendar. */
export type CalendarEvent = {
  /** Ours, so that making it twice makes it once. */
  readonly eventId: string;
  /** Of two versions the later holds. Milliseconds since the epoch. */
  readonly version: number;
  readonly isCancelled: boolean;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  /** Milliseconds since the epoch. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly guests: readonly string[];
};

export type CalendarPort = {
  /** Makes, changes or takes out the event, and lets its guests know; does nothing where a later version stands. */
  bringAbout(event: CalendarEvent): void;
};

/** Everything outside that the workflow uses; `google/` gives it in Apps Script. */
export type Desk = {
  readonly ledger: LedgerPort;
  readonly mail: MailPort;
  readonly receipts: ReceiptPort;
  readonly forms: FormPort;
  readonly files: FilePort;
  readonly documents: DocumentPort;
  readonly calendar: CalendarPort;
  readonly memory: MemoryPort;
  /** Runs `work` while no other execution of the desk does; `undefined` when it had to wait too long. */
  exclusively<T>(work: () => T): T | undefined;
  now(): number;
  newId(): string;
  /** SHA-256 of a text's UTF-8 bytes, hexadecimal. */
  hash(text: string): string;
  /** Address of the person at the keyboard; '' in a trigger. */
  user(): string;
  /** Address of the tracking spreadsheet, for mails to staff. */
  spreadsheetUrl(): string;
};
