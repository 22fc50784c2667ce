import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { people } from '../../../../support/workspace/fake-execution.ts';
import { type Gmail, twoAccounts } from './gmail.ts';

let own: Gmail;
let other: Gmail;

beforeEach(() => {
  ({ own, other } = twoAccounts());
  for (const subject of ['1', '2']) other.sendEmail(people.staff.email, subject, 'x');
});

describe('labels', () => {
  it('are made once, nested by /, and listed by name', () => {
    own.createLabel('work/later');
    own.createLabel('done');
    own.createLabel('done');
    expect(own.getUserLabels().map((label) => label.getName())).toEqual(['done', 'work/later']);
    expect(own.getUserLabelByName('work/later').getName()).toBe('work/later');
    expect(other.getUserLabels()).toEqual([]);
  });

  test.each([
    ['', 'Invalid label name'],
    ['Inbox', 'Invalid label name'],
    ['a'.repeat(226), 'Invalid label name'],
    ['DONE', 'Label name exists or conflicts'],
  ])('%j is refused', (name, message) => {
    own.createLabel('done');
    expect(() => own.createLabel(name)).toThrow(message);
  });
});

describe('a label', () => {
  it('is put on threads and taken off again', () => {
    const label = own.createLabel('done');
    const [newest, oldest] = own.getInboxThreads();
    expect(label.addToThread(newest!)).toBe(label);
    expect(label.addToThreads([newest!, oldest!])).toBe(label);
    expect(label.getThreads()).toHaveLength(2);
    expect(label.getThreads(1, 5).map((thread) => thread.getId())).toEqual([oldest!.getId()]);
    expect(newest!.getLabels().map((each) => each.getName())).toEqual(['done']);
    label.removeFromThread(newest!);
    expect(label.getThreads()).toHaveLength(1);
    label.removeFromThreads([newest!, oldest!]);
    expect(label.getThreads()).toEqual([]);
  });

  it('is put on a thread by the thread', () => {
    const label = own.createLabel('done');
    const [thread] = own.getInboxThreads();
    expect(thread!.addLabel(label)).toBe(thread);
    expect(label.getThreads()).toHaveLength(1);
    thread!.removeLabel(label);
    expect(thread!.getLabels()).toEqual([]);
    expect(() => thread!.addLabel('done' as never)).toThrow(
      "The parameters (String) don't match the method signature for GmailApp.GmailThread.addLabel.",
    );
  });

  it('counts its unread threads, and shows none of the bin', () => {
    const label = own.createLabel('done').addToThreads(own.getInboxThreads());
    expect(label.getUnreadCount()).toBe(2);
    own.getInboxThreads()[0]!.markRead();
    expect(label.getUnreadCount()).toBe(1);
    own.getInboxThreads()[0]!.moveToTrash();
    expect(label.getThreads()).toHaveLength(1);
  });

  it('stays on the mails that had it: later ones come without', () => {
    const [thread] = own.getInboxThreads();
    const label = own.createLabel('done').addToThread(thread!);
    other.search('in:sent')[0]!.getMessages()[0]!.createDraftReply('more', { cc: people.staff.email }).send();
    expect(thread!.getMessageCount()).toBe(2);
    expect(own.search('label:done is:unread')).toHaveLength(1);
    thread!.getMessages()[0]!.markRead();
    expect(own.search('label:done is:unread')).toEqual([]);
    expect(label.getThreads()).toHaveLength(1);
  });

  it('takes at most 100 threads', () => {
    const many = Array(101).fill(own.getInboxThreads()[0]);
    expect(() => own.createLabel('done').addToThreads(many)).toThrow(
      'This operation can only be applied to at most 100 threads.',
    );
  });

  test.each([
    ['itself', (label: GoogleAppsScript.Gmail.GmailLabel) => label.deleteLabel()],
    ['GmailApp', (label: GoogleAppsScript.Gmail.GmailLabel) => own.deleteLabel(label)],
  ])('is deleted by %s and leaves its threads', (_, remove) => {
    const label = own.createLabel('done');
    const [thread] = own.getInboxThreads();
    label.addToThread(thread!);
    remove(label);
    expect(own.getUserLabels()).toEqual([]);
    expect(thread!.getLabels()).toEqual([]);
    expect(own.getInboxThreads()).toHaveLength(2);
    expect(() => label.addToThread(thread!)).toThrow('Gmail operation not allowed.');
  });
});
