import { createHash, createHmac, createVerify, generateKeyPairSync } from 'node:crypto';
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
    expect(() => evaluated(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, 'a')`)).toThrow(
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

describe('signatures', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const key = JSON.stringify(privateKey.export({ type: 'pkcs8', format: 'pem' }));

  test.each([
    ['HMAC_MD5', 'md5'],
    ['HMAC_SHA_1', 'sha1'],
    ['HMAC_SHA_256', 'sha256'],
    ['HMAC_SHA_384', 'sha384'],
    ['HMAC_SHA_512', 'sha512'],
  ])('computeHmacSignature with %s, of texts and of bytes', (name, algorithm) => {
    const of = (rest: string) =>
      evaluated(`Utilities.computeHmacSignature(Utilities.MacAlgorithm.${name}, ${rest})`);
    const expected = signed(createHmac(algorithm, '鍵').update(text).digest());
    expect(of(`'${text}', '鍵'`)).toEqual(expected);
    expect(of(`'${text}', '鍵', Utilities.Charset.UTF_8`)).toEqual(expected);
    expect(of(`[1, -1], [2]`)).toEqual(
      signed(createHmac(algorithm, Buffer.of(2)).update(Buffer.of(1, 255)).digest()),
    );
  });

  test.each([
    ['computeRsaSha1Signature', '', 'RSA-SHA1'],
    ['computeRsaSha256Signature', '', 'RSA-SHA256'],
    ['computeRsaSignature', 'Utilities.RsaAlgorithm.RSA_SHA_1, ', 'RSA-SHA1'],
    ['computeRsaSignature', 'Utilities.RsaAlgorithm.RSA_SHA_256, ', 'RSA-SHA256'],
  ])('%s(%s…)', (member, algorithm, name) => {
    const signature = evaluated(
      `Utilities.${member}(${algorithm}'${text}', ${key}, Utilities.Charset.UTF_8)`,
    ) as number[];
    const verify = createVerify(name).update(text);
    expect(verify.verify(publicKey, Buffer.from(Int8Array.from(signature).buffer))).toBe(true);
  });

  it('need a key', () => {
    expect(() => evaluated(`Utilities.computeRsaSha256Signature('a', 'key')`)).toThrow(
      'Invalid argument: key',
    );
  });
});

test.each([
  [
    'parseCsv("a,b\\n1,\\"x, y\\"")',
    [
      ['a', 'b'],
      ['1', 'x, y'],
    ],
  ],
  ['parseCsv("a;b", ";")', [['a', 'b']]],
  ['parseCsv("a\\tb", "\\t")', [['a', 'b']]],
  ['parseCsv("\\"a\\"\\"b\\"")', [['a"b']]],
  ['jsonParse("[1]")', [1]],
  ['jsonStringify([1])', '[1]'],
  ['formatString("%s-%03d", "a", 7)', 'a-007'],
  ['parseDate("2026-07-10", "Asia/Tokyo", "yyyy-MM-dd").getTime()', Date.parse('2026-07-10T00:00:00+09:00')],
])('Utilities.%s', (call, value) => {
  expect(evaluated(`Utilities.${call}`)).toEqual(value);
});

test.each([
  ['parseCsv("\\"a")', 'Could not parse text.'],
  ['parseCsv("a", ";;")', 'Invalid argument: delimiter'],
  ['sleep(-1)', 'Invalid argument: milliseconds'],
  ['parseDate("x", "UTC", "yyyy")', 'Unparseable date: "x"'],
  [
    'formatDate("2026-07-10", "JST", "yyyy")',
    "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
  ],
  ['formatDate(new Date(), "Asia/Sendai", "yyyy")', 'Invalid argument: Asia/Sendai'],
])('Utilities.%s is refused', (call, message) => {
  expect(() => evaluated(`Utilities.${call}`)).toThrow(message);
});
