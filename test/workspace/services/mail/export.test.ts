import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { exportMail, rawMessage, sendMail } from '../../../../src/workspace/services/mail/service.ts';
import { fakeHost, people } from '../../../support/workspace/fake-execution.ts';

let host: Host;
let directory: string;

beforeEach(() => {
  host = fakeHost();
  directory = mkdtempSync(join(tmpdir(), 'mail-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

function send(to: string) {
  return sendMail(host, people.staff.email, { to, subject: '件名', text: '本文', attachments: [] });
}

it('lays mails out by mailbox and leaves alone what is there', async () => {
  const { id } = send(`${people.applicant.email}, ${people.outsider.email}`);
  await exportMail(host, directory);
  const file = join(directory, 'mail', people.applicant.email, `20260701T000000Z-${id}.eml`);
  expect(new Uint8Array(readFileSync(file))).toEqual(new Uint8Array(rawMessage(host, id)));
  expect(readdirSync(join(directory, 'mail', people.outsider.email))).toHaveLength(1);

  writeFileSync(file, 'moved by a mail program');
  send(people.applicant.email);
  await Promise.all([exportMail(host, directory), exportMail(host, directory)]);
  expect(readFileSync(file, 'utf8')).toBe('moved by a mail program');
  expect(readdirSync(join(directory, 'mail', people.applicant.email))).toHaveLength(2);
});

it('never leaves its directory', async () => {
  send('../../evil@tohoku.example');
  await exportMail(host, directory);
  expect(readdirSync(join(directory, 'mail'))).toEqual(['_%2F..%2Fevil@tohoku.example']);
});
