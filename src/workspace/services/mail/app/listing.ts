import { openBox } from '../box.ts';
import { drafts, findDraft } from '../drafts.ts';
import { searchFor } from '../search/search.ts';
import type { Delivery } from '../store.ts';
import { findThread, isKept, threads } from '../threads.ts';
import { type GmailContext, requireThere } from './context.ts';
import { paged } from './pages.ts';

type GmailThread = GoogleAppsScript.Gmail.GmailThread;

const has =
  (...labels: readonly string[]) =>
  (entry: Delivery): boolean =>
    labels.every((label) => entry.labels.includes(label));

const isStarred = (entry: Delivery): boolean => has('STARRED')(entry) && isKept(entry);

/** Members of GmailApp that find threads, messages and drafts. There are no chats here, so none are found. */
export function listing(context: GmailContext) {
  const { host, account, execution } = context;

  const found = (holds: (entry: Delivery) => boolean, start?: number, max?: number): GmailThread[] =>
    paged(threads(host, account, holds), start, max).map(({ id }) => context.thread(id));
  const among = (holds: (entry: Delivery) => boolean) => (start?: number, max?: number) =>
    found(holds, start, max);
  const unread = (holds: (entry: Delivery) => boolean) => () =>
    threads(host, account, holds).filter(({ entries }) => entries.some(has('UNREAD'))).length;

  return {
    getInboxThreads: among(has('INBOX')),
    getInboxUnreadCount: unread(has('INBOX')),
    getPriorityInboxThreads: among(has('INBOX', 'IMPORTANT')),
    getPriorityInboxUnreadCount: unread(has('INBOX', 'IMPORTANT')),
    getSpamThreads: among(has('SPAM')),
    getSpamUnreadCount: unread(has('SPAM')),
    getStarredThreads: among(isStarred),
    getStarredUnreadCount: unread(isStarred),
    getTrashThreads: among(has('TRASH')),
    getChatThreads: among(() => false),
    search(query: string, start?: number, max?: number): GmailThread[] {
      const { timeZone } = execution.project.manifest;
      return found(
        searchFor({ host, account, timeZone, caller: 'GmailApp.search' }, String(query)),
        start,
        max,
      );
    },
    getThreadById: (id: string) =>
      (findThread(host, account, id) ? context.thread(id) : null) as unknown as GmailThread,
    getMessageById: (id: string) =>
      (openBox(host, account).byMessage.has(id)
        ? context.message(id)
        : null) as unknown as GoogleAppsScript.Gmail.GmailMessage,
    getDraft: (id: string) => context.draft(requireThere(findDraft(host, account, id))),
    getDrafts: () => drafts(host, account).map((draft) => context.draft(draft)),
    getDraftMessages: () => drafts(host, account).map(({ messageId }) => context.message(messageId)),
  };
}
