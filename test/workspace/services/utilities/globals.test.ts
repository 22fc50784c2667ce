import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it, test } from '@jest/globals';
import { start } from '../../../support/workspace/fake-execution.ts';
import { evaluated, testProject } from '../../../support/workspace/project.ts';

function signed(buffer: Buffer): number[] {
  return [...new Int8Array(buffer)];
}

const text = '医療データ 髙﨑';

describe('Utilities.computeDigest', () => {
  test.each([
    ['MD5', 'md5'],
    ['SHA_1', 'sha1'],
    ['SHA_256', 'sha256'],
    ['SHA_384', 'sha384'],
    ['SHA_512', 'sha512'],
  ])('%s of Japanese text is that of its UTF-8, in signed bytes', (name, algorithm) => {
    const call = `Utilities.computeDigest(Utilities.DigestAlgorithm.${name}, '${text}', Utilities.Charset.UTF_8)`;
    expect(evaluated(call)).toEqual(signed(createHash(algorithm).update(text, 'utf8').digest()));
  });

  it('takes bytes', () => {
    expect(evaluated('Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, [-1, 1])')).toEqual(
      signed(createHash('md5').update(Buffer.of(255, 1)).digest()),
    );
  });

  it('of Japanese text in ASCII is that of question marks', () => {
    const call = `Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '髙a', Utilities.Charset.US_ASCII)`;
    expect(evaluated(call)).toEqual(signed(createHash('md5').update('?a').digest()));
  });

  it('does not do MD2', () => {
    expect(() => evaluated(`Utilities.computeDigest('MD2', 'a')`)).toThrow(
      'not emulated: Utilities.DigestAlgorithm.MD2',
    );
  });
});

it('signs with HMAC SHA-256', () => {
  expect(evaluated(`Utilities.computeHmacSha256Signature('${text}', '鍵')`)).toEqual(
    signed(createHmac('sha256', '鍵').update(text).digest()),
  );
});

describe('Base64', () => {
  test.each([
    ['base64Encode("髙?>")', '6auZPz4='],
    ['base64EncodeWebSafe("髙?>??")', '6auZPz4_Pw=='],
    ['base64Encode([-5, -16, -1])', '+/D/'],
    ['base64EncodeWebSafe([-5, -16, -1])', '-_D_'],
    ['base64Decode("+/D/")', [-5, -16, -1]],
    ['base64DecodeWebSafe("-_D_")', [-5, -16, -1]],
    ['base64Decode("")', []],
  ])('%s', (call, value) => {
    expect(evaluated(`Utilities.${call}`)).toEqual(value);
  });

  test.each(['base64Decode("-_D_")', 'base64DecodeWebSafe("+/D/")', 'base64Decode("髙")'])(
    '%s is refused',
    (call) => {
      expect(() => evaluated(`Utilities.${call}`)).toThrow('Could not decode string.');
    },
  );
});

describe('Utilities', () => {
  it('makes UUIDs', () => {
    const uuids = evaluated('[Utilities.getUuid(), Utilities.getUuid()]') as string[];
    expect(new Set(uuids).size).toBe(2);
    for (const uuid of uuids) expect(uuid).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  });

  it('sleeps by the Workspace’s clock', () => {
    expect(evaluated('(Utilities.sleep(1500), Date.now())')).toBe(start + 1_500);
  });

  it('does not sleep longer than five minutes at once', () => {
    expect(() => evaluated('Utilities.sleep(300001)')).toThrow('Invalid argument: milliseconds');
  });

  it('formats dates', () => {
    const call = `Utilities.formatDate(new Date(), Session.getScriptTimeZone(), 'yyyy/MM/dd HH:mm')`;
    expect(evaluated(call)).toBe('2026/07/01 09:00');
  });

  test.each([
    [`newBlob('髙', 'text/csv', 'a.csv')`, ['text/csv', 'a.csv', [-23, -85, -103]]],
    [`newBlob('a')`, ['text/plain', null, [97]]],
    [`newBlob([-1])`, [null, null, [-1]]],
  ])('%s', (call, value) => {
    const { value: run } = testProject(
      `function main() { const b = Utilities.${call}; return [b.getContentType(), b.getName(), b.getBytes()]; }`,
    );
    expect(run()).toEqual(value);
  });
});
