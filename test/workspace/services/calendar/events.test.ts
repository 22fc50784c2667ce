import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../../../src/workspace/host.ts';
import { insertRule } from '../../../../src/workspace/services/calendar/acl.ts';
import {
  deleteEvent,
  getEvent,
  insertEvent,
  patchEvent,
  updateEvent,
} from '../../../../src/workspace/services/calendar/events.ts';
import { fakeHost, start } from '../../../support/workspace/fake-execution.ts';
import {
  applicant,
  arranged,
  meeting,
  meetingsCalendar,
  outsider,
  refusal,
  staff,
} from '../../../support/workspace/sample-calendar.ts';

let host: Host;
beforeEach(() => {
  host = fakeHost();
});

describe('inserting', () => {
  it('gives the event back whole, as Calendar describes it', () => {
    const created = insertEvent(host, staff, 'primary', meeting({ id: 'mduc0001', location: 'オンライン' }));
    const now = new Date(start).toISOString();
    expect(created).toEqual({
      kind: 'calendar#event',
      etag: expect.stringMatching(/^"\d+"$/),
      id: 'mduc0001',
      status: 'confirmed',
      htmlLink: expect.stringMatching(/^http:\/\/localhost:8080\/calendar\/event\?eid=/),
      created: now,
      updated: now,
      summary: '打合せ',
      location: 'オンライン',
      creator: { email: staff, displayName: '医療データ担当', self: true },
      organizer: { email: staff, displayName: '医療データ担当', self: true },
      start: { dateTime: '2026-07-10T10:00:00+09:00', timeZone: 'Asia/Tokyo' },
      end: { dateTime: '2026-07-10T11:00:00+09:00', timeZone: 'Asia/Tokyo' },
      iCalUID: 'mduc0001@google.com',
      sequence: 0,
      reminders: { useDefault: true },
      eventType: 'default',
    });
    expect(getEvent(host, staff, staff, 'mduc0001')).toEqual(created);
  });

  it('makes an id where none is given, and names a secondary calendar as organizer', () => {
    const calendarId = meetingsCalendar(host);
    const { id, organizer, creator } = insertEvent(host, staff, calendarId, meeting());
    expect(id).toMatch(/^[a-v0-9]{26}$/);
    expect(organizer).toEqual({ email: calendarId, displayName: '相談', self: true });
    expect(creator?.self).toBeUndefined();
  });

  test.each(['abcd', 'ABCDE', 'abcdw', 'abc-de', 'a'.repeat(1_025)])('refuses the id %.10s', (id) => {
    expect(() => insertEvent(host, staff, 'primary', meeting({ id }))).toThrow(
      refusal(400, 'Invalid resource id value.', 'invalid'),
    );
  });

  it('takes a number or a boolean for text, as Google’s samples do', () => {
    const more = { colorId: 11, summary: true, extendedProperties: { private: { row: 5 } } };
    expect(insertEvent(host, staff, 'primary', { ...meeting(), ...more })).toMatchObject({
      colorId: '11',
      summary: 'true',
      extendedProperties: { private: { row: '5' } },
    });
  });

  it('refuses an id together with an iCalUID', () => {
    const body = meeting({ id: 'abcde', iCalUID: 'abcde@example.com' });
    expect(() => insertEvent(host, staff, 'primary', body)).toThrow(
      refusal(400, 'Invalid resource id value.'),
    );
  });

  it('takes an id once, even after the event was cancelled', () => {
    const again = () => insertEvent(host, staff, 'primary', meeting({ id: 'mduc0001' }));
    again();
    const duplicate = refusal(409, 'The requested identifier already exists.', 'duplicate');
    expect(again).toThrow(duplicate);
    deleteEvent(host, staff, 'primary', 'mduc0001');
    expect(again).toThrow(duplicate);
    expect(() => insertEvent(host, staff, meetingsCalendar(host), meeting({ id: 'mduc0001' }))).not.toThrow();
  });

  test.each<[string, object, string]>([
    ['an unknown field', { colour: 'red' }, `Unknown name "colour" at 'event': Cannot find field.`],
    [
      'an unknown field below',
      { start: { at: '1' } },
      `Unknown name "at" at 'event.start': Cannot find field.`,
    ],
    ['a list for text', { summary: [1] }, `Invalid value at 'event.summary' (TYPE_STRING), [1]`],
    [
      'a list as property',
      { extendedProperties: { private: { row: [] } } },
      `Invalid value at 'event.extendedProperties.private[row]' (TYPE_STRING), []`,
    ],
    ['an answer that is none', { attendees: [{ email: applicant, responseStatus: 'yes' }] }, 'Invalid Value'],
    ['a guest without address', { attendees: [{ displayName: '佐藤' }] }, 'Missing attendee email.'],
    ['an address that is none', { attendees: [{ email: 'sato' }] }, 'Invalid attendee email.'],
    [
      'both kinds of reminders',
      { reminders: { useDefault: true, overrides: [{ method: 'popup', minutes: 10 }] } },
      'Cannot specify both default reminders and overrides at the same time.',
    ],
  ])('refuses %s', (_, more, message) => {
    expect(() => insertEvent(host, staff, 'primary', { ...meeting(), ...more })).toThrow(
      expect.objectContaining({ code: 400, message: expect.stringContaining(message) }),
    );
  });

  test.each<[string, calendar_v3.Schema$Event]>([
    ['focusTimeProperties', { focusTimeProperties: {} }],
    ['gadget', { gadget: {} }],
  ])('names %s as not emulated', (field, more) => {
    expect(() => insertEvent(host, staff, 'primary', meeting(more))).toThrow(
      `not emulated: Calendar API field event.${field}`,
    );
  });

  it('drops properties with long keys and cuts long values, as the guide says', () => {
    const shared = { ['k'.repeat(45)]: 'lost', key: 'v'.repeat(1_030) };
    const { extendedProperties } = insertEvent(
      host,
      staff,
      'primary',
      meeting({ extendedProperties: { shared } }),
    );
    expect(extendedProperties).toEqual({ shared: { key: 'v'.repeat(1_024) } });
  });
});

describe('patching', () => {
  it('keeps what is left out, merges objects, replaces lists and clears with null', () => {
    const id = arranged(host, {
      description: '説明',
      location: '会議室',
      attendees: [{ email: applicant, responseStatus: 'accepted' }],
      extendedProperties: { private: { reference: 'IMG-2026-0001', step: '1' } },
    });
    const patch = {
      location: null,
      attendees: [{ email: applicant }, { email: outsider }],
      extendedProperties: { private: { step: null, round: '2' } },
    };
    const changed = patchEvent(host, staff, 'primary', id, patch);
    expect(changed).toMatchObject({
      summary: '打合せ',
      description: '説明',
      attendees: [
        { email: applicant, responseStatus: 'needsAction' },
        { email: outsider, responseStatus: 'needsAction' },
      ],
      extendedProperties: { private: { reference: 'IMG-2026-0001', round: '2' } },
    });
    expect(changed).not.toHaveProperty('location');
    expect(changed.extendedProperties?.private).not.toHaveProperty('step');
  });

  it('turns a meeting into a whole day only when its hours are cleared', () => {
    const id = arranged(host);
    const day = { start: { date: '2026-07-10' }, end: { date: '2026-07-11' } };
    expect(() => patchEvent(host, staff, 'primary', id, day)).toThrow(refusal(400, 'Invalid start time.'));
    const cleared = { start: { ...day.start, dateTime: null }, end: { ...day.end, dateTime: null } };
    expect(patchEvent(host, staff, 'primary', id, cleared).start).toEqual({ date: '2026-07-10' });
  });

  it('counts the sequence when the meeting takes place otherwise, and gives each version its etag', () => {
    const id = arranged(host);
    const renamed = patchEvent(host, staff, 'primary', id, { summary: '別の名前' });
    const moved = patchEvent(host, staff, 'primary', id, { end: { dateTime: '2026-07-10T12:00:00+09:00' } });
    expect([renamed.sequence, moved.sequence]).toEqual([0, 1]);
    expect(renamed.etag).not.toBe(moved.etag);
  });

  it('refuses a sequence that was passed', () => {
    const id = arranged(host, { sequence: 3 });
    expect(() => patchEvent(host, staff, 'primary', id, { sequence: 2 })).toThrow(
      /^Invalid sequence value\./,
    );
  });
});

describe('updating', () => {
  it('clears what is left out, and takes back what it gave', () => {
    const id = arranged(host, { description: '説明', attendees: [{ email: applicant }] });
    const known = getEvent(host, staff, 'primary', id);
    expect(updateEvent(host, staff, 'primary', id, known)).toEqual({ ...known, etag: expect.anything() });
    const cleared = updateEvent(host, staff, 'primary', id, meeting());
    expect(cleared).not.toHaveProperty('description');
    expect(cleared).not.toHaveProperty('attendees');
  });

  it('needs times', () => {
    const id = arranged(host);
    expect(() => updateEvent(host, staff, 'primary', id, { summary: 'x' })).toThrow(
      refusal(400, 'Missing end time.', 'required'),
    );
  });
});

describe('cancelling', () => {
  it('keeps the event for get, refuses to do it twice, and a patch revives it', () => {
    const id = arranged(host);
    deleteEvent(host, staff, 'primary', id);
    expect(getEvent(host, staff, 'primary', id)).toMatchObject({ status: 'cancelled', summary: '打合せ' });
    expect(() => deleteEvent(host, staff, 'primary', id)).toThrow(
      refusal(410, 'Resource has been deleted', 'deleted'),
    );
    const revived = patchEvent(host, staff, 'primary', id, { status: 'confirmed' });
    expect(revived).toMatchObject({ status: 'confirmed', sequence: 2 });
  });

  it('does not know what never was', () => {
    const missing = refusal(404, 'Not Found', 'notFound');
    expect(() => getEvent(host, staff, 'primary', 'never')).toThrow(missing);
    expect(() => deleteEvent(host, staff, 'primary', 'never')).toThrow(missing);
    expect(() => patchEvent(host, staff, 'primary', 'never', {})).toThrow(missing);
  });
});

describe('access', () => {
  it('needs a role to read, and a stronger one to write', () => {
    const calendarId = meetingsCalendar(host);
    const { id } = insertEvent(host, staff, calendarId, meeting());
    const read = () => getEvent(host, applicant, calendarId, id!);
    const write = () => patchEvent(host, applicant, calendarId, id!, { summary: '別' });
    const grant = (role: string) =>
      insertRule(host, staff, calendarId, { role, scope: { type: 'user', value: applicant } });
    expect(read).toThrow(refusal(404, 'Not Found'));
    grant('freeBusyReader');
    expect(read).toThrow(refusal(403, 'You need to have reader access to this calendar.'));
    grant('reader');
    expect(read).not.toThrow();
    expect(write).toThrow(
      refusal(403, 'You need to have writer access to this calendar.', 'requiredAccessLevel'),
    );
    grant('writer');
    expect(write).not.toThrow();
  });

  it('does not show one person’s own calendar to another', () => {
    const id = arranged(host);
    expect(() => getEvent(host, applicant, staff, id)).toThrow(refusal(404, 'Not Found'));
  });
});

describe('a guest', () => {
  const mine = { email: applicant, responseStatus: 'accepted', comment: '伺います' };
  const asked = { attendees: [{ email: applicant }, { email: outsider }] };

  it('finds the invitation on the own calendar, without what is private to the organizer', () => {
    const id = arranged(host, {
      ...asked,
      colorId: '5',
      reminders: { useDefault: false },
      extendedProperties: { private: { reference: 'IMG-2026-0001' }, shared: { step: '1' } },
    });
    const seen = getEvent(host, applicant, 'primary', id);
    expect(seen).toMatchObject({
      id,
      organizer: { email: staff },
      attendees: [{ email: applicant, self: true }, { email: outsider }],
      extendedProperties: { shared: { step: '1' } },
      reminders: { useDefault: true },
    });
    expect(seen.organizer).not.toHaveProperty('self');
    expect(seen.extendedProperties).not.toHaveProperty('private');
    expect(seen).not.toHaveProperty('colorId');
  });

  test.each([
    ['a patch', (id: string) => patchEvent(host, applicant, 'primary', id, { attendees: [mine] })],
    [
      'an update of the whole event',
      (id: string) => {
        const known = getEvent(host, applicant, 'primary', id);
        return updateEvent(host, applicant, 'primary', id, { ...known, attendees: [mine] });
      },
    ],
  ])('answers with %s, and only for themselves', (_, answer) => {
    const id = arranged(host, asked);
    answer(id);
    expect(getEvent(host, staff, 'primary', id).attendees).toEqual([
      { email: applicant, responseStatus: 'accepted', comment: '伺います' },
      { email: outsider, responseStatus: 'needsAction' },
    ]);
  });

  it('cannot change what belongs to the organizer', () => {
    const id = arranged(host, asked);
    expect(() => patchEvent(host, applicant, 'primary', id, { summary: '別' })).toThrow(
      refusal(
        403,
        'Shared properties can only be changed by the organizer of the event.',
        'forbiddenForNonOrganizer',
      ),
    );
  });

  test.each<[string, (id: string) => unknown]>([
    [
      'not emulated: Calendar.Events.remove of an invitation',
      (id) => deleteEvent(host, applicant, 'primary', id),
    ],
    [
      'not emulated: private properties of a guest on a Calendar event',
      (id) => patchEvent(host, applicant, 'primary', id, { transparency: 'transparent' }),
    ],
    [
      'not emulated: mail to the organizer about a guest’s answer',
      (id) => patchEvent(host, applicant, 'primary', id, { attendees: [mine] }, { sendUpdates: 'all' }),
    ],
  ])('hears: %s', (message, act) => {
    const id = arranged(host, asked);
    expect(() => act(id)).toThrow(message);
  });

  it('sees only themselves where the organizer says so', () => {
    const id = arranged(host, { ...asked, guestsCanSeeOtherGuests: false });
    const seen = getEvent(host, applicant, 'primary', id);
    expect(seen).toMatchObject({ attendees: [{ email: applicant }], attendeesOmitted: true });
    patchEvent(host, applicant, 'primary', id, { attendees: [mine] });
    expect(getEvent(host, staff, 'primary', id).attendees).toHaveLength(2);
  });

  it('loses the invitation when taken from the list, and keeps it when the event is cancelled', () => {
    const id = arranged(host, asked);
    patchEvent(host, staff, 'primary', id, { attendees: [{ email: outsider }] });
    expect(() => getEvent(host, applicant, 'primary', id)).toThrow(refusal(404, 'Not Found'));
    deleteEvent(host, staff, 'primary', id);
    expect(getEvent(host, outsider, 'primary', id).status).toBe('cancelled');
  });
});

test('a selection of fields is answered, an unknown one refused', () => {
  const id = arranged(host);
  expect(getEvent(host, staff, 'primary', id, { fields: 'id,start/dateTime' })).toEqual({
    id,
    start: { dateTime: '2026-07-10T10:00:00+09:00' },
  });
  expect(() => getEvent(host, staff, 'primary', id, { fields: 'colour' })).toThrow(
    'Invalid field selection colour',
  );
});
