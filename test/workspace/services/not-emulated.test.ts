import { expect, test } from '@jest/globals';
import { evaluated } from '../../support/workspace/project.ts';

test.each([
  ['DriveApp.getFiles()', 'not emulated: DriveApp.getFiles'],
  ['GmailApp.search("x")', 'not emulated: GmailApp.search'],
])('%s throws its name', (expression, message) => {
  expect(() => evaluated(expression)).toThrow(message);
});
