import { expect, it } from '@jest/globals';
import { bodyDocument, bodyPolicy } from '../../../../src/workspace/web/mail/message-body.ts';

it('allows no script, and neither forms nor foreign pictures', () => {
  expect(bodyPolicy).toContain("default-src 'none'");
  expect(bodyPolicy).toContain("form-action 'none'");
  expect(bodyPolicy).not.toContain('script');
});

it('shows attached pictures where the mail names them', () => {
  const logo = { name: 'logo.png', mimeType: 'image/png', size: 1, contentId: 'logo' };
  const html = bodyDocument({ html: '<img src="cid:logo">', attachments: [logo] }, (index) => `/a/${index}`);
  expect(html).toContain('<img src="/a/0">');
});
