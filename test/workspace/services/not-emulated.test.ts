import { expect, test } from '@jest/globals';
import { evaluated } from '../../support/workspace/project.ts';

test.each([
  ['DocumentApp.create()', 'not emulated: DocumentApp.create'],
  ['GmailApp.search("x")', 'not emulated: GmailApp.search'],
])('%s throws its name', (expression, message) => {
  expect(() => evaluated(expression)).toThrow(message);
});
