import { expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { textPreview } from '../../../../src/workspace/web/drive/text-preview.ts';

it('reads UTF-8 and, as Japanese Excel writes it, Shift_JIS', () => {
  expect(textPreview('text/csv', new TextEncoder().encode('検査種別,件数'))).toBe('検査種別,件数');
  expect(textPreview('text/csv', iconv.encode('検査種別,件数', 'cp932'))).toBe('検査種別,件数');
});

it('shows no other kind', () => {
  expect(textPreview('application/pdf', new Uint8Array([1]))).toBeUndefined();
});

it('cuts a long text and says so', () => {
  expect(textPreview('text/plain', new Uint8Array(100_000).fill(97))).toMatch(/続きはダウンロード/);
});
