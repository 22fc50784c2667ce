import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { createDraft } from '../../../../src/workspace/services/mail/drafts.ts';
import { createLabel } from '../../../../src/workspace/services/mail/labels.ts';
import { writeMail } from '../../../../src/workspace/services/mail/send.ts';
import { change, mailsOf, sendMail } from '../../../../src/workspace/services/mail/service.ts';
import { mailRoutes } from '../../../../src/workspace/web/mail/routes.tsx';
import { fakeHost, people } from '../../../support/workspace/fake-execution.ts';
import { withGuard } from '../../../support/workspace/serve.ts';

const { staff, applicant, outsider } = people;

let host: Host;
let app: ReturnType<typeof withGuard>;
beforeEach(() => {
  host = fakeHost();
  app = withGuard(mailRoutes(host));
});

function send(from: string, to: string, subject: string): string {
  return sendMail(host, from, { to, subject, text: `${subject}の本文`, attachments: [] }).id;
}

function path(email: string, ...rest: string[]): string {
  return ['/mail', encodeURIComponent(email), ...rest].join('/');
}

async function get(address: string) {
  const response = await app.request(`http://localhost${address}`);
  return { status: response.status, html: await response.text() };
}

async function reply(email: string, id: string, text: string) {
  const response = await app.request(`http://localhost${path(email, id, 'reply')}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ text }).toString(),
  });
  return { status: response.status, location: response.headers.get('Location') };
}

describe('the boxes of a mailbox', () => {
  beforeEach(() => {
    send(applicant.email, staff.email, '質問');
    send(staff.email, applicant.email, 'お知らせ');
    const draft = { to: '', subject: '書きかけ', text: '', attachments: [] };
    createDraft(host, staff.email, writeMail(host, staff.email, draft));
    send(applicant.email, staff.email, '捨てたもの');
    const [thrown] = mailsOf(host, staff.email);
    change(host, [thrown!.entry], { add: ['TRASH'], remove: ['INBOX'] });
  });

  test.each([
    ['', ['質問']],
    ['?box=inbox', ['質問']],
    ['?box=sent', ['お知らせ']],
    ['?box=drafts', ['書きかけ']],
    ['?box=all', ['書きかけ', 'お知らせ', '質問']],
    ['?box=toString', ['質問']],
  ])('%j shows %j', async (query, subjects) => {
    const { html } = await get(`${path(staff.email)}${query}`);
    expect([...html.matchAll(/class="mail-subject">([^<]*)</g)].map(([, subject]) => subject)).toEqual(
      subjects,
    );
  });

  it('name whom an own mail is for, and show labels', async () => {
    const { id } = createLabel(host, staff.email, '案内/済');
    change(host, [mailsOf(host, staff.email).at(-1)!.entry], { add: [id] });
    const { html } = await get(`${path(staff.email)}?box=all`);
    expect(html).toContain(`宛先: ${applicant.name}`);
    expect(html).toContain('下書き: (なし)');
    expect(html).toContain('案内/済');
  });
});

describe('a mail', () => {
  it('is bold until it is opened', async () => {
    const id = send(applicant.email, staff.email, '質問');
    expect((await get(path(staff.email))).html).toContain('mail-line-new');
    await get(path(staff.email, id));
    expect((await get(path(staff.email))).html).not.toContain('mail-line-new');
  });

  it('is answered by hand, in its conversation', async () => {
    const id = send(applicant.email, staff.email, '質問');
    const { status, location } = await reply(staff.email, id, '答えです。');
    expect(status).toBe(303);
    const [answer] = mailsOf(host, applicant.email);
    expect(answer).toMatchObject({
      entry: { threadId: id },
      message: { subject: 'Re: 質問', text: '答えです。', from: { address: staff.email } },
    });
    expect(location).toBe(path(staff.email, answer!.message.id));
    const { html } = await get(location!);
    expect(html).toContain('同じ会話のメール');
    expect(html).toContain(`${applicant.name} &lt;${applicant.email}&gt; へ返信`);
  });

  it('of one’s own is followed up to those whom it was for', async () => {
    await reply(staff.email, send(staff.email, applicant.email, 'お知らせ'), '追伸');
    expect(mailsOf(host, applicant.email)[0]!.message.text).toBe('追伸');
  });

  test.each([
    ['an empty answer', applicant.email, ' ', 400],
    ['an answer in a foreign mailbox', outsider.email, 'x', 404],
  ])('refuses %s', async (_, email, text, status) => {
    const id = send(staff.email, applicant.email, 'お知らせ');
    expect((await reply(email, id, text)).status).toBe(status);
    expect(mailsOf(host, staff.email)).toHaveLength(1);
  });

  it('that is a draft is shown and not answered', async () => {
    const mail = { to: applicant.email, bcc: outsider.email, subject: '書きかけ', text: '', attachments: [] };
    const { messageId } = createDraft(host, staff.email, writeMail(host, staff.email, mail));
    const { html } = await get(path(staff.email, messageId));
    expect(html).toContain(outsider.email);
    expect(html).not.toContain('返信する');
    expect((await reply(staff.email, messageId, 'x')).status).toBe(404);
    expect((await get(path(applicant.email, messageId))).status).toBe(404);
  });
});
