import { openBox } from '../box.ts';
import type { Delivery } from '../store.ts';
import { change, changes, findThread, type LabelChange } from '../threads.ts';
import { type GmailContext, idOf, requireThere } from './context.ts';
import { checkCount } from './pages.ts';

type GmailApp = GoogleAppsScript.Gmail.GmailApp;
type GmailThread = GoogleAppsScript.Gmail.GmailThread;
type GmailMessage = GoogleAppsScript.Gmail.GmailMessage;

/** Members of GmailApp that do to given threads and messages what these can do themselves. */
export function marking(context: GmailContext, app: GmailApp) {
  const { host, account } = context;

  const thread = (one: GmailThread, member: string): readonly Delivery[] =>
    requireThere(findThread(host, account, idOf(one, 'thread', member))).entries;
  const message = (one: GmailMessage, member: string): Delivery =>
    requireThere(openBox(host, account).byMessage.get(idOf(one, 'message', member)));
  const messagesOf = (one: GmailThread, member: string): GmailMessage[] =>
    thread(one, member).map(({ messageId }) => context.message(messageId));

  function changed(entries: readonly Delivery[], wanted: LabelChange): GmailApp {
    change(host, entries, wanted);
    return app;
  }
  const ofThread = (wanted: LabelChange) => (member: string) => (one: GmailThread) =>
    changed(thread(one, member), wanted);
  const ofThreads = (wanted: LabelChange) => (member: string) => (many: GmailThread[]) => {
    checkCount(many.length, 'threads');
    const entries = many.flatMap((one) => thread(one, member));
    return changed(entries, wanted);
  };
  const ofMessage = (wanted: LabelChange) => (member: string) => (one: GmailMessage) =>
    changed([message(one, member)], wanted);
  const ofMessages = (wanted: LabelChange) => (member: string) => (many: GmailMessage[]) => {
    checkCount(many.length, 'messages');
    const entries = many.map((one) => message(one, member));
    return changed(entries, wanted);
  };

  return named({
    markMessageRead: ofMessage(changes.markRead),
    markMessagesRead: ofMessages(changes.markRead),
    markMessageUnread: ofMessage(changes.markUnread),
    markMessagesUnread: ofMessages(changes.markUnread),
    moveMessageToTrash: ofMessage(changes.moveToTrash),
    moveMessagesToTrash: ofMessages(changes.moveToTrash),
    starMessage: ofMessage(changes.star),
    starMessages: ofMessages(changes.star),
    unstarMessage: ofMessage(changes.unstar),
    unstarMessages: ofMessages(changes.unstar),
    refreshMessage: ofMessage({}),
    refreshMessages: ofMessages({}),
    markThreadImportant: ofThread(changes.markImportant),
    markThreadsImportant: ofThreads(changes.markImportant),
    markThreadUnimportant: ofThread(changes.markUnimportant),
    markThreadsUnimportant: ofThreads(changes.markUnimportant),
    markThreadRead: ofThread(changes.markRead),
    markThreadsRead: ofThreads(changes.markRead),
    markThreadUnread: ofThread(changes.markUnread),
    markThreadsUnread: ofThreads(changes.markUnread),
    moveThreadToArchive: ofThread(changes.moveToArchive),
    moveThreadsToArchive: ofThreads(changes.moveToArchive),
    moveThreadToInbox: ofThread(changes.moveToInbox),
    moveThreadsToInbox: ofThreads(changes.moveToInbox),
    moveThreadToSpam: ofThread(changes.moveToSpam),
    moveThreadsToSpam: ofThreads(changes.moveToSpam),
    moveThreadToTrash: ofThread(changes.moveToTrash),
    moveThreadsToTrash: ofThreads(changes.moveToTrash),
    refreshThread: ofThread({}),
    refreshThreads: ofThreads({}),
    getMessagesForThread: (member) => (one: GmailThread) => messagesOf(one, member),
    getMessagesForThreads: (member) => (many: GmailThread[]) => many.map((one) => messagesOf(one, member)),
  });
}

/** Tells each member its own name, for what it refuses. */
function named<T extends Record<string, (member: string) => unknown>>(
  members: T,
): { [Name in keyof T]: ReturnType<T[Name]> } {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, member(`GmailApp.${name}`)]),
  ) as { [Name in keyof T]: ReturnType<T[Name]> };
}
