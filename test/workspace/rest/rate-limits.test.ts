import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../src/workspace/host.ts';
import { apiOf } from '../../../src/workspace/rest/apis.ts';
import { countCall } from '../../../src/workspace/rest/rate-limits.ts';
import { fakeHost } from '../../support/workspace/fake-execution.ts';

const sheets = apiOf('/v4/spreadsheets')!;
let host: Host;
beforeEach(() => {
  host = fakeHost();
});

function call(
  kind: 'read' | 'write',
  { times = 1, email = 'a@tohoku.example', project = '1', api = sheets } = {},
) {
  const token = {
    token: 'x',
    expiresAt: Infinity,
    email,
    clientId: `${project}-x.apps.googleusercontent.com`,
  };
  for (let time = 1; time <= times; time += 1) countCall(host, token, api, kind);
}

const exceeded = (metric: string, limit: string, project = '1') =>
  `Quota exceeded for quota metric '${metric} requests' and limit '${metric} requests per minute${limit}' of service ` +
  `'sheets.googleapis.com' for consumer 'project_number:${project}'.`;

describe('a user', () => {
  test.each([
    ['read', 'Read', 'write'],
    ['write', 'Write', 'read'],
  ] as const)('may %s sixty times a minute', (kind, metric, other) => {
    call(kind, { times: 60 });
    expect(() => call(kind)).toThrow(exceeded(metric, ' per user'));
    call(other);
    call(kind, { email: 'b@tohoku.example' });
    call(kind, { project: '2' });
  });

  it('may again when the next minute begins', () => {
    host.clock.advance(59_999);
    call('read', { times: 60 });
    host.clock.advance(1);
    call('read', { times: 60 });
  });
});

test('a project may three hundred times a minute', () => {
  for (const email of ['a', 'b', 'c', 'd', 'e']) call('read', { times: 60, email });
  expect(() => call('read', { email: 'f' })).toThrow(exceeded('Read', ''));
  call('write', { email: 'f' });
});

test('other APIs count nothing', () => {
  call('read', { times: 400, api: apiOf('/drive/v3/files')! });
});
