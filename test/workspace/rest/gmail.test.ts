import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import type { gmail_v1 } from '@googleapis/gmail';
import { sendMail } from '../../../src/workspace/services/mail/service.ts';
import { colleague, openService, type Service, staff } from './service.ts';

let service: Service;
let own: gmail_v1.Gmail;
let other: gmail_v1.Gmail;
beforeEach(async () => {
  service = await openService();
  own = service.gmail(staff);
  other = service.gmail(colleague);
});
afterEach(() => service.close());

const me = { userId: 'me' } as const;

function eml(headers: Record<string, string>, ...body: string[]): string {
  const head = Object.entries({ 'MIME-Version': '1.0', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return [...head, '', ...body].join('\r\n');
}

function encoded(mail: string): string {
  return Buffer.from(mail).toString('base64url');
}

function aMail(headers: Record<string, string> = {}): string {
  return eml({ To: `Ken <${colleague}>`, Subject: 'Hello', ...headers }, 'Words');
}

async function send(
  headers: Record<string, string> = {},
  threadId?: string,
): Promise<gmail_v1.Schema$Message> {
  const requestBody = { raw: encoded(aMail(headers)), ...(threadId && { threadId }) };
  return (await own.users.messages.send({ ...me, requestBody })).data;
}

async function listed(gmail: gmail_v1.Gmail, parameters: object = {}): Promise<string[]> {
  const { data } = await gmail.users.messages.list({ ...me, ...parameters });
  return (data.messages ?? []).map(({ id }) => id!);
}

const withFiles = eml(
  {
    From: 'Desk <nobody@elsewhere.example>',
    To: `"渡邉, 健" <${colleague}>, a@b.example`,
    Cc: 'c@b.example',
    Bcc: 'secret@b.example',
    'Reply-To': 'desk@b.example',
    Subject: '=?utf-8?B?5Lu25ZCN?=',
    'X-Campaign': 'spring',
    'Content-Type': 'multipart/mixed; boundary=m',
  },
  '--m',
  'Content-Type: multipart/alternative; boundary=a',
  '',
  '--a',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Plain & simple',
  '--a',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>HTML</p>',
  '--a--',
  '--m',
  'Content-Type: text/csv; name=a.csv',
  'Content-Disposition: attachment; filename=a.csv',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('a,b').toString('base64'),
  '--m--',
);

describe('users.messages.send', () => {
  it('sends MIME in base64url to everybody in it', async () => {
    const { data } = await own.users.messages.send({ ...me, requestBody: { raw: encoded(withFiles) } });
    expect(data).toEqual({ id: expect.any(String), threadId: data.id, labelIds: ['SENT'] });
    expect(service.workspace.store.list('mail-delivery')).toHaveLength(5);
    const got = await other.users.messages.get({ ...me, id: data.id! });
    const headers = Object.fromEntries(got.data.payload!.headers!.map(({ name, value }) => [name, value]));
    expect(headers).toMatchObject({
      From: `Desk <${staff}>`,
      To: `"渡邉, 健" <${colleague}>, a@b.example`,
      Cc: 'c@b.example',
      'Reply-To': 'desk@b.example',
      Subject: '件名',
      'X-Campaign': 'spring',
    });
    expect(headers).not.toHaveProperty('Bcc');
  });

  test.each([
    ['alone', undefined],
    ['with a resource', {}],
  ])('takes a mail as an upload %s', async (_, requestBody) => {
    const media = { mimeType: 'message/rfc822', body: aMail() };
    const request = { ...me, media, ...(requestBody && { requestBody }) };
    await own.users.messages.send(request, service.upload);
    expect(await listed(other, { q: 'subject:hello in:inbox' })).toHaveLength(1);
  });

  test.each([
    [{}, 400, "'raw' RFC822 payload message string or uploading message via /upload/* URL required"],
    [{ raw: 'a b' }, 400, 'Invalid value for ByteString'],
    [{ raw: encoded(eml({ Subject: 'x' }, 'y')) }, 400, 'Recipient address required'],
    [{ raw: encoded(eml({ To: 'sato' }, 'y')) }, 400, 'Invalid To header'],
    [{ raw: encoded(aMail()), threadId: '19ffff' }, 404, 'Requested entity was not found.'],
    [{ raw: encoded(aMail()), threadId: 'x' }, 400, 'Invalid id value'],
  ])('refuses %j', async (requestBody, code, message) => {
    await expect(own.users.messages.send({ ...me, requestBody })).rejects.toMatchObject({ code, message });
    expect(await listed(own)).toEqual([]);
  });

  it('spends the daily quota', async () => {
    service.workspace.store.write('limit', 'mail.recipientsPerDay', 1);
    await send();
    await expect(send()).rejects.toMatchObject({ code: 429 });
  });

  it('joins a thread with its id, references and subject; without references it begins one', async () => {
    const first = await send();
    const headers = (await own.users.messages.get({ ...me, id: first.id! })).data.payload!.headers!;
    const id = headers.find(({ name }) => name === 'Message-ID')!.value!;
    const answer = await send({ Subject: 'Re: Hello', References: id, 'In-Reply-To': id }, first.threadId!);
    expect(answer.threadId).toBe(first.threadId);
    const alone = await send({ Subject: 'Re: Hello' }, first.threadId!);
    expect(alone.threadId).toBe(alone.id);
    const { data } = await other.users.threads.get({ ...me, id: first.id!, format: 'minimal' });
    expect(data.messages!.map((message) => message.id)).toEqual([first.id, answer.id]);
  });
});

describe('users.messages.get', () => {
  let id: string;
  beforeEach(async () => {
    id = (await own.users.messages.send({ ...me, requestBody: { raw: encoded(withFiles) } })).data.id!;
  });

  it('full: the parts of the mail, words in them, files by their id', async () => {
    const { data } = await other.users.messages.get({ ...me, id });
    expect(data).toMatchObject({
      id,
      threadId: id,
      labelIds: ['INBOX', 'UNREAD'],
      snippet: 'Plain &amp; simple',
      internalDate: String(Date.UTC(2026, 6, 1, 1)),
      payload: { partId: '', mimeType: 'multipart/mixed', filename: '', body: { size: 0 } },
    });
    const [words, file] = data.payload!.parts!;
    expect(words).toMatchObject({ partId: '0', mimeType: 'multipart/alternative' });
    expect(words!.parts).toMatchObject([
      { partId: '0.0', mimeType: 'text/plain', body: { data: encoded('Plain & simple') } },
      { partId: '0.1', mimeType: 'text/html', body: { data: encoded('<p>HTML</p>') } },
    ]);
    expect(file).toMatchObject({ partId: '1', mimeType: 'text/csv', filename: 'a.csv', body: { size: 3 } });
    const attachment = { ...me, messageId: id, id: file!.body!.attachmentId! };
    const { data: bytes } = await other.users.messages.attachments.get(attachment);
    expect(bytes).toEqual({ size: 3, data: encoded('a,b') });
    await expect(other.users.messages.attachments.get({ ...attachment, id: 'f_9' })).rejects.toMatchObject({
      code: 400,
      message: 'Invalid attachment token',
    });
  });

  it('metadata: the headers that are asked for', async () => {
    const metadataHeaders = ['subject', 'To'];
    const { data } = await own.users.messages.get({ ...me, id, format: 'metadata', metadataHeaders });
    expect(data.payload!.headers!.map(({ name }) => name)).toEqual(['Subject', 'To']);
    expect(data.payload).not.toHaveProperty('parts');
    const { data: all } = await own.users.messages.get({ ...me, id, format: 'metadata' });
    expect(all.payload!.headers!.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Bcc', 'Content-Type']),
    );
  });

  it('minimal and raw', async () => {
    const { data } = await own.users.messages.get({ ...me, id, format: 'minimal' });
    expect(data).not.toHaveProperty('payload');
    const { data: raw } = await own.users.messages.get({ ...me, id, format: 'raw' });
    expect(Buffer.from(raw.raw!, 'base64url').toString()).toContain('X-Campaign: spring');
    expect(Buffer.from(raw.raw!, 'base64url').byteLength).toBe(raw.sizeEstimate);
  });

  test.each([
    [{ id: '19ffffff' }, 404, 'Requested entity was not found.'],
    [{ id: 'nonsense' }, 400, 'Invalid id value'],
    [{ userId: colleague }, 403, `Delegation denied for ${staff}`],
    [{ format: 'whole' }, 400, `Invalid value at 'format': "whole"`],
  ])('refuses %j', async (parameters, code, message) => {
    await expect(own.users.messages.get({ ...me, id, ...parameters })).rejects.toMatchObject({
      code,
      message,
    });
  });

  it('takes the account’s own address for me', async () => {
    await expect(own.users.messages.get({ userId: staff, id })).resolves.toMatchObject({ status: 200 });
  });
});

describe('lists', () => {
  const ids: string[] = [];
  beforeEach(() => {
    ids.length = 0;
    for (const subject of ['1', '2', '3']) {
      ids.unshift(
        sendMail(service.workspace, colleague, {
          to: staff,
          subject,
          text: `Word${subject}`,
          attachments: [],
        }).id,
      );
    }
  });

  it('give the newest first, page by page', async () => {
    const { data } = await own.users.messages.list({ ...me, maxResults: 2 });
    expect(data).toMatchObject({ messages: [{ id: ids[0] }, { id: ids[1] }], resultSizeEstimate: 3 });
    const pageToken = data.nextPageToken!;
    const { data: rest } = await own.users.messages.list({ ...me, maxResults: 2, pageToken });
    expect(rest).toEqual({ messages: [{ id: ids[2], threadId: ids[2] }], resultSizeEstimate: 3 });
    const { data: threads } = await own.users.threads.list({ ...me, maxResults: 1 });
    expect(threads).toMatchObject({ threads: [{ id: ids[0], snippet: 'Word3' }], resultSizeEstimate: 3 });
  });

  test.each([
    [{ q: 'word2' }, [1]],
    [{ q: 'subject:(1 OR 2)' }, [1, 2]],
    [{ labelIds: ['INBOX', 'UNREAD'] }, [0, 1, 2]],
    [{ labelIds: ['SENT'] }, []],
    // 10:00 in Tokyo is 18:00 of the day before in California.
    [{ q: 'after:2026/07/01' }, []],
    [{ q: 'after:2026/06/30 before:2026/07/01' }, [0, 1, 2]],
  ])('by %j', async (parameters, found) => {
    expect(await listed(own, parameters)).toEqual(found.map((index) => ids[index]));
  });

  it('leave out the bin unless it is asked for', async () => {
    await own.users.messages.trash({ ...me, id: ids[0]! });
    expect(await listed(own)).toEqual(ids.slice(1));
    for (const parameters of [
      { includeSpamTrash: true, q: 'word3' },
      { labelIds: ['TRASH'] },
      { q: 'in:trash' },
    ]) {
      expect(await listed(own, parameters)).toEqual([ids[0]]);
    }
    const { data } = await own.users.messages.untrash({ ...me, id: ids[0]! });
    expect(data.labelIds).toEqual(['UNREAD']);
  });

  it('are empty without their field', async () => {
    const { data } = await own.users.messages.list({ ...me, q: 'nothing' });
    expect(data).toEqual({ resultSizeEstimate: 0 });
  });
});

describe('labels', () => {
  it('are Gmail’s and the account’s own', async () => {
    const { data: made } = await own.users.labels.create({ ...me, requestBody: { name: 'done/2026' } });
    expect(made).toMatchObject({ id: 'Label_1', name: 'done/2026', type: 'user' });
    const { data } = await own.users.labels.list(me);
    expect(data.labels).toContainEqual({ id: 'INBOX', name: 'INBOX', type: 'system' });
    expect(data.labels).toContainEqual({ id: 'Label_1', name: 'done/2026', type: 'user' });
  });

  it('are put on messages and threads, counted, and deleted', async () => {
    const { id } = (await own.users.labels.create({ ...me, requestBody: { name: 'done' } })).data;
    const first = await send();
    const second = await send();
    const requestBody = { addLabelIds: [id!, 'UNREAD'] };
    const { data } = await own.users.messages.modify({ ...me, id: first.id!, requestBody });
    expect(data.labelIds).toEqual(['SENT', id, 'UNREAD']);
    await own.users.threads.modify({ ...me, id: second.threadId!, requestBody: { addLabelIds: [id!] } });
    expect((await own.users.labels.get({ ...me, id: id! })).data).toMatchObject({
      messagesTotal: 2,
      messagesUnread: 1,
      threadsTotal: 2,
      threadsUnread: 1,
    });
    const ids = [first.id!, second.id!];
    await own.users.messages.batchModify({ ...me, requestBody: { ids, addLabelIds: ['STARRED'] } });
    expect(await listed(own, { labelIds: [id!, 'STARRED'] })).toHaveLength(2);
    await own.users.labels.delete({ ...me, id: id! });
    await expect(own.users.labels.get({ ...me, id: id! })).rejects.toMatchObject({ code: 404 });
  });

  test.each([
    [{ name: 'Done' }, 409, 'Label name exists or conflicts'],
    [{ name: 'INBOX' }, 400, 'Invalid label name'],
    [{ name: 'x', color: { textColor: '#000000' } }, 400, 'Invalid label color'],
    [
      { name: 'x', color: { textColor: '#000000', backgroundColor: '#123456' } },
      400,
      'Label color #123456 is not on the allowed color palette',
    ],
    [
      { name: 'x', labelListVisibility: 'never' },
      400,
      `Invalid value at 'label.label_list_visibility', "never"`,
    ],
  ])('refuse %j', async (requestBody, code, message) => {
    await own.users.labels.create({ ...me, requestBody: { name: 'done' } });
    await expect(own.users.labels.create({ ...me, requestBody })).rejects.toMatchObject({ code, message });
  });

  test.each(['done', 'SENT', 'Label_9'])('%s cannot be put on a message', async (label) => {
    const { id } = await send();
    const request = { ...me, id: id!, requestBody: { addLabelIds: [label] } };
    await expect(own.users.messages.modify(request)).rejects.toMatchObject({
      code: 400,
      message: `Invalid label: ${label}`,
    });
  });
});

describe('drafts', () => {
  it('are made, written anew, listed, read, sent and deleted', async () => {
    const message = { raw: encoded(aMail({ Subject: 'One' })) };
    const { data: made } = await own.users.drafts.create({ ...me, requestBody: { message } });
    expect(made.message!.labelIds).toEqual(['DRAFT']);
    const anew = { message: { raw: encoded(aMail({ Subject: 'Two' })) } };
    const { data: updated } = await own.users.drafts.update({ ...me, id: made.id!, requestBody: anew });
    expect(updated.id).toBe(made.id);
    expect(updated.message!.id).not.toBe(made.message!.id);
    const { data } = await own.users.drafts.list({ ...me, q: 'subject:two' });
    expect(data.drafts).toMatchObject([{ id: made.id, message: { id: updated.message!.id } }]);
    const { data: got } = await own.users.drafts.get({ ...me, id: made.id!, format: 'metadata' });
    expect(got.message!.snippet).toBe('Words');
    const { data: sent } = await own.users.drafts.send({ ...me, requestBody: { id: made.id! } });
    expect(sent.labelIds).toEqual(['SENT']);
    expect(await listed(other, { q: 'subject:two' })).toEqual([sent.id]);
    await expect(own.users.drafts.get({ ...me, id: made.id! })).rejects.toMatchObject({ code: 404 });
  });

  it('without a recipient are kept, not sent, and deleted', async () => {
    const message = { raw: encoded(eml({ Subject: 'Later' }, 'x')) };
    const { id } = (await own.users.drafts.create({ ...me, requestBody: { message } })).data;
    await expect(own.users.drafts.send({ ...me, requestBody: { id: id! } })).rejects.toMatchObject({
      code: 400,
      message: 'Recipient address required',
    });
    await own.users.drafts.delete({ ...me, id: id! });
    expect((await own.users.drafts.list(me)).data).toEqual({ resultSizeEstimate: 0 });
  });
});

it('threads are read whole and thrown away', async () => {
  const { threadId } = await send();
  const { data } = await own.users.threads.get({ ...me, id: threadId! });
  expect(data.messages![0]!.payload!.mimeType).toBe('text/plain');
  await own.users.threads.trash({ ...me, id: threadId! });
  expect(await listed(own)).toEqual([]);
  await own.users.threads.untrash({ ...me, id: threadId! });
  expect((await own.users.getProfile(me)).data).toEqual({
    emailAddress: staff,
    messagesTotal: 1,
    threadsTotal: 1,
  });
});

it('what is not emulated says so', async () => {
  await expect(own.users.history.list({ ...me, startHistoryId: '1' })).rejects.toMatchObject({
    code: 501,
    message: 'not emulated: GET /gmail/v1/users/me/history',
  });
});
