import { facade } from '../../../runtime/facade.ts';
import { userLabels } from '../labels.ts';
import type { MailMessage } from '../message.ts';
import { type Delivery, readMessage } from '../store.ts';
import { change, changes, findThread, isKept, type LabelChange } from '../threads.ts';
import { answering } from './answering.ts';
import { type GmailContext, idOf, requireThere, standsFor } from './context.ts';

type GmailThread = GoogleAppsScript.Gmail.GmailThread;
type GmailLabel = GoogleAppsScript.Gmail.GmailLabel;

/** A thread of the account. Its labels are read when asked for, so `refresh` has nothing left to do. */
export function threadFacade(context: GmailContext, id: string): GmailThread {
  const { host, execution, account } = context;

  const entries = (): readonly Delivery[] => requireThere(findThread(host, account, id)).entries;
  const mail = (entry: Delivery | undefined): MailMessage =>
    requireThere(entry && readMessage(host, entry.messageId));
  const last = (): MailMessage => {
    const answerable = entries().filter((entry) => isKept(entry) && !entry.labels.includes('DRAFT'));
    return mail(answerable.at(-1) ?? entries().at(-1));
  };
  const has = (label: string) => (): boolean => entries().some(({ labels }) => labels.includes(label));
  const changed = (wanted: LabelChange) => (): GmailThread => {
    change(host, entries(), wanted);
    return thread;
  };
  const relabelled = (member: string, wanted: 'add' | 'remove') => (label: GmailLabel) =>
    changed({ [wanted]: [idOf(label, 'label', `GmailApp.GmailThread.${member}`)] })();
  const {
    reply,
    replyAll,
    forward: _,
    ...drafting
  } = answering(context, (name) => `GmailApp.GmailThread.${name}`, last);
  const chained =
    <A extends unknown[]>(work: (...args: A) => void) =>
    (...args: A): GmailThread => {
      work(...args);
      return thread;
    };

  const thread: GmailThread = facade<GmailThread>(
    execution,
    'GmailApp.GmailThread',
    {
      ...drafting,
      reply: chained(reply),
      replyAll: chained(replyAll),
      addLabel: relabelled('addLabel', 'add'),
      removeLabel: relabelled('removeLabel', 'remove'),
      getFirstMessageSubject: () => mail(entries()[0]).subject,
      getId: () => id,
      getLabels() {
        const ids = new Set(entries().flatMap(({ labels }) => labels));
        return userLabels(host, account)
          .filter((label) => ids.has(label.id))
          .map((label) => context.label(label));
      },
      getLastMessageDate: () =>
        new Date(entries().at(-1)?.date ?? NaN) as unknown as GoogleAppsScript.Base.Date,
      getMessageCount: () => entries().length,
      getMessages: () => entries().map(({ messageId }) => context.message(messageId)),
      getPermalink: () =>
        `${host.baseUrl}/mail/${encodeURIComponent(account)}/${entries()[0]?.messageId ?? ''}`,
      hasStarredMessages: has('STARRED'),
      isImportant: has('IMPORTANT'),
      isInChats: () => false,
      isInInbox: has('INBOX'),
      isInPriorityInbox: () => has('INBOX')() && has('IMPORTANT')(),
      isInSpam: has('SPAM'),
      isInTrash: has('TRASH'),
      isUnread: has('UNREAD'),
      markImportant: changed(changes.markImportant),
      markRead: changed(changes.markRead),
      markUnimportant: changed(changes.markUnimportant),
      markUnread: changed(changes.markUnread),
      moveToArchive: changed(changes.moveToArchive),
      moveToInbox: changed(changes.moveToInbox),
      moveToSpam: changed(changes.moveToSpam),
      moveToTrash: changed(changes.moveToTrash),
      refresh: () => thread,
    },
    [
      'createDraftReply',
      'createDraftReplyAll',
      'reply',
      'replyAll',
      'addLabel',
      'removeLabel',
      'getLabels',
      'getMessages',
      'markImportant',
      'markRead',
      'markUnimportant',
      'markUnread',
      'moveToArchive',
      'moveToInbox',
      'moveToSpam',
      'moveToTrash',
      'refresh',
    ],
  );
  return standsFor(thread, 'thread', id);
}
