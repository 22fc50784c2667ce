import { expect, it } from '@jest/globals';
import { LinkedText } from '../../../../src/workspace/web/mail/linked-text.tsx';

it('links addresses, ends them before Japanese punctuation, and escapes the rest', () => {
  const html = String(
    <LinkedText text="次のフォームへ:http://localhost:8080/forms/d/1/viewform?entry.1=IMG-2026-0001&a=b。<b>" />,
  );

  expect(html).toContain(
    '<a href="http://localhost:8080/forms/d/1/viewform?entry.1=IMG-2026-0001&amp;a=b">' +
      'http://localhost:8080/forms/d/1/viewform?entry.1=IMG-2026-0001&amp;a=b</a>。&lt;b&gt;',
  );
});

it('leaves other schemes as text', () => {
  expect(String(<LinkedText text="javascript:alert(1)" />)).not.toContain('<a');
});
