import { expect, test } from '@jest/globals';
import { ledgerRoundTrips } from '../../src/local/tour-steps.ts';
import { fillRegister } from '../support/full-register.ts';
import { openDesk } from '../support/desk.ts';

test.each([0, 20_000])(
  'a consultation reads once and writes twice with %i requests in the register',
  (requests) => {
    const desk = openDesk();
    fillRegister(desk, requests);
    desk.submitConsultation();
    const [execution] = desk.workspace.executions({ functionName: 'onConsultationSubmitted' });
    expect(execution!.status).toBe('completed');
    expect(ledgerRoundTrips(execution)).toEqual({ reads: 1, writes: 2 });

    const members = execution!.calls.filter(({ roundTrip }) => roundTrip).map(({ member }) => member);
    const writes = members.flatMap((member, index) =>
      member === 'Sheets.Spreadsheets.batchUpdate' ? [index] : [],
    );
    const mails = members.flatMap((member, index) => (member === 'MailApp.sendEmail' ? [index] : []));
    expect(mails).toHaveLength(3);
    expect(writes[0]).toBeLessThan(Math.min(...mails));
    expect(writes[1]).toBeGreaterThan(Math.max(...mails));
  },
);

test.each([0, 2_000])(
  'every other command reads once and writes twice with %i requests in the register',
  (requests) => {
    const desk = openDesk();
    fillRegister(desk, requests);
    desk.submitConsultation();
    const reference = desk.rows().at(-1)!['受付番号']!;
    desk.sendFormalForm(reference);
    expect(ledgerRoundTrips(desk.workspace.executions()[0])).toEqual({ reads: 1, writes: 2 });
    desk.submitFormalRequest();
    expect(ledgerRoundTrips(desk.workspace.executions()[0])).toEqual({ reads: 1, writes: 2 });
  },
);
