import { describe, expect, it, test } from '@jest/globals';
import { blobFacade, readBlob } from '../../../../src/workspace/services/utilities/blob.ts';
import { fakeExecution } from '../../../support/workspace/fake-execution.ts';

function blobOf(bytes: readonly number[]): GoogleAppsScript.Base.Blob {
  return blobFacade(fakeExecution({}), { bytes: Uint8Array.from(bytes), contentType: null, name: null });
}

/** As Excel for Windows writes them. */
const shiftJis: readonly (readonly [string, readonly number[]])[] = [
  ['髙', [0xfb, 0xfc]],
  ['﨑', [0xfa, 0xb1]],
  ['①', [0x87, 0x40]],
  ['㎡', [0x87, 0x75]],
  ['～', [0x81, 0x60]],
  ['－', [0x81, 0x7c]],
  ['ｱ', [0xb1]],
  ['表\\', [0x95, 0x5c, 0x5c]],
];

describe.each(['Shift_JIS', 'windows-31j', 'MS932', 'cp932'])('%s', (charset) => {
  test.each(shiftJis)('%s both ways', (text, bytes) => {
    expect(blobOf(bytes).getDataAsString(charset)).toBe(text);
    expect([...readBlob(blobOf([]).setDataFromString(text, charset)).bytes]).toEqual(bytes);
  });
});

test.each(['〜', '−', '😀'])('%s is no character of Windows’ Shift_JIS', (text) => {
  const [first] = readBlob(blobOf([]).setDataFromString(text, 'Shift_JIS')).bytes;
  expect(first).toBe('?'.charCodeAt(0));
});

describe('a blob', () => {
  it('is UTF-8 unless told, and keeps a byte order mark', () => {
    expect(blobOf([0xef, 0xbb, 0xbf, 0xe9, 0xab, 0x99]).getDataAsString()).toBe('\uFEFF髙');
  });

  it('shows signed bytes and takes them', () => {
    const blob = blobOf([0, 127, 128, 255]);
    expect(blob.getBytes()).toEqual([0, 127, -128, -1]);
    expect([...readBlob(blob.setBytes([-1, 1])).bytes]).toEqual([255, 1]);
  });

  it('changes name and type, but not those of its copy', () => {
    const blob = blobOf([1]).setName('画像.csv').setContentType('text/csv');
    blob.copyBlob().setName('other');
    expect([blob.getName(), blob.getContentType(), blob.isGoogleType()]).toEqual([
      '画像.csv',
      'text/csv',
      false,
    ]);
  });

  test.each([
    ['a.csv', 'text/csv'],
    ['A.PDF', 'application/pdf'],
    ['a.b', 'application/octet-stream'],
  ])('takes from the name %s the type %s', (name, type) => {
    expect(blobOf([]).setName(name).setContentTypeFromExtension().getContentType()).toBe(type);
  });

  it('refuses a charset that is none', () => {
    expect(() => blobOf([]).getDataAsString('Klingon')).toThrow('Invalid argument: charset Klingon');
  });
});
