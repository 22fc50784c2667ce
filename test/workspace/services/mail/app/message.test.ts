import { beforeEach, describe, expect, it, test } from '@jest/globals';
import PostalMime from 'postal-mime';
import type { Host } from '../../../../../src/workspace/host.ts';
import { sendMail } from '../../../../../src/workspace/services/mail/service.ts';
import { blobFacade } from '../../../../../src/workspace/services/utilities/blob.ts';
import { fakeExecution, people, start } from '../../../../support/workspace/fake-execution.ts';
import { type Gmail, gmailOf, twoAccounts } from './gmail.ts';

type Message = GoogleAppsScript.Gmail.GmailMessage;

const { staff, applicant, outsider } = people;
let host: Host;
let own: Gmail;
let other: Gmail;

beforeEach(() => {
  ({ host, own, other } = twoAccounts());
});

function aFile(name: string, text: string) {
  return blobFacade(fakeExecution({}), { bytes: Buffer.from(text), contentType: 'text/csv', name });
}

/** The mail as its recipient's script sees it. */
function received(
  options: GoogleAppsScript.Gmail.GmailAdvancedOptions = {},
  body = 'One\nTwo & <three>',
): Message {
  other.sendEmail(`医療データ <${staff.email}>`, '件名', body, options);
  return own.getInboxThreads()[0]!.getMessages()[0]!;
}

test.each<[keyof Message & `${'get' | 'is'}${string}`, unknown]>([
  ['getFrom', `${applicant.name} <${applicant.email}>`],
  ['getTo', `医療データ <${staff.email}>`],
  ['getCc', 'a@b.example, "Doe, J." <j@b.example>'],
  ['getBcc', ''],
  ['getReplyTo', 'desk@b.example'],
  ['getSubject', '件名'],
  ['getPlainBody', 'One\r\nTwo & <three>\r\n'],
  ['getBody', 'One<br>\r\nTwo &amp; &lt;three&gt;'],
  ['getDate', new Date(start)],
  ['isDraft', false],
  ['isInChats', false],
  ['isInInbox', true],
  ['isInPriorityInbox', false],
  ['isInTrash', false],
  ['isStarred', false],
  ['isUnread', true],
])('%s is %j', (member, value) => {
  const message = received({
    cc: 'a@b.example, "Doe, J." <j@b.example>',
    bcc: outsider.email,
    replyTo: 'desk@b.example',
  });
  expect((message[member] as () => unknown)()).toEqual(value);
});

it('tells the sender, and only the sender, who had a blind copy', () => {
  received({ bcc: outsider.email });
  expect(other.search('in:sent')[0]!.getMessages()[0]!.getBcc()).toBe(outsider.email);
  const unseen = gmailOf(host, outsider.email).getInboxThreads()[0]!.getMessages()[0]!;
  expect(unseen.getRawContent()).not.toContain('Bcc');
});

test.each([
  ['HTML as it is', { htmlBody: '<b>Hi</b>' }, '<b>Hi</b>', 'One\r\nTwo & <three>\r\n'],
  [
    'the sender where nobody else is named',
    {},
    'One<br>\r\nTwo &amp; &lt;three&gt;',
    'One\r\nTwo & <three>\r\n',
  ],
])('gives %s', (_, options, html, plain) => {
  const message = received(options);
  expect([message.getBody(), message.getPlainBody()]).toEqual([html, plain]);
  expect(message.getReplyTo()).toBe(message.getFrom());
});

it('makes words of HTML where the mail has none', () => {
  expect(received({ htmlBody: '<p>A</p><p>B &amp; C</p>' }, '').getPlainBody()).toBe('A\r\nB & C\r\n');
});

describe('getHeader and getRawContent', () => {
  it('give the headers that thread a conversation', () => {
    const question = received();
    question.reply('Answer');
    const answer = question.getThread().getMessages()[1]!;
    const id = question.getHeader('Message-ID');
    expect(id).toBe(`<${question.getId()}@${applicant.email.split('@')[1]}>`);
    expect([answer.getHeader('In-Reply-To'), answer.getHeader('references')]).toEqual([id, id]);
    expect(answer.getHeader('X-Nothing')).toBe('');
  });

  it('give the mail as mail programs have it', async () => {
    const raw = received({ htmlBody: '<p>あ</p>', attachments: [aFile('一覧.csv', 'a,b')] }).getRawContent();
    const parsed = await PostalMime.parse(raw);
    expect(parsed).toMatchObject({
      subject: '件名',
      from: { address: applicant.email },
      html: expect.stringContaining('<p>あ</p>'),
    });
    expect(parsed.attachments).toMatchObject([{ filename: '一覧.csv', mimeType: 'text/csv' }]);
  });
});

describe('attachments', () => {
  function withFiles(): Message {
    return received({ attachments: [aFile('a.csv', 'é')], inlineImages: { logo: aFile('logo.png', 'x') } });
  }

  test.each([
    [undefined, ['a.csv', 'logo.png']],
    [{ includeInlineImages: false }, ['a.csv']],
    [{ includeAttachments: false }, ['logo.png']],
  ])('%j: %j', (options, names) => {
    const found = options ? withFiles().getAttachments(options) : withFiles().getAttachments();
    expect(found.map((file) => file.getName())).toEqual(names);
  });

  test.each<[keyof GoogleAppsScript.Gmail.GmailAttachment, unknown]>([
    ['getBytes', [-61, -87]],
    ['getContentType', 'text/csv'],
    ['getDataAsString', 'é'],
    ['getHash', 'bf15be717ac1b080b4f1c456692825891ff5073d'],
    ['getName', 'a.csv'],
    ['getSize', 2],
    ['isGoogleType', false],
  ])('%s is %j', (member, value) => {
    const [file] = withFiles().getAttachments();
    expect((file![member] as () => unknown)()).toEqual(value);
  });

  it('are blobs: copied, changed, and sent on', () => {
    const [file] = withFiles().getAttachments();
    file!.setName('b.txt');
    file!.setContentType('text/plain');
    file!.setDataFromString('new');
    expect([file!.copyBlob().getName(), file!.getSize()]).toEqual(['b.txt', 3]);
    file!.setBytes([65]);
    own.sendEmail(outsider.email, 's', 'b', {
      attachments: [file as unknown as GoogleAppsScript.Base.BlobSource],
    });
    const [sent] = own.search('in:sent')[0]!.getMessages();
    expect(sent!.getAttachments()[0]!.getDataAsString()).toBe('A');
  });
});

test.each<['markRead' | 'markUnread' | 'star' | 'unstar' | 'moveToTrash' | 'refresh', string, boolean]>([
  ['markRead', 'isUnread', false],
  ['markUnread', 'isUnread', true],
  ['star', 'isStarred', true],
  ['unstar', 'isStarred', false],
  ['moveToTrash', 'isInTrash', true],
  ['refresh', 'isInInbox', true],
])('%s is chained, then %s is %s', (change, question, answer) => {
  const message = received();
  expect(message[change]()).toBe(message);
  expect((message as unknown as Record<string, () => boolean>)[question]!()).toBe(answer);
});

describe('answers', () => {
  function sent(): Message {
    return own.search('in:sent OR in:drafts')[0]!.getMessages().at(-1)!;
  }

  const everybody = `${staff.email}, c@b.example`;
  test.each([
    ['reply', { cc: 'c@b.example' }, applicant.email, ''],
    ['reply', { replyTo: 'desk@b.example' }, 'desk@b.example', ''],
    ['replyAll', { cc: 'c@b.example' }, applicant.email, 'c@b.example'],
    ['replyAll', { cc: everybody, replyTo: 'desk@b.example' }, 'desk@b.example', 'c@b.example'],
    ['createDraftReply', {}, applicant.email, ''],
    ['createDraftReplyAll', { cc: 'c@b.example' }, applicant.email, 'c@b.example'],
  ] as const)('%s to a mail with %j', (member, options, to, cc) => {
    const message = received(options);
    const result = message[member]('Words', { name: 'Desk' });
    if (member.startsWith('reply')) expect(result).toBe(message);
    expect(sent().getTo()).toContain(to);
    expect(sent().getCc()).toBe(cc);
    expect(sent().getFrom()).toBe(`Desk <${staff.email}>`);
    expect(sent().getSubject()).toBe('Re: 件名');
    expect(sent().getPlainBody()).toBe('Words\r\n');
    expect(sent().isDraft()).toBe(member.startsWith('createDraft'));
  });

  it('add the copies that the script names', () => {
    received({ cc: 'c@b.example' }).replyAll('x', { cc: 'd@b.example', bcc: 'e@b.example' });
    expect([sent().getCc(), sent().getBcc()]).toEqual(['c@b.example, d@b.example', 'e@b.example']);
  });

  it('do not repeat the mark of an answer', () => {
    received().reply('x');
    own.search('in:sent')[0]!.reply('y');
    expect(sent().getSubject()).toBe('Re: 件名');
  });

  it('go to oneself when one wrote last oneself', () => {
    received().getThread().reply('x').reply('y');
    expect(sent().getTo()).toContain(staff.email);
  });
});

describe('forward', () => {
  it('sends the mail on, below its facts, with its attachments', () => {
    const message = received({ attachments: [aFile('a.csv', 'a')], cc: 'c@b.example' });
    expect(message.forward(outsider.email)).toBe(message);
    const [forwarded] = gmailOf(host, outsider.email).getInboxThreads()[0]!.getMessages();
    expect(forwarded!.getSubject()).toBe('Fwd: 件名');
    expect(forwarded!.getPlainBody().split('\r\n')).toEqual([
      '---------- Forwarded message ---------',
      `From: ${applicant.name} <${applicant.email}>`,
      'Date: Wed, Jul 1, 2026 at 9:00 AM',
      'Subject: 件名',
      `To: 医療データ <${staff.email}>`,
      'Cc: c@b.example',
      '',
      '',
      'One',
      'Two & <three>',
      '',
    ]);
    expect(forwarded!.getAttachments()).toHaveLength(1);
    expect(message.getThread().getMessageCount()).toBe(2);
  });

  it('takes a subject and HTML of its own', () => {
    received().forward(outsider.email, { subject: 'Look', htmlBody: '<b>x</b>' } as object);
    const [forwarded] = gmailOf(host, outsider.email).getInboxThreads()[0]!.getMessages();
    expect([forwarded!.getSubject(), forwarded!.getBody()]).toEqual(['Look', '<b>x</b>']);
  });

  it('needs a recipient', () => {
    expect(() => received().forward('')).toThrow('Failed to send email: no recipient');
  });
});

it('lists mails of before there were labels as those of an inbox', () => {
  const { id } = sendMail(host, applicant.email, {
    to: staff.email,
    subject: 'old',
    text: '',
    attachments: [],
  });
  host.store.write('mail-delivery', `${staff.email}/000000000001`, {
    address: staff.email,
    messageId: id,
    date: start,
  });
  expect(own.getInboxThreads()[0]!.getMessages()[0]!.getId()).toBe(id);
});
