import { facade } from '../../../runtime/facade.ts';
import { deleteLabel, type UserLabel, userLabels } from '../labels.ts';
import { change, findThread, isKept, type Thread, threads } from '../threads.ts';
import { type GmailContext, idOf, requireThere, standsFor } from './context.ts';
import { checkCount, paged } from './pages.ts';

type GmailLabel = GoogleAppsScript.Gmail.GmailLabel;
type GmailThread = GoogleAppsScript.Gmail.GmailThread;

/** A label that the account has made. */
export function labelFacade(context: GmailContext, { id, name }: UserLabel): GmailLabel {
  const { host, execution, account } = context;

  function found(): Thread[] {
    return threads(host, account, (entry) => entry.labels.includes(id) && isKept(entry));
  }
  function relabel(member: string, given: readonly GmailThread[], wanted: 'add' | 'remove'): GmailLabel {
    requireThere(userLabels(host, account).find((label) => label.id === id));
    checkCount(given.length, 'threads');
    const entries = given.flatMap((thread) => {
      const threadId = idOf(thread, 'thread', `GmailApp.GmailLabel.${member}`);
      return requireThere(findThread(host, account, threadId)).entries;
    });
    change(host, entries, { [wanted]: [id] });
    return label;
  }

  const label: GmailLabel = facade<GmailLabel>(
    execution,
    'GmailApp.GmailLabel',
    {
      getName: () => name,
      getThreads: (start?: number, max?: number) =>
        paged(found(), start, max).map((thread) => context.thread(thread.id)),
      getUnreadCount: () =>
        found().filter(({ entries }) => entries.some(({ labels }) => labels.includes('UNREAD'))).length,
      addToThread: (thread) => relabel('addToThread', [thread], 'add'),
      addToThreads: (given) => relabel('addToThreads', given, 'add'),
      removeFromThread: (thread) => relabel('removeFromThread', [thread], 'remove'),
      removeFromThreads: (given) => relabel('removeFromThreads', given, 'remove'),
      deleteLabel: () => deleteLabel(host, account, { id }),
    },
    [
      'getThreads',
      'getUnreadCount',
      'addToThread',
      'addToThreads',
      'removeFromThread',
      'removeFromThreads',
      'deleteLabel',
    ],
  );
  return standsFor(label, 'label', id);
}
