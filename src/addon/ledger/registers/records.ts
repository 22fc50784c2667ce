import { statesOfAll, type StateOfAny } from '../../domain/states.ts';
import { languages, type Caption, type Language } from '../../domain/caption.ts';
import { choice, json, moment, text, wholeNumber } from '../codec.ts';
import { column, type Register } from '../register.ts';

/** 隔離: submissions that were not processed, whole, with the reason. */
export const quarantine = {
  sheetId: 1002,
  title: '隔離',
  tabColour: '#a51d2d',
  columns: {
    receivedAt: column('受信日時', moment, 150),
    form: column('フォーム', text, 220),
    respondent: column('送信者', text, 250),
    reference: column('記入された受付番号', text, 150),
    reason: column('理由', text, 420, { wrap: true }),
    code: column('理由コード', text, 150, { hidden: true }),
    answers: column('回答の全文', text, 420),
    responseId: column('回答ID', text, 120, { hidden: true }),
    handled: column('対応', text, 200, { owner: 'staff', wrap: true }),
  },
} as const satisfies Register;

/** 操作履歴: who did what and when; only ever added to. */
export const journal = {
  sheetId: 1003,
  title: '操作履歴',
  tabColour: '#5b6472',
  columns: {
    at: column('日時', moment, 150),
    actor: column('操作した人', text, 250),
    reference: column('受付番号', text, 130),
    event: column('できごと', text, 190),
    from: column('変更前の状態', choice<StateOfAny>(statesOfAll), 150),
    to: column('変更後の状態', choice<StateOfAny>(statesOfAll), 150),
    detail: column('内容', text, 420, { wrap: true }),
    eventId: column('操作のID', text, 120, { hidden: true }),
  },
} as const satisfies Register;

/** A file that goes with a mail: as it is or, of a document, as a PDF. */
export type Attachment = {
  readonly fileId: string;
  readonly fileName: string;
  readonly as?: 'pdf';
};

/** What an entry of the outbox asks for; of a mail everything stands in the columns. */
export const outboxKinds = {
  mail: { ja: 'メール', en: 'Mail' },
  calendar: { ja: '予定', en: 'Calendar' },
  documents: { ja: '書類', en: 'Documents' },
} as const satisfies Record<string, Caption>;

export type OutboxKind = keyof typeof outboxKinds;

/** A calendar event as it is to be: of two versions the later holds, in whatever order they are carried out. */
export type CalendarTask = {
  readonly eventId: string;
  /** Milliseconds since the epoch at which this was decided. */
  readonly version: number;
  readonly isCancelled: boolean;
  /** Milliseconds since the epoch. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly place: string;
};

/** 送信箱: mails and calendar entries: to be done, being done, and done. */
export const outbox = {
  sheetId: 1004,
  title: '送信箱',
  tabColour: '#1e7b4f',
  columns: {
    createdAt: column('作成日時', moment, 150),
    kind: column('種類', choice<OutboxKind>(outboxKinds), 80),
    status: column('送信の状態', text, 200),
    reference: column('受付番号', text, 130),
    to: column('宛先', text, 250),
    subject: column('件名', text, 420),
    body: column('本文', text, 420),
    code: column('文面', text, 180, { hidden: true }),
    language: column('言語', choice<Language>(languages), 100),
    cc: column('CC', text, 120, { hidden: true }),
    replyTo: column('返信先', text, 200, { hidden: true }),
    senderName: column('差出人名', text, 180, { hidden: true }),
    attachments: column('添付', json<readonly Attachment[]>(), 200, { hidden: true }),
    task: column('予定の内容', json<CalendarTask>(), 200, { hidden: true }),
    mailId: column('メールID', text, 120, { hidden: true }),
  },
} as const satisfies Register;

/** 採番: the last number given out in each series, `IMG-2026` or the day of the last daily look. */
export const sequences = {
  sheetId: 1005,
  title: '採番',
  tabColour: '#5b6472',
  hidden: true,
  columns: {
    series: column('系列', text, 140),
    last: column('最後の番号', { ...wholeNumber, pattern: '0' }, 100),
  },
} as const satisfies Register;
