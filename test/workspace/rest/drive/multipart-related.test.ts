import { expect, it, test } from '@jest/globals';
import { parseMultipartRelated } from '../../../../src/workspace/rest/drive/multipart-related.ts';

const contentType = 'multipart/related; boundary=frontier';

it('keeps bytes that are no text, line breaks at their ends included', () => {
  const binary = Uint8Array.from([0, 13, 10, 255, 45, 45, 13, 10]);
  const body = Buffer.concat([
    Buffer.from('--frontier\r\ncontent-type: application/json\r\n\r\n{"name":"画像データリスト.csv"}\r\n'),
    Buffer.from('--frontier\r\nContent-Type: text/csv\r\n\r\n'),
    binary,
    Buffer.from('\r\n--frontier--'),
  ]);

  const [metadata, content] = parseMultipartRelated(body, contentType);

  expect(Buffer.from(metadata!.bytes).toString()).toBe('{"name":"画像データリスト.csv"}');
  expect(content!.headers.get('content-type')).toBe('text/csv');
  expect([...content!.bytes]).toEqual([...binary]);
});

it('reads a quoted boundary', () => {
  const body = Buffer.from('--a b\r\n\r\n{}\r\n--a b--');
  expect(parseMultipartRelated(body, 'multipart/related; boundary="a b"')).toHaveLength(1);
});

test.each([
  ['without boundary', 'multipart/related', '--x\r\n\r\n\r\n--x--'],
  ['that never ends', contentType, '--frontier\r\n\r\n{}'],
  ['that never begins', contentType, '{}'],
])('refuses a body %s', (_, type, body) => {
  expect(() => parseMultipartRelated(Buffer.from(body), type)).toThrow('Malformed multipart body.');
});
