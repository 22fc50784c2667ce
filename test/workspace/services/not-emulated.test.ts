import { expect, test } from '@jest/globals';
import { evaluated } from '../../support/workspace/project.ts';

test.each([
  ['DriveApp.getFiles()', 'not emulated: DriveApp.getFiles'],
  ['CalendarApp.getDefaultCalendar()', 'not emulated: CalendarApp.getDefaultCalendar'],
  ['GmailApp.setCurrentMessageAccessToken("x")', 'not emulated: GmailApp.setCurrentMessageAccessToken'],
])('%s throws its name', (expression, message) => {
  expect(() => evaluated(expression)).toThrow(message);
});
