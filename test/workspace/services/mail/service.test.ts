import { beforeEach, describe, expect, it, test } from '@jest/globals';
import PostalMime from 'postal-mime';
import type { Host } from '../../../../src/workspace/host.ts';
import type { OutgoingMail } from '../../../../src/workspace/services/mail/message.ts';
import {
  attachment,
  mailboxes,
  message,
  messagesFor,
  rawMessage,
  remainingRecipients,
  sendMail,
} from '../../../../src/workspace/services/mail/service.ts';
import { fakeHost, people, start } from '../../../support/workspace/fake-execution.ts';

const { staff, applicant } = people;
const day = 24 * 60 * 60 * 1000;
let host: Host;

beforeEach(() => {
  host = fakeHost();
});

function aMail(change: Partial<OutgoingMail> = {}): OutgoingMail {
  return { to: applicant.email, subject: '受付のお知らせ', text: '本文', attachments: [], ...change };
}

function send(change: Partial<OutgoingMail> = {}) {
  return sendMail(host, staff.email, aMail(change));
}

describe('sendMail', () => {
  it('lays one mail into every mailbox, known here or not, newest first', () => {
    send({ subject: '1', to: `佐藤 花子 <${applicant.email}>, office@nowhere.example`, bcc: staff.email });
    send({ subject: '2' });
    const subjects = (email: string) => messagesFor(host, email).map(({ subject }) => subject);
    expect(subjects('Sato@MED.tohoku.example')).toEqual(['2', '1']);
    expect(subjects('office@nowhere.example')).toEqual(['1']);
    expect(subjects(staff.email)).toEqual(['1']);
    expect(mailboxes(host)).toContainEqual({ address: applicant.email, count: 2 });
  });

  it('sends from the account, under the name that was asked for', () => {
    expect(send().from).toEqual({ name: staff.name, address: staff.email });
    expect(send({ name: 'MDUC' }).from).toEqual({ name: 'MDUC', address: staff.email });
    expect(send({ noReply: true }).from.address).toBe('no-reply@tohoku.example');
  });

  test.each([
    ['nobody', { to: '' }, 'Failed to send email: no recipient'],
    ['a word', { to: 'sato' }, 'Invalid email: sato'],
    ['a name without an address', { to: '佐藤 <>' }, 'Invalid email: '],
    [
      'a second header',
      { to: 'a@b.example\r\nBcc: x@y.example' },
      'Invalid email: a@b.example Bcc: x@y.example',
    ],
    ['a broken copy', { cc: 'a@@b.example' }, 'Invalid email: a@@b.example'],
    ['a reply to nowhere', { replyTo: 'mduc' }, 'Invalid email: mduc'],
    [
      '51 recipients',
      { to: Array(51).fill('a@b.example').join() },
      'Limit Exceeded: Email Recipients Per Message.',
    ],
    ['a long subject', { subject: 'あ'.repeat(251) }, 'Argument too large: subject'],
    ['a long text', { text: 'あ'.repeat(140_000) }, 'Limit Exceeded: Email Body Size.'],
    ['a long page', { html: 'a'.repeat(409_601) }, 'Limit Exceeded: Email Body Size.'],
    [
      '251 files',
      { attachments: Array(251).fill(aFile(1)) },
      'Limit Exceeded: Email Attachments Per Message.',
    ],
    ['26 MB', { attachments: [aFile(13), aFile(13)] }, 'Limit Exceeded: Email Total Attachments Size.'],
  ])('refuses %s and sends nothing', (_, change, error) => {
    expect(() => send(change)).toThrow(error);
    expect(mailboxes(host)).toEqual([]);
    expect(remainingRecipients(host, staff.email)).toBe(1500);
  });
});

function aFile(megabytes: number) {
  return { name: 'x', mimeType: 'application/zip', bytes: new Uint8Array(megabytes * 1024 * 1024) };
}

describe('the daily quota', () => {
  beforeEach(() => host.store.write('limit', 'mail.recipientsPerDay', 3));

  it('counts recipients and begins anew 24 hours after the first mail', () => {
    send({ cc: 'a@b.example' });
    host.clock.advance(day - 1);
    expect(() => send({ cc: 'a@b.example' })).toThrow('Service invoked too many times for one day: email.');
    expect(remainingRecipients(host, staff.email)).toBe(1);
    send();
    host.clock.advance(1);
    expect(remainingRecipients(host, staff.email)).toBe(3);
  });

  it('is each account’s own', () => {
    send();
    expect(remainingRecipients(host, applicant.email)).toBe(3);
  });
});

describe('rawMessage', () => {
  const csv = {
    name: '画像リスト_髙橋.csv',
    mimeType: 'text/csv',
    bytes: Buffer.from([0x8e, 0xed, 0x95, 0xca, 0x0d, 0x0a]),
  };
  const logo = { name: 'logo.png', mimeType: 'image/png', bytes: Buffer.from([1, 2, 3]), contentId: 'logo' };

  async function parsed(change: Partial<OutgoingMail>) {
    return PostalMime.parse(rawMessage(host, send(change).id));
  }

  it('is what a mail program reads back', async () => {
    const mail = await parsed({
      to: `"佐藤, 花子" <${applicant.email}>`,
      cc: 'radiology@tohoku.example',
      bcc: 'secret@tohoku.example',
      replyTo: 'MDUC 窓口 <desk@tohoku.example>',
      name: '医療データ利活用センター',
      subject: '【IMG-2026-0001】相談申請を受け付けました(髙①㎡)',
      text: '本文\n二行目 〜 − ㈱',
      html: '<p>本文<img src="cid:logo"></p>',
      attachments: [csv, logo],
    });
    expect(mail).toMatchObject({
      from: { name: '医療データ利活用センター', address: staff.email },
      to: [{ name: '佐藤, 花子', address: applicant.email }],
      cc: [{ name: '', address: 'radiology@tohoku.example' }],
      replyTo: [{ name: 'MDUC 窓口', address: 'desk@tohoku.example' }],
      subject: '【IMG-2026-0001】相談申請を受け付けました(髙①㎡)',
      text: '本文\r\n二行目 〜 − ㈱',
      html: expect.stringContaining('cid:logo'),
      messageId: '<mail-1@tohoku.example>',
    });
    expect(Date.parse(mail.date!)).toBe(start);
    expect(mail.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['logo.png', 'image/png'],
      ['画像リスト_髙橋.csv', 'text/csv'],
    ]);
    expect(new Uint8Array(mail.attachments[1]!.content as ArrayBuffer)).toEqual(Uint8Array.from(csv.bytes));
    expect(JSON.stringify(mail)).not.toContain('secret');
  });

  it('lets no line break of a subject or name become a header', async () => {
    const mail = await parsed({ subject: 'a\r\nBcc: x@y.example', name: 'b\nX-Evil: 1' });
    expect(mail.subject).toBe('a Bcc: x@y.example');
    expect(mail.from!.name).toBe('b X-Evil: 1');
    expect(mail.headers.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['x-evil']));
    expect(mail.bcc ?? []).toEqual([]);
  });

  it('is the same every time', () => {
    const { id } = send({ html: '<p>x</p>', attachments: [csv] });
    expect(rawMessage(host, id)).toEqual(rawMessage(host, id));
  });

  it('is 404 for what was never sent', () => {
    expect(() => rawMessage(host, 'nowhere')).toThrow(expect.objectContaining({ code: 404 }));
  });

  it('gives its attachments', () => {
    const { id } = send({ attachments: [csv] });
    expect(message(host, id).attachments).toEqual([{ name: csv.name, mimeType: 'text/csv', size: 6 }]);
    expect(attachment(host, id, 0)).toEqual({
      name: csv.name,
      mimeType: 'text/csv',
      bytes: Uint8Array.from(csv.bytes),
    });
    expect(() => attachment(host, id, 1)).toThrow(expect.objectContaining({ code: 404 }));
  });
});
