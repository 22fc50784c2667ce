import { beforeEach, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { Host } from '../../../../src/workspace/host.ts';
import { composeEml, composeParts } from '../../../../src/workspace/services/mail/eml.ts';
import type { OutgoingMail } from '../../../../src/workspace/services/mail/message.ts';
import { readEml } from '../../../../src/workspace/services/mail/read-eml.ts';
import { sendMail } from '../../../../src/workspace/services/mail/service.ts';
import { fakeHost, people } from '../../../support/workspace/fake-execution.ts';

let host: Host;
beforeEach(() => {
  host = fakeHost();
});

function send(mail: Partial<OutgoingMail>) {
  const usual = { to: people.applicant.email, subject: '件名', text: '本文', attachments: [] };
  return sendMail(host, people.staff.email, { ...usual, ...mail });
}

const file = {
  name: '一覧.csv',
  mimeType: 'text/csv',
  bytes: Uint8Array.from({ length: 300 }, (_, byte) => byte & 255),
};
const image = { name: 'logo.png', mimeType: 'image/png', bytes: new Uint8Array(10), contentId: 'logo' };

test.each<[string, Partial<OutgoingMail>]>([
  ['words', { text: 'Plain' }],
  ['no words', { text: '' }],
  ['long lines', { text: 'a'.repeat(2_000) }],
  ['mostly ASCII', { text: 'é and = and\ttab \nnext' }],
  ['Japanese', { text: '二行\nの本文' }],
  ['HTML', { html: '<p>あ</p>' }],
  ['HTML with an image', { html: '<img src="cid:logo">', attachments: [image] }],
  ['everything', { html: '<img src="cid:logo">', attachments: [file, image], replyTo: 'a@b.example' }],
  ['an answer', { inReplyTo: '<1@b.example>', references: ['<0@b.example>', '<1@b.example>'] }],
  ['own headers', { headers: [{ name: 'X-Campaign', value: 'spring' }] }],
])('%s: the bytes that the composer’s own stream gives', async (_, mail) => {
  const message = send(mail);
  expect(Buffer.from(composeEml(host, message)).toString()).toBe(
    (await composeParts(host, message).build()).toString(),
  );
});

it('what was composed is read back as it was', async () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\p{C}\p{Z}]/gu, ' ').trim());
  const body = fc.array(line).map((lines) => lines.join('\r\n').trimEnd());
  const attachment = fc.record({
    name: line.map((name) => `${name.replaceAll(/["\\/]/g, '')}.bin`),
    mimeType: fc.constantFrom('application/pdf', 'text/csv'),
    bytes: fc.uint8Array({ minLength: 1 }),
  });
  await fc.assert(
    fc.asyncProperty(
      line,
      body,
      fc.array(attachment, { maxLength: 2 }),
      async (subject, text, attachments) => {
        fc.pre(subject.length <= 250);
        const read = await readEml(composeEml(host, send({ subject, text, attachments })));
        expect(read.text.replaceAll(/\r?\n/g, '\r\n').trimEnd()).toBe(text);
        expect(read.subject.replaceAll(/\s+/g, ' ')).toBe(subject.replaceAll(/\s+/g, ' '));
        expect(read.attachments.map(({ bytes }) => [...bytes])).toEqual(
          attachments.map(({ bytes }) => [...bytes]),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ['a group', 'To: Team: a@b.example, C <c@b.example>;', { to: 'a@b.example, C <c@b.example>' }],
  ['a sender’s name', 'From: 受付 <x@y.example>', { name: '受付' }],
  [
    'a conversation',
    'References: <1@b>\r\n <2@b>\r\nIn-Reply-To: <2@b>',
    { references: ['<1@b>', '<2@b>'], inReplyTo: '<2@b>' },
  ],
  [
    'other headers',
    'X-One: 1\r\nList-Id: <x>',
    {
      headers: [
        { name: 'X-One', value: '1' },
        { name: 'List-Id', value: '<x>' },
      ],
    },
  ],
])('reads %s', async (_, head, expected) => {
  expect(await readEml(Buffer.from(`${head}\r\nSubject: s\r\n\r\nbody\r\n`))).toMatchObject({
    subject: 's',
    text: 'body',
    ...expected,
  });
});
