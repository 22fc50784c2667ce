import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import type { gmail_v1 } from '@googleapis/gmail';
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

function raw(...headers: string[]): string {
  return Buffer.from([...headers, '', 'Words'].join('\r\n')).toString('base64url');
}

async function send(subject = 'Hello') {
  const requestBody = { raw: raw(`To: ${colleague}`, `Subject: ${subject}`) };
  return (await own.users.messages.send({ ...me, requestBody })).data;
}

async function ids(gmail: gmail_v1.Gmail): Promise<(string | null | undefined)[]> {
  return ((await gmail.users.messages.list(me)).data.messages ?? []).map(({ id }) => id);
}

describe('a label', () => {
  const look = {
    messageListVisibility: 'hide',
    labelListVisibility: 'labelShowIfUnread',
    color: { textColor: '#000000', backgroundColor: '#ffffff' },
  };

  it('has a look', async () => {
    const { data } = await own.users.labels.create({ ...me, requestBody: { name: 'done', ...look } });
    expect(data).toEqual({ id: 'Label_1', name: 'done', type: 'user', ...look });
    expect((await own.users.labels.list(me)).data.labels).toContainEqual(data);
  });

  it('is changed in part, or as a whole', async () => {
    const { id } = (await own.users.labels.create({ ...me, requestBody: { name: 'done', ...look } })).data;
    const call = { ...me, id: id! };
    const patched = await own.users.labels.patch({ ...call, requestBody: { name: 'ready' } });
    expect(patched.data).toEqual({ id, name: 'ready', type: 'user', ...look });
    const requestBody = { id: id!, name: 'ready', labelListVisibility: 'labelHide' };
    expect((await own.users.labels.update({ ...call, requestBody })).data).toEqual({
      ...requestBody,
      type: 'user',
    });
  });

  test.each([
    ['Label_1', 'Other', 409, 'Label name exists or conflicts'],
    ['INBOX', 'post', 400, 'Invalid update request'],
    ['Label_7', 'post', 404, 'Requested entity was not found.'],
  ])('%s cannot be called %s', async (id, name, code, message) => {
    for (const taken of ['done', 'other'])
      await own.users.labels.create({ ...me, requestBody: { name: taken } });
    await expect(own.users.labels.patch({ ...me, id, requestBody: { name } })).rejects.toMatchObject({
      code,
      message,
    });
  });
});

describe('a message', () => {
  it('is deleted for good, in the own mailbox only', async () => {
    const { id } = await send();
    await own.users.messages.delete({ ...me, id: id! });
    expect(await ids(own)).toEqual([]);
    expect(await ids(other)).toEqual([id]);
    await other.users.messages.batchDelete({ ...me, requestBody: { ids: [id!, 'fff'] } });
    expect(await ids(other)).toEqual([]);
    await expect(own.users.messages.delete({ ...me, id: id! })).rejects.toMatchObject({ code: 404 });
  });

  it('is deleted with its thread', async () => {
    const { threadId } = await send();
    await own.users.threads.delete({ ...me, id: threadId! });
    expect(await ids(own)).toEqual([]);
  });

  const letter = raw(
    'From: Ada <ada@example.org>',
    `To: ${staff}`,
    'Subject: =?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?=',
    'Date: Mon, 01 Jun 2026 09:00:00 +0900',
  );

  test.each([
    ['insert', undefined, '1782867600000'],
    ['insert', 'dateHeader', '1780272000000'],
    ['import', undefined, '1780272000000'],
    ['import', 'receivedTime', '1782867600000'],
  ] as const)('comes in by %s, dated by %s', async (method, internalDateSource, internalDate) => {
    const requestBody = { raw: letter, labelIds: ['INBOX', 'UNREAD'] };
    const { data } = await own.users.messages[method]({
      ...me,
      requestBody,
      ...(internalDateSource && { internalDateSource }),
    });
    expect(data).toEqual({ id: expect.any(String), threadId: data.id, labelIds: ['INBOX', 'UNREAD'] });
    const { data: kept } = await own.users.messages.get({ ...me, id: data.id! });
    expect(kept.internalDate).toBe(internalDate);
    expect(kept.payload?.headers).toEqual(
      expect.arrayContaining([
        { name: 'From', value: 'Ada <ada@example.org>' },
        { name: 'Subject', value: 'テスト' },
      ]),
    );
    expect(await ids(other)).toEqual([]);
  });

  it('does not come in under a label that there is not', async () => {
    const requestBody = { raw: letter, labelIds: ['Label_9'] };
    await expect(own.users.messages.insert({ ...me, requestBody })).rejects.toMatchObject({
      code: 400,
      message: 'Invalid label: Label_9',
    });
  });
});

test('a draft is sent with another message', async () => {
  const message = (subject: string) => ({ raw: raw(`To: ${colleague}`, `Subject: ${subject}`) });
  const { id } = (await own.users.drafts.create({ ...me, requestBody: { message: message('first') } })).data;
  await own.users.drafts.send({ ...me, requestBody: { id: id!, message: message('second') } });
  await own.users.drafts.send({ ...me, requestBody: { message: message('third') } });
  expect((await own.users.drafts.list(me)).data.drafts).toBeUndefined();
  const { data } = await other.users.messages.list({ ...me, q: 'subject:second OR subject:third' });
  expect(data.messages).toHaveLength(2);
});

describe('the words of errors', () => {
  test.each([
    ['messages/zzz', 400, 'INVALID_ARGUMENT', 'invalidArgument'],
    ['messages/abc', 404, 'NOT_FOUND', 'notFound'],
  ])('%s', async (path, code, status, reason) => {
    const token = service.workspace.accounts.issueToken(staff);
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await fetch(`${service.url}/gmail/v1/users/me/${path}`, { headers });
    expect(await answer.json()).toMatchObject({ error: { code, status, errors: [{ reason }] } });
  });
});

describe('scopes', () => {
  const auth = (name: string) => `https://www.googleapis.com/auth/gmail.${name}`;

  async function call(scope: string, method: string, path: string, body?: object): Promise<[number, string]> {
    const token = service.workspace.accounts.issueToken(staff, [scope]);
    const answer = await fetch(`${service.url}/gmail/v1/users/me${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { error } = answer.status === 204 ? {} : ((await answer.json()) as { error?: { message: string } });
    return [answer.status, error?.message ?? ''];
  }

  const insufficient = 'Request had insufficient authentication scopes.';
  test.each<[string, string, string, object | undefined, number, string]>([
    ['send', 'POST', '/labels', { name: 'x' }, 403, insufficient],
    ['send', 'GET', '/messages', undefined, 403, insufficient],
    ['labels', 'POST', '/labels', { name: 'x' }, 200, ''],
    ['readonly', 'GET', '/messages?q=x', undefined, 200, ''],
    ['metadata', 'GET', '/messages', undefined, 200, ''],
    ['metadata', 'GET', '/messages?q=x', undefined, 403, "Metadata scope does not support 'q' parameter"],
    ['metadata', 'GET', '/messages/abc', undefined, 403, "Metadata scope doesn't allow format FULL"],
    ['modify', 'DELETE', '/messages/abc', undefined, 403, insufficient],
  ])('gmail.%s: %s %s %j', async (scope, method, path, body, status, message) => {
    expect(await call(auth(scope), method, path, body)).toEqual([status, message]);
  });
});
