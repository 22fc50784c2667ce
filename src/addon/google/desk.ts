import type { Desk } from '../workflow/ports.ts';
import { calendar } from './calendar.ts';
import { documentStore } from './documents.ts';
import { fileStore } from './drive.ts';
import { formResponses } from './forms.ts';
import { ledger } from './ledger.ts';
import { mailService } from './mail.ts';
import { deskMemory } from './memory.ts';
import { receipts } from './receipts.ts';
import { sha256 } from './sha256.ts';

const LOCK_WAIT_MS = 30_000;

/** The desk on Google's services. */
export function googleDesk(): Desk {
  const memory = deskMemory();
  const spreadsheetId = () => memory.installation().spreadsheetId;
  return {
    ledger: ledger(spreadsheetId),
    mail: mailService,
    receipts,
    forms: formResponses,
    files: fileStore,
    documents: documentStore(() => memory.installation()),
    calendar: calendar(() => memory.installation().calendarId),
    memory,
    exclusively,
    now: () => Date.now(),
    newId: () => Utilities.getUuid(),
    hash: sha256,
    user: () => Session.getActiveUser().getEmail(),
    spreadsheetUrl: () => memory.installation().spreadsheetUrl,
  };
}

/** One command at a time, whoever started it: two executions must not both give out the next reference number. */
function exclusively<T>(work: () => T): T | undefined {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(LOCK_WAIT_MS)) return undefined;
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
