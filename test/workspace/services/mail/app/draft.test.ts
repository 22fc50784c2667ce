import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../../src/workspace/host.ts';
import { mailboxes, remainingRecipients } from '../../../../../src/workspace/services/mail/service.ts';
import { people, start } from '../../../../support/workspace/fake-execution.ts';
import { type Gmail, twoAccounts } from './gmail.ts';

const { staff, applicant } = people;
let host: Host;
let own: Gmail;
let other: Gmail;

beforeEach(() => {
  ({ host, own, other } = twoAccounts());
});

function ids() {
  return own.getDrafts().map((draft) => draft.getId());
}

describe('a draft', () => {
  it('is kept and sent to nobody', () => {
    const draft = own.createDraft(applicant.email, 'Later', 'Words', {
      cc: 'a@b.example',
      bcc: 'c@d.example',
    });
    const message = draft.getMessage();
    expect([message.isDraft(), message.isInInbox(), message.getBcc()]).toEqual([true, false, 'c@d.example']);
    expect(draft.getMessageId()).toBe(message.getId());
    expect(own.getDraft(draft.getId()).getMessage().getSubject()).toBe('Later');
    expect(own.getDraftMessages()).toHaveLength(1);
    expect(mailboxes(host)).toEqual([]);
    expect(remainingRecipients(host, staff.email)).toBe(1500);
  });

  it('may be empty, and then cannot be sent', () => {
    const draft = own.createDraft('', '', '');
    expect(() => draft.send()).toThrow('Failed to send email: no recipient');
    expect(ids()).toEqual([draft.getId()]);
  });

  test.each([
    ['a broken address', ['sato', 's', 'b'], 'Invalid email: sato'],
    ['a long subject', [applicant.email, 'a'.repeat(251), 'b'], 'Argument too large: subject'],
  ] as const)('with %s is refused', (_, args, message) => {
    const [to, subject, body] = args;
    expect(() => own.createDraft(to, subject, body)).toThrow(message);
    expect(ids()).toEqual([]);
  });

  it('is written anew under the same id, with another message', () => {
    const draft = own.createDraft(applicant.email, 'One', 'x');
    const before = draft.getMessageId();
    expect(draft.update('a@b.example', 'Two', 'y', { htmlBody: '<b>y</b>' })).toBe(draft);
    expect(draft.getMessageId()).not.toBe(before);
    expect(own.getMessageById(before)).toBeNull();
    expect([draft.getMessage().getTo(), draft.getMessage().getBody()]).toEqual(['a@b.example', '<b>y</b>']);
    expect(ids()).toEqual([draft.getId()]);
  });

  it('is sent as a new message of the time of sending', () => {
    const draft = own.createDraft(applicant.email, 'Later', 'Words', { bcc: 'c@d.example' });
    host.clock.advance(1_000);
    const sent = draft.send();
    expect([sent.isDraft(), sent.getBcc(), sent.getDate().getTime()]).toEqual([
      false,
      'c@d.example',
      start + 1_000,
    ]);
    expect(ids()).toEqual([]);
    expect(other.getInboxThreads()[0]!.getFirstMessageSubject()).toBe('Later');
    expect(remainingRecipients(host, staff.email)).toBe(1498);
    expect(() => draft.send()).toThrow('Gmail operation not allowed.');
  });

  it('is deleted for good', () => {
    const draft = own.createDraft(applicant.email, 'Later', 'Words');
    draft.deleteDraft();
    expect(own.search('in:anywhere')).toEqual([]);
    expect(() => draft.getMessage()).toThrow('Gmail operation not allowed.');
  });

  it('of an answer stays in its thread when it is written anew', () => {
    other.sendEmail(staff.email, 'Question', 'x');
    const [thread] = own.getInboxThreads();
    const draft = thread!.createDraftReply('a');
    draft.update(applicant.email, 'Re: Question', 'b').send();
    expect(thread!.getMessages().map((message) => message.getPlainBody())).toEqual(['x\r\n', 'b\r\n']);
    expect(other.search('subject:question')).toHaveLength(1);
  });
});

it('drafts are listed newest first', () => {
  const [first, second] = ['1', '2'].map((subject) => own.createDraft('', subject, ''));
  expect(ids()).toEqual([second!.getId(), first!.getId()]);
  first!.update('', '3', '');
  expect(ids()).toEqual([first!.getId(), second!.getId()]);
});

it('drafts take no labels, but stars and the bin', () => {
  const [draft, kept] = ['1', '2'].map((subject) => own.createDraft('', subject, ''));
  const thread = draft!.getMessage().getThread();
  own.createLabel('done').addToThread(thread);
  thread.moveToInbox();
  expect([thread.getLabels(), thread.isInInbox()]).toEqual([[], false]);
  expect(draft!.getMessage().star().isStarred()).toBe(true);
  thread.moveToTrash();
  expect(ids()).toEqual([kept!.getId()]);
});
