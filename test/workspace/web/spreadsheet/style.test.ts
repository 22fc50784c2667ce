import { expect, it, test } from '@jest/globals';
import { safeLink } from '../../../../src/workspace/web/spreadsheet/safe-link.ts';
import { declarations } from '../../../../src/workspace/web/spreadsheet/style.ts';

it('writes plain values, and nothing that would be more than one', () => {
  expect(declarations({ color: '#b3261e', width: '120px', 'text-align': undefined })).toBe(
    'color:#b3261e;width:120px',
  );
  expect(declarations({ color: 'red;background:url(//x)' })).toBeUndefined();
});

test.each(['https://example.jp/', 'mailto:a@example.jp', '/drive/1', '#gid=1003'])(
  'links to %s',
  (address) => {
    expect(safeLink(address)).toBe(address);
  },
);

test.each(['javascript:alert(1)', ' javascript:x', 'data:text/html,x', '//evil.example', '#x', undefined])(
  'does not link to %s',
  (address) => {
    expect(safeLink(address)).toBeUndefined();
  },
);
