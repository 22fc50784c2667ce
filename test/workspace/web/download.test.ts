import { expect, it, test } from '@jest/globals';
import { attachmentHeaders } from '../../../src/workspace/web/download.ts';

it('names a Japanese file for new browsers and old ones', () => {
  expect(attachmentHeaders("画像データリスト (第2版)'.csv", 'text/csv')['Content-Disposition']).toBe(
    "attachment; filename=\"________ (_2_)'.csv\"; filename*=UTF-8''" +
      '%E7%94%BB%E5%83%8F%E3%83%87%E3%83%BC%E3%82%BF%E3%83%AA%E3%82%B9%E3%83%88%20%28%E7%AC%AC2%E7%89%88%29%27.csv',
  );
});

test.each(['a"b.txt', 'a\\b.txt', 'a\r\nSet-Cookie: x.txt', '\ud800.txt'])(
  '%j cannot break the header',
  (name) => {
    const { 'Content-Disposition': value } = attachmentHeaders(name, 'text/plain');
    expect(() => new Headers({ 'Content-Disposition': value! })).not.toThrow();
    expect(value).toMatch(/^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w.%-]+$/);
  },
);
