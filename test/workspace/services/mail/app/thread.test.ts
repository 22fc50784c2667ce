import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../../src/workspace/host.ts';
import { people, start } from '../../../../support/workspace/fake-execution.ts';
import { type Gmail, gmailOf, twoAccounts } from './gmail.ts';

type Thread = GoogleAppsScript.Gmail.GmailThread;

const { staff, applicant, outsider } = people;
let host: Host;
let own: Gmail;
let other: Gmail;
let thread: Thread;

beforeEach(() => {
  ({ host, own, other } = twoAccounts());
  other.sendEmail(staff.email, 'Question', 'What?', { cc: outsider.email });
  thread = own.getInboxThreads()[0]!;
});

describe('a conversation', () => {
  it('is one thread on both sides, whoever answers', () => {
    host.clock.advance(60_000);
    expect(thread.reply('That.')).toBe(thread);
    const [theirs] = other.search('subject:question');
    theirs!.reply('Thanks.');
    expect(thread.getMessageCount()).toBe(3);
    expect(theirs!.getMessages().map((message) => message.getSubject())).toEqual([
      'Question',
      'Re: Question',
      'Re: Question',
    ]);
    expect(thread.getFirstMessageSubject()).toBe('Question');
    expect(thread.getLastMessageDate().getTime()).toBe(start + 60_000);
  });

  it('does not take in a mail of the same subject that answers nothing', () => {
    other.sendEmail(staff.email, 'Question', 'Another');
    expect(own.getInboxThreads()).toHaveLength(2);
  });

  it('ends where an answer has another subject', () => {
    thread.getMessages()[0]!.createDraftReply('x', { subject: 'Something else' }).send();
    expect(thread.getMessageCount()).toBe(1);
  });
});

test.each([
  ['reply', applicant.email, ''],
  ['replyAll', `${applicant.name} <${applicant.email}>`, outsider.email],
] as const)('%s answers the last mail', (member, to, cc) => {
  thread[member]('Answer');
  const last = thread.getMessages().at(-1)!;
  expect(last.getTo()).toContain(to);
  expect(last.getCc()).toBe(cc);
});

test.each([
  ['createDraftReply', ''],
  ['createDraftReplyAll', outsider.email],
] as const)('%s keeps the answer in the thread', (member, cc) => {
  const draft = thread[member]('Answer', { htmlBody: '<b>Answer</b>' });
  expect(draft.getMessage().getCc()).toBe(cc);
  expect(draft.getMessage().getBody()).toBe('<b>Answer</b>');
  expect(thread.getMessageCount()).toBe(2);
  expect(draft.send().getThread().getId()).toBe(thread.getId());
});

type Question = 'isInInbox' | 'isInSpam' | 'isInTrash' | 'isUnread' | 'isImportant' | 'isInPriorityInbox';
type Change =
  | 'markRead'
  | 'markUnread'
  | 'markImportant'
  | 'markUnimportant'
  | 'moveToArchive'
  | 'moveToInbox'
  | 'moveToSpam'
  | 'moveToTrash'
  | 'refresh';
test.each<[Change, Question[]]>([
  ['refresh', ['isInInbox', 'isUnread']],
  ['markRead', ['isInInbox']],
  ['markUnread', ['isInInbox', 'isUnread']],
  ['markImportant', ['isInInbox', 'isUnread', 'isImportant', 'isInPriorityInbox']],
  ['markUnimportant', ['isInInbox', 'isUnread']],
  ['moveToArchive', ['isUnread']],
  ['moveToSpam', ['isInSpam', 'isUnread']],
  ['moveToTrash', ['isInTrash', 'isUnread']],
  ['moveToInbox', ['isInInbox', 'isUnread']],
])('%s: %j', (change, answers) => {
  expect(thread[change]()).toBe(thread);
  const all: Question[] = [
    'isInInbox',
    'isInSpam',
    'isInTrash',
    'isUnread',
    'isImportant',
    'isInPriorityInbox',
  ];
  expect(all.filter((question) => thread[question]())).toEqual(answers);
  expect(thread.moveToInbox().isInInbox()).toBe(true);
});

it('knows its stars, its page, and that it is no chat', () => {
  expect(thread.hasStarredMessages()).toBe(false);
  thread.getMessages()[0]!.star();
  expect(thread.hasStarredMessages()).toBe(true);
  expect(thread.isInChats()).toBe(false);
  expect(thread.getPermalink()).toBe(
    `http://localhost:8080/mail/${encodeURIComponent(staff.email)}/${thread.getId()}`,
  );
  expect(String(thread)).toBe('GmailThread');
});

it('is each account’s own', () => {
  thread.moveToTrash();
  expect(gmailOf(host, outsider.email).getInboxThreads()).toHaveLength(1);
});
