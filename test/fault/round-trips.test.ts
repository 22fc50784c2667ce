import { expect, test } from '@jest/globals';
import { ledgerRoundTrips } from '../../src/local/tour-steps.ts';
import { commands, type Command } from '../support/commands.ts';
import { openDesk } from '../support/desk.ts';
import { fillRegister } from '../support/full-register.ts';
import { registerCommands } from '../support/register-commands.ts';
import { research } from '../support/register-desks.ts';

/** What leaves the house: after the first write, and before the second. */
const sendings = [
  'MailApp.sendEmail',
  'Calendar.Events.insert',
  'Calendar.Events.patch',
  'Calendar.Events.remove',
];

test.each<Command>([...commands, ...registerCommands])(
  '$name: $reads read, $writes writes, with 20 requests in the register',
  ({ begin, functionName, reads, writes, ...command }) => {
    const desk = begin();
    fillRegister(desk, 20);
    command.act(desk);
    const execution = desk.execution(functionName);
    expect(execution!.status).toBe('completed');
    expect(ledgerRoundTrips(execution)).toEqual({ reads, writes });

    const members = execution!.calls.filter(({ roundTrip }) => roundTrip).map(({ member }) => member);
    const placesOf = (wanted: readonly string[]) =>
      members.flatMap((member, index) => (wanted.includes(member) ? [index] : []));
    const sent = placesOf(sendings);
    const [recorded = -1, marked = members.length] = placesOf(['Sheets.Spreadsheets.batchUpdate']);
    expect(sent.length > 0).toBe(writes === 2);
    for (const place of sent) {
      expect(place).toBeGreaterThan(recorded);
      expect(place).toBeLessThan(marked);
    }
  },
);

test('an intake records, sends, makes the documents and notes them, however many requests there are', () => {
  const desk = research.in('preparing');
  fillRegister(desk, 20);
  desk.acts.apply({ 共同研究先の企業名: '甲社\n乙社\n丙社' });
  const { calls } = desk.execution('onReviewIntakeSubmitted')!;
  const members = calls.filter(({ roundTrip }) => roundTrip).map(({ member }) => member);
  expect(members.filter((member) => /^(Sheets|MailApp|Drive|UrlFetchApp)/.test(member))).toEqual([
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    'Sheets.Spreadsheets.batchUpdate',
    'MailApp.sendEmail',
    'MailApp.sendEmail',
    // Folder and documents, in one look and one change each; whose company has how many tabs makes no difference.
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    'Drive.Files.list',
    'Drive.Files.create',
    'UrlFetchApp.fetch',
    'Drive.Files.copy',
    'UrlFetchApp.fetch',
    'Drive.Files.copy',
    'Drive.Files.copy',
    'Sheets.Spreadsheets.get',
    'Sheets.Spreadsheets.batchUpdate',
    'Drive.Permissions.list',
    'Drive.Permissions.create',
    // Noted, and told.
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    'Sheets.Spreadsheets.batchUpdate',
    'Sheets.Spreadsheets.batchUpdate',
    'MailApp.sendEmail',
    'Sheets.Spreadsheets.batchUpdate',
  ]);
});

test('a consultation among 2,000 requests makes the same calls as the first one', () => {
  const callsWith = (requests: number) => {
    const desk = openDesk();
    fillRegister(desk, requests);
    desk.submitConsultation();
    return desk.execution('onConsultationSubmitted')!.calls.map(({ member }) => member);
  };
  expect(callsWith(2_000)).toEqual(callsWith(0));
});
