import { beforeEach, describe, expect, it, test } from '@jest/globals';
import PostalMime from 'postal-mime';
import type { Host } from '../../../../src/workspace/host.ts';
import { deleteEvent, insertEvent, patchEvent } from '../../../../src/workspace/services/calendar/events.ts';
import {
  attachment,
  messagesFor,
  rawMessage,
  remainingRecipients,
} from '../../../../src/workspace/services/mail/service.ts';
import { fakeHost } from '../../../support/workspace/fake-execution.ts';
import {
  applicant,
  arranged,
  meeting,
  meetingsCalendar,
  outsider,
  refusal,
  staff,
  stranger,
} from '../../../support/workspace/sample-calendar.ts';

const all = { sendUpdates: 'all' };
const when = '@ 2026年 7月 10日 (金) 10:00 - 11:00 (JST)';
let host: Host;
beforeEach(() => {
  host = fakeHost();
});

/** Newest first. */
function subjects(email: string): string[] {
  return messagesFor(host, email).map(({ subject }) => subject);
}

function invite(email: string): string {
  const [newest] = messagesFor(host, email);
  return Buffer.from(attachment(host, newest!.id, 0).bytes)
    .toString()
    .replaceAll('\r\n ', '');
}

describe('guests are told', () => {
  it('of a new event, in a mail of their own that spends no quota', () => {
    const before = remainingRecipients(host, staff);
    arranged(host, { location: 'オンライン', attendees: [{ email: applicant }, { email: stranger }] }, 'all');
    expect(subjects(applicant)).toEqual([`招待: 打合せ ${when} (${applicant})`]);
    expect(subjects(stranger)).toEqual([`招待: 打合せ ${when} (${stranger})`]);
    const [{ from, to, text }] = messagesFor(host, applicant) as [ReturnType<typeof messagesFor>[0]];
    expect(from).toEqual({ name: '医療データ担当', address: staff });
    expect(to).toEqual([{ name: '', address: applicant }]);
    expect(text).toContain('場所: オンライン');
    expect(text).toContain('http://localhost:8080/calendar/event?eid=');
    expect(messagesFor(host, stranger)[0]!.text).not.toContain('出欠の回答');
    expect(remainingRecipients(host, staff)).toBe(before);
  });

  it('of a change, and whoever is new or no longer awaited of that', () => {
    const id = arranged(host, { attendees: [{ email: applicant }, { email: outsider }] }, 'all');
    const attendees = [{ email: applicant }, { email: stranger }];
    patchEvent(host, staff, 'primary', id, { location: '会議室', attendees }, all);
    expect(subjects(applicant)[0]).toBe(`更新された招待: 打合せ ${when} (${applicant})`);
    expect(subjects(outsider)[0]).toBe(`予定のキャンセル: 打合せ ${when} (${outsider})`);
    expect(subjects(stranger)).toEqual([`招待: 打合せ ${when} (${stranger})`]);
  });

  it('of a cancellation, and of a revival', () => {
    const id = arranged(host, { attendees: [{ email: applicant }] }, 'all');
    deleteEvent(host, staff, 'primary', id, all);
    patchEvent(host, staff, 'primary', id, { status: 'confirmed' }, all);
    expect(subjects(applicant).map((subject) => subject.slice(0, 3))).toEqual(['招待:', '予定の', '招待:']);
  });

  it('by whoever acts, where a secondary calendar organizes', () => {
    insertEvent(host, staff, meetingsCalendar(host), meeting({ attendees: [{ email: applicant }] }), all);
    const [message] = messagesFor(host, applicant);
    expect(message!.from.address).toBe(staff);
    expect(message!.text).toContain('主催者: 相談');
  });
});

describe('nobody is told', () => {
  test.each([
    ['without sendUpdates', undefined],
    ['with none', 'none'],
  ])('%s', (_, sendUpdates) => {
    arranged(host, { attendees: [{ email: applicant }] }, sendUpdates);
    expect(subjects(applicant)).toEqual([]);
  });

  it('who organizes it', () => {
    arranged(host, { attendees: [{ email: staff }, { email: applicant }] }, 'all');
    expect(subjects(staff)).toEqual([]);
  });

  it('of what guests do not see', () => {
    const id = arranged(host, { attendees: [{ email: applicant }] });
    patchEvent(host, staff, 'primary', id, { extendedProperties: { private: { step: '2' } } }, all);
    expect(subjects(applicant)).toEqual([]);
  });

  it('here, with externalOnly, who has an account', () => {
    arranged(host, { attendees: [{ email: applicant }, { email: stranger }] }, 'externalOnly');
    expect([subjects(applicant), subjects(stranger)].map(({ length }) => length)).toEqual([0, 1]);
  });
});

it('refuses an audience that does not exist', () => {
  expect(() => arranged(host, {}, 'some')).toThrow(refusal(400, 'Invalid Value'));
});

describe('invite.ics', () => {
  it('tells a series in its own zone, with its rule, and one of its events by the time it was to begin', () => {
    const timeZone = 'Europe/Berlin';
    const start = { dateTime: '2026-07-10T10:00:00', timeZone };
    const end = { dateTime: '2026-07-10T11:00:00', timeZone };
    const attendees = [{ email: stranger }];
    const recurrence = ['RRULE:FREQ=WEEKLY;COUNT=2'];
    arranged(host, { id: 'series1', start, end, attendees, recurrence }, 'all');
    expect(invite(stranger)).toContain(
      'DTSTART;TZID=Europe/Berlin:20260710T100000\r\nDTEND;TZID=Europe/Berlin:20260710T110000\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n',
    );
    patchEvent(host, staff, 'primary', 'series1_20260717T080000Z', { location: '別室' }, all);
    expect(invite(stranger)).toContain('RECURRENCE-ID:20260717T080000Z\r\n');
    expect(invite(stranger)).not.toContain('RRULE');
  });

  it('is a request that calendar programs take', () => {
    const id = arranged(
      host,
      {
        id: 'mduc0001',
        description: '一行目\n二行目; 長い文章'.repeat(10),
        attendees: [
          { email: applicant, displayName: '佐藤 "花子"' },
          { email: outsider, optional: true },
        ],
      },
      'all',
    );
    const lines = invite(applicant).split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        'DTSTART:20260710T010000Z',
        'DTEND:20260710T020000Z',
        `ORGANIZER;CN="医療データ担当":mailto:${staff}`,
        `UID:${id}@google.com`,
        `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="佐藤  花子 ":mailto:${applicant}`,
        `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="${outsider}":mailto:${outsider}`,
        String.raw`DESCRIPTION:${String.raw`一行目\n二行目\; 長い文章`.repeat(10)}`,
        'SEQUENCE:0',
        'STATUS:CONFIRMED',
        'SUMMARY:打合せ',
      ]),
    );
  });

  it('has no line longer than 75 bytes', () => {
    arranged(host, { description: '長い説明'.repeat(50), attendees: [{ email: applicant }] }, 'all');
    const [newest] = messagesFor(host, applicant);
    const lines = Buffer.from(attachment(host, newest!.id, 0).bytes)
      .toString()
      .split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it('cancels with a higher sequence', () => {
    const id = arranged(host, { attendees: [{ email: applicant }] });
    deleteEvent(host, staff, 'primary', id, all);
    const lines = invite(applicant).split('\r\n');
    expect(lines).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:1']));
  });

  it('gives days as days', () => {
    arranged(
      host,
      {
        start: { date: '2026-07-10' },
        end: { date: '2026-07-12' },
        attendees: [{ email: applicant }],
      },
      'all',
    );
    expect(invite(applicant).split('\r\n')).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20260710', 'DTEND;VALUE=DATE:20260712']),
    );
    expect(subjects(applicant)[0]).toContain('@ 2026年 7月 10日 (金) - 2026年 7月 11日 (土) (');
  });

  it('reaches a mail program as text/calendar with its method', async () => {
    arranged(host, { attendees: [{ email: applicant }] }, 'all');
    const [newest] = messagesFor(host, applicant);
    const raw = Buffer.from(await rawMessage(host, newest!.id)).toString();
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=UTF-8; method=REQUEST/i);
    const { attachments } = await PostalMime.parse(raw);
    expect(attachments[0]).toMatchObject({ filename: 'invite.ics', mimeType: 'text/calendar' });
  });
});
