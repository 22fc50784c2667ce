import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../../src/workspace/host.ts';
import { remainingRecipients } from '../../../../../src/workspace/services/mail/service.ts';
import { mailGlobals } from '../../../../../src/workspace/services/mail/globals.ts';
import { fakeExecution, people } from '../../../../support/workspace/fake-execution.ts';
import { type Gmail, twoAccounts } from './gmail.ts';

const { staff, applicant } = people;
let host: Host;
let own: Gmail;
let other: Gmail;

beforeEach(() => {
  ({ host, own, other } = twoAccounts());
});

/** Mails from the other account, one thread each, oldest first. */
function receive(...subjects: string[]): void {
  for (const subject of subjects) other.sendEmail(staff.email, subject, `Words of ${subject}`);
}

function subjects(threads: GoogleAppsScript.Gmail.GmailThread[]): string[] {
  return threads.map((thread) => thread.getFirstMessageSubject());
}

describe('sendEmail', () => {
  it('lands in the sent mail of the sender and unread in the inbox of the recipient; is chained', () => {
    expect(own.sendEmail(applicant.email, 'Hello', 'Words')).toBe(own);
    const [sent] = own.search('in:sent')[0]!.getMessages();
    expect([sent!.isUnread(), sent!.isInInbox()]).toEqual([false, false]);
    const [received] = other.getInboxThreads()[0]!.getMessages();
    expect([received!.isUnread(), received!.isInInbox()]).toEqual([true, true]);
    expect(received!.getFrom()).toBe(`${staff.name} <${staff.email}>`);
  });

  it('is one mail for whoever writes to themselves', () => {
    own.sendEmail(staff.email, 'Note', 'x');
    expect(own.search('in:sent in:inbox is:unread')).toHaveLength(1);
    expect(own.search('in:anywhere')[0]!.getMessageCount()).toBe(1);
  });

  test.each([
    ['no recipient', ['', 's', 'b'], 'Failed to send email: no recipient'],
    ['a broken address', ['sato', 's', 'b'], 'Invalid email: sato'],
    [
      'a foreign sender',
      [applicant.email, 's', 'b', { from: 'x@y.example' }],
      'Invalid argument: x@y.example',
    ],
    ['a long body', [applicant.email, 's', 'あ'.repeat(140_000)], 'Limit Exceeded: Email Body Size.'],
    [
      'an unknown option',
      [applicant.email, 's', 'b', { priority: 1 }],
      'not emulated: GmailApp.sendEmail with priority',
    ],
  ] as const)('refuses %s', (_, args, message) => {
    expect(() => (own.sendEmail as (...given: unknown[]) => Gmail)(...args)).toThrow(message);
    expect(own.search('in:sent')).toEqual([]);
  });

  it('spends the quota that MailApp spends', () => {
    own.sendEmail(applicant.email, 's', 'b', { cc: 'a@b.example', from: staff.email });
    expect(remainingRecipients(host, staff.email)).toBe(1498);
  });
});

describe('threads by place', () => {
  type List =
    | 'getInboxThreads'
    | 'getStarredThreads'
    | 'getSpamThreads'
    | 'getTrashThreads'
    | 'getPriorityInboxThreads';
  const places: [List, (thread: GoogleAppsScript.Gmail.GmailThread) => unknown][] = [
    ['getInboxThreads', (thread) => thread],
    ['getStarredThreads', (thread) => thread.getMessages()[0]!.star()],
    ['getSpamThreads', (thread) => thread.moveToSpam()],
    ['getTrashThreads', (thread) => thread.moveToTrash()],
    ['getPriorityInboxThreads', (thread) => thread.markImportant()],
  ];

  test.each(places)('%s gives them newest first, in pages', (list, put) => {
    receive('1', '2', '3');
    own.getInboxThreads().forEach(put);
    expect(subjects(own[list]())).toEqual(['3', '2', '1']);
    expect(subjects(own[list](1, 1))).toEqual(['2']);
    expect(own[list](5, 5)).toEqual([]);
  });

  test.each([
    [0, 501, 'Argument max cannot exceed 500.'],
    [-1, 5, 'Invalid argument: start'],
    [0, 1.5, 'Invalid argument: max'],
  ])('a page from %d of %d is refused', (start, max, message) => {
    expect(() => own.getInboxThreads(start, max)).toThrow(message);
    expect(() => own.search('x', start, max)).toThrow(message);
  });

  it('a thread with a new answer comes first', () => {
    receive('1', '2');
    own.getInboxThreads()[1]!.reply('answer');
    expect(subjects(own.getInboxThreads())).toEqual(['1', '2']);
  });

  it('there are no chats', () => {
    receive('1');
    expect(own.getChatThreads()).toEqual([]);
  });
});

test.each([
  ['getInboxUnreadCount', (thread: GoogleAppsScript.Gmail.GmailThread) => thread],
  ['getStarredUnreadCount', (thread: GoogleAppsScript.Gmail.GmailThread) => thread.getMessages()[0]!.star()],
  ['getSpamUnreadCount', (thread: GoogleAppsScript.Gmail.GmailThread) => thread.moveToSpam()],
  ['getPriorityInboxUnreadCount', (thread: GoogleAppsScript.Gmail.GmailThread) => thread.markImportant()],
] as const)('%s counts threads', (member, put) => {
  receive('1', '2');
  own.getInboxThreads().forEach(put);
  expect(own[member]()).toBe(2);
  own.markThreadRead(own.search('subject:1 in:anywhere')[0]!);
  expect(own[member]()).toBe(1);
});

describe('by id', () => {
  it('finds threads and messages', () => {
    receive('1');
    const [thread] = own.getInboxThreads();
    const [message] = thread!.getMessages();
    expect(own.getThreadById(thread!.getId()).getFirstMessageSubject()).toBe('1');
    expect(own.getMessageById(message!.getId()).getSubject()).toBe('1');
    expect(message!.getThread().getId()).toBe(thread!.getId());
  });

  it('gives null for what is not there', () => {
    expect(own.getThreadById('19ff')).toBeNull();
    expect(own.getMessageById('19ff')).toBeNull();
    expect(own.getUserLabelByName('nothing')).toBeNull();
    expect(() => own.getDraft('r1')).toThrow('Gmail operation not allowed.');
  });
});

describe('members for several at once', () => {
  type Threads = (threads: GoogleAppsScript.Gmail.GmailThread[]) => Gmail;
  type Messages = (messages: GoogleAppsScript.Gmail.GmailMessage[]) => Gmail;
  test.each([
    ['markThread', 'Read', 'is:read'],
    ['markThread', 'Unread', 'is:unread'],
    ['markThread', 'Important', 'is:important'],
    ['markThread', 'Unimportant', '-is:important'],
    ['moveThread', 'ToArchive', '-in:inbox'],
    ['moveThread', 'ToInbox', 'in:inbox'],
    ['moveThread', 'ToSpam', 'in:spam'],
    ['moveThread', 'ToTrash', 'in:trash'],
    ['refreshThread', '', 'in:inbox'],
  ])('%s(s)%s', (verb, what, query) => {
    receive('1', '2', '3');
    const threads = own.getInboxThreads();
    const members = own as unknown as Record<string, Threads & ((thread: unknown) => Gmail)>;
    const before = own.search(`${query} in:anywhere`).length;
    expect(members[`${verb}${what}`]!(threads[0]!)).toBe(own);
    if (before === 0) expect(own.search(`${query} in:anywhere`)).toHaveLength(1);
    expect(members[`${verb}s${what}`]!(threads)).toBe(own);
    expect(own.search(`${query} in:anywhere`)).toHaveLength(3);
    expect(() => members[`${verb}s${what}`]!(Array(101).fill(threads[0]))).toThrow(
      'This operation can only be applied to at most 100 threads.',
    );
  });

  test.each([
    ['markMessage', 'Read', 'is:read'],
    ['markMessage', 'Unread', 'is:unread'],
    ['moveMessage', 'ToTrash', 'in:trash'],
    ['starMessage', '', 'is:starred'],
    ['unstarMessage', '', '-is:starred'],
    ['refreshMessage', '', 'in:inbox'],
  ])('%s(s)%s', (verb, what, query) => {
    receive('1', '2');
    const messages = own.getMessagesForThreads(own.getInboxThreads()).flat();
    const members = own as unknown as Record<string, Messages & ((message: unknown) => Gmail)>;
    expect(members[`${verb}${what}`]!(messages[0]!)).toBe(own);
    expect(members[`${verb}s${what}`]!(messages)).toBe(own);
    expect(own.search(`${query} in:anywhere`)).toHaveLength(2);
    expect(() => members[`${verb}s${what}`]!(Array(101).fill(messages[0]))).toThrow('at most 100 messages');
  });

  it('refuse what is no thread or message', () => {
    receive('1');
    const [thread] = own.getInboxThreads();
    expect(() => own.markThreadRead('x' as never)).toThrow(
      "The parameters (String) don't match the method signature for GmailApp.markThreadRead.",
    );
    expect(() => own.starMessage(thread as never)).toThrow(
      "The parameters (GmailApp.GmailThread) don't match the method signature for GmailApp.starMessage.",
    );
    expect(own.getMessagesForThread(thread!)).toHaveLength(1);
  });
});

describe('authorization', () => {
  it('of all mail is needed', () => {
    const manifest = { oauthScopes: ['https://www.googleapis.com/auth/script.send_mail'] };
    const app = mailGlobals(host, fakeExecution({ manifest }))['GmailApp'] as Gmail;
    expect(() => app.getInboxThreads()).toThrow(
      'Specified permissions are not sufficient to call GmailApp.getInboxThreads. ' +
        'Required permissions: https://mail.google.com/',
    );
  });

  it('is not there for simple triggers', () => {
    const app = mailGlobals(host, fakeExecution({ authMode: 'limited' }))['GmailApp'] as Gmail;
    expect(() => app.getAliases()).toThrow('You do not have permission to call GmailApp.getAliases.');
  });
});

it('has no aliases, says its name, and names what is not emulated', () => {
  expect(own.getAliases()).toEqual([]);
  expect(String(own)).toBe('GmailApp');
  expect(() => own.setCurrentMessageAccessToken('x')).toThrow(
    'not emulated: GmailApp.setCurrentMessageAccessToken',
  );
});
