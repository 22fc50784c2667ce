import { deflateRawSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, test } from '@jest/globals';
import * as fc from 'fast-check';
import { crc32 } from '../../../../src/workspace/services/utilities/archive/crc32.ts';
import { unzip } from '../../../../src/workspace/services/utilities/archive/unzip.ts';
import { zip } from '../../../../src/workspace/services/utilities/archive/zip.ts';
import { readBlob } from '../../../../src/workspace/services/utilities/blob.ts';
import { utilitiesGlobals } from '../../../../src/workspace/services/utilities/globals.ts';
import { fakeExecution, fakeHost, start } from '../../../support/workspace/fake-execution.ts';

const { Utilities } = utilitiesGlobals(fakeHost(), fakeExecution({})) as {
  Utilities: GoogleAppsScript.Utilities.Utilities;
};

test.each([
  ['', 0],
  ['123456789', 0xcbf43926],
])('the check sum of %j', (text, sum) => {
  expect(crc32(Buffer.from(text))).toBe(sum);
});

test('what was packed is unpacked again, whatever it is', () => {
  const entries = fc.uniqueArray(
    fc.record({
      name: fc.string({ minLength: 1 }).filter((name) => !name.endsWith('/')),
      bytes: fc.uint8Array(),
    }),
    { selector: ({ name }) => Buffer.from(name).toString('hex') },
  );
  fc.assert(
    fc.property(entries, (given) => {
      const written = given.map(({ name, bytes }) => ({ name: Buffer.from(name).toString(), bytes }));
      expect(unzip(zip(given, start))).toEqual(
        written.map(({ name, bytes }) => ({ name, bytes: Uint8Array.from(bytes) })),
      );
    }),
  );
});

describe('Utilities', () => {
  it('zips blobs and unzips them, with types by their names', () => {
    const archive = Utilities.zip([
      Utilities.newBlob('氏名,年齢', 'text/csv', '一覧.csv'),
      Utilities.newBlob([1], 'x/y', 'b'),
    ]);
    expect([archive.getName(), archive.getContentType()]).toEqual(['archive.zip', 'application/zip']);
    const back = Utilities.unzip(archive).map((blob) => [
      blob.getName(),
      blob.getContentType(),
      blob.getDataAsString(),
    ]);
    expect(back).toEqual([
      ['一覧.csv', 'text/csv', '氏名,年齢'],
      ['b', null, '\u0001'],
    ]);
    expect(Utilities.zip([], 'empty.zip').getName()).toBe('empty.zip');
  });

  it('gzips a blob and ungzips it', () => {
    const packed = Utilities.gzip(Utilities.newBlob('a'.repeat(1_000), 'text/plain', 'a.txt'), 'a.txt.gz');
    expect([packed.getName(), packed.getContentType()]).toEqual(['a.txt.gz', 'application/x-gzip']);
    expect(gunzipSync(readBlob(packed).bytes).toString()).toBe('a'.repeat(1_000));
    const back = Utilities.ungzip(packed);
    expect([back.getName(), back.getContentType(), back.getDataAsString().length]).toEqual([
      'a.txt',
      'text/plain',
      1_000,
    ]);
    expect(Utilities.gzip(packed).getName()).toBe('archive.gz');
  });

  it('reads entries that were only stored, and passes over folders', () => {
    const [folder, file] = zipOfOthers();
    expect(unzip(Uint8Array.from(folder))).toEqual([]);
    expect(unzip(Uint8Array.from(file))).toEqual([{ name: 'a', bytes: Uint8Array.of(65) }]);
  });

  test.each<[string, () => unknown, string]>([
    ['no archive', () => Utilities.unzip(Utilities.newBlob('PK')), 'Invalid argument'],
    ['nothing gzipped', () => Utilities.ungzip(Utilities.newBlob('x')), 'Invalid argument'],
    ['a blob without name', () => Utilities.zip([Utilities.newBlob('x')]), 'non-null name'],
    [
      'a name twice',
      () => Utilities.zip(['a', 'a'].map((name) => Utilities.newBlob('x', 'x/y', name))),
      'duplicate entry: a',
    ],
  ])('refuse %s', (_name, act, message) => {
    expect(act).toThrow(message);
  });
});

/** Archives as other programs make them: the same bytes with another method or name written over. */
function zipOfOthers(): [Buffer, Buffer] {
  const folder = Buffer.from(zip([{ name: 'f/', bytes: new Uint8Array() }], start));
  const file = Buffer.from(zip([{ name: 'a', bytes: Uint8Array.of(65) }], start));
  const packed = deflateRawSync(Uint8Array.of(65)).length;
  const stored = Buffer.concat([file.subarray(0, 31), Buffer.from('A'), file.subarray(31 + packed)]);
  const line = stored.indexOf(Buffer.of(0x50, 0x4b, 1, 2));
  stored.writeUInt16LE(0, line + 10);
  stored.writeUInt32LE(1, line + 20);
  stored.writeUInt32LE(line, stored.length - 6);
  return [folder, stored];
}
