import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runProgram, type RunningProgram } from '../../../src/workspace/programs/run-program.ts';
import { programPeople } from '../../../src/workspace/programs/install-program.ts';
import { agendaOf } from '../../../src/workspace/services/calendar/agenda.ts';
import { patchEvent } from '../../../src/workspace/services/calendar/events.ts';

const hour = 60 * 60 * 1_000;
const { owner, visitor } = programPeople;
let program: RunningProgram;

/** Thursday 2026-07-09 at nine in Tokyo. */
beforeEach(() => {
  program = runProgram('test/workspace/programs/room-booking', { now: Date.UTC(2026, 6, 9) });
  program.run('setUp');
});
afterEach(() => program.close());

/** Lines as a person types them below the headings. */
function type(...values: string[][]): void {
  const startRowIndex = program.read('Bookings!A:A').length;
  program.workspace.editCells(program.spreadsheetId, owner.email, {
    sheetId: 0,
    startRowIndex,
    startColumnIndex: 0,
    values,
  });
}

const statuses = () => program.read('Bookings!H2:H').map(([status]) => status);
const line = (...[from, to, title, guests = '', weeks = '']: string[]) => [
  ...['Room 1', '2026-07-10', from ?? '', to ?? '', title ?? '', guests, weeks],
];

describe('a room', () => {
  it('is booked by a line, and its guests are told', () => {
    type(line('10:00', '11:30', 'Review', visitor.email));
    expect(program.open()).toMatchObject([{ caption: 'Rooms' }]);
    program.click('bookNewLines');
    expect(program.read('Bookings!H2:I2')).toEqual([['Booked', expect.stringMatching(/@google\.com$/)]]);
    expect(program.mails(visitor.email)[0]?.subject).toContain('Review @ 2026年 7月 10日 (金) 10:00 - 11:30');
    const [entry] = agendaOf(program.workspace, visitor.email);
    expect(entry?.event).toMatchObject({ location: 'Room 1', summary: 'Review' });
  });

  it('that is taken is refused, also to a line of the same click', () => {
    type(
      line('10:00', '11:30', 'First'),
      line('11:00', '12:00', 'Second'),
      line('11:30', '12:00', 'Third'),
      line('13:00', '12:00', 'Backward'),
      ['Room 2', '2026-07-10', '10:00', '11:00', 'Elsewhere', '', ''],
    );
    program.run('bookNewLines');
    expect(statuses()).toEqual([
      'Booked',
      'Taken by First until 11:30',
      'Booked',
      'End before start',
      'Booked',
    ]);
    program.run('bookNewLines');
    expect(statuses()).toHaveLength(5);
  });

  it('is booked for several weeks, every one of which is taken', () => {
    type(line('10:00', '11:00', 'Weekly', '', '3'));
    program.run('bookNewLines');
    type(
      ['Room 1', '2026-07-17', '10:30', '10:45', 'Late', '', ''],
      ['Room 1', '2026-07-31', '10:00', '11:00', 'After', '', ''],
    );
    program.run('bookNewLines');
    expect(statuses()).toEqual(['Booked 3 times', 'Taken by Weekly until 11:00', 'Booked']);
  });

  it('is free again after a booking was cancelled', () => {
    type(line('10:00', '11:00', 'Weekly', '', '3'));
    program.run('bookNewLines');
    program.run('cancelRow', 2);
    expect(() => program.run('cancelRow', 2)).toThrow('Line 2 has no booking');
    type(['Room 1', '2026-07-17', '10:00', '11:00', 'Other', '', '']);
    program.run('bookNewLines');
    expect(statuses()).toEqual(['Cancelled', 'Booked']);
  });
});

describe('every evening', () => {
  it('tomorrow’s bookings are mailed, with how many are coming', () => {
    type(line('13:00', '14:00', 'Later'), line('10:00', '11:00', 'Review', visitor.email), [
      'Room 1',
      '2026-07-11',
      '10:00',
      '11:00',
      'Saturday',
      '',
      '',
    ]);
    program.run('bookNewLines');
    const [entry] = agendaOf(program.workspace, visitor.email);
    const attendees = [{ email: visitor.email, responseStatus: 'accepted' }];
    patchEvent(program.workspace, visitor.email, 'primary', entry?.event.id ?? '', { attendees });

    program.advance(10 * hour);
    expect(program.mails(owner.email)).toMatchObject([
      {
        subject: 'Rooms on 2026-07-10',
        text: 'Room 1 10:00-11:00 Review (1 coming)\nRoom 1 13:00-14:00 Later (0 coming)',
      },
    ]);
    program.advance(72 * hour);
    expect(program.mails(owner.email).map(({ subject }) => subject)).toEqual([
      'Rooms on 2026-07-11',
      'Rooms on 2026-07-10',
    ]);
  });
});
