import { expect, test } from '@jest/globals';
import { ledgerRoundTrips } from '../../src/local/tour-steps.ts';
import { commands } from '../support/commands.ts';
import { openDesk } from '../support/desk.ts';
import { fillRegister } from '../support/full-register.ts';

/** What leaves the house: after the first write, and before the second. */
const sendings = [
  'MailApp.sendEmail',
  'Calendar.Events.insert',
  'Calendar.Events.patch',
  'Calendar.Events.remove',
];

test.each(commands)(
  '$name: $reads read, $writes writes, with 60 requests in the register',
  ({ begin, act, functionName, reads, writes }) => {
    const desk = begin();
    fillRegister(desk, 60);
    act(desk);
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

test('a consultation among 2,000 requests makes the same calls as the first one', () => {
  const callsWith = (requests: number) => {
    const desk = openDesk();
    fillRegister(desk, requests);
    desk.submitConsultation();
    return desk.execution('onConsultationSubmitted')!.calls.map(({ member }) => member);
  };
  expect(callsWith(2_000)).toEqual(callsWith(0));
});
