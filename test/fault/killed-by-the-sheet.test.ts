import { describe, expect, it } from '@jest/globals';
import { deskIn, HOUR_MS, MINUTE_MS, type AnyDesk } from '../support/desk.ts';
import { killAt, momentsOf } from '../support/killing.ts';
import { enquiries, research } from '../support/register-desks.ts';

/** Tuesday 2026-11-24 07:50 in Tokyo: the morning's look comes ten minutes later. */
const beforeTheMorning = Date.UTC(2026, 10, 23, 22, 50);

/** A hand edit, and what the cell and the history may be afterwards: carried out, or put back. */
type HandEdit = {
  readonly name: string;
  readonly begin: () => AnyDesk;
  readonly heading: string;
  readonly text: string;
  readonly event: string | undefined;
};

const edits: readonly HandEdit[] = [
  {
    name: 'a tick',
    begin: () => deskIn('accepted', beforeTheMorning),
    heading: '仮名加工',
    text: 'TRUE',
    event: '処理を記録',
  },
  {
    name: 'a step that writes mails',
    begin: () => deskIn('formally-requested', beforeTheMorning),
    heading: '状態',
    text: '正式申請受理',
    event: '正式申請を受理',
  },
  {
    name: 'a value that is put back',
    begin: () => deskIn('accepted', beforeTheMorning),
    heading: '提供料(円)',
    text: '1',
    event: undefined,
  },
  {
    name: 'the end of joint research',
    begin: () => research.in('ready-to-start', beforeTheMorning),
    heading: '状態',
    text: '研究終了',
    event: '研究終了',
  },
  {
    name: 'the answer to an enquiry',
    begin: () => enquiries.in('open', beforeTheMorning),
    heading: '状態',
    text: '回答済',
    event: '回答済みにする',
  },
];

describe.each(edits)('the trigger of $name that is killed', ({ begin, heading, text, event }) => {
  const uncut = begin();
  const before = uncut.cells();
  uncut.acts.edit(heading, text);
  const done = uncut.row();

  it.each(momentsOf(uncut, 'onCellEdited'))(
    '$phase round trip $trip leaves the row either as it was or as the edit makes it',
    (moment) => {
      const desk = begin();
      const was = desk.cells();
      const events = desk.journal().length;
      killAt(desk, 'onCellEdited', moment);
      expect(desk.acts.edit(heading, text)).toBe('');
      desk.workspace.advance(30 * MINUTE_MS);

      const fresh = desk
        .journal()
        .slice(events)
        .map((row) => row['できごと']);
      const isCarriedOut = event !== undefined && fresh.includes(event);
      expect(fresh).toEqual([isCarriedOut ? event : '手入力を元に戻した']);
      if (isCarriedOut) {
        expect(desk.row()[heading]).toBe(done[heading]);
        expect(desk.row()['状態']).toBe(done['状態']);
        const entries = desk.outbox();
        expect(entries.every((entry) => entry['送信の状態']!.startsWith('送信済 '))).toBe(true);
        for (const entry of entries.filter((each) => each['種類'] === 'メール')) {
          expect(desk.delivered(entry['宛先']!, entry['件名']!)).toBeGreaterThanOrEqual(1);
        }
      } else {
        expect(desk.cells()).toEqual(was);
      }
      expect(before.length).toBe(was.length);
    },
  );
});

it('a state that was typed and never recorded lets no step through', () => {
  const desk = deskIn('received', beforeTheMorning);
  killAt(desk, 'onCellEdited', { trip: 0, phase: 'before' });
  desk.acts.edit('状態', '受け渡し準備完了');
  expect(
    desk.acts.attempt('record-handover', {
      receivedAt: desk.acts.momentIn(-1, '09:00'),
      pledgeSignedOn: desk.acts.dayIn(-1),
      mediumLent: '',
      mediumDueOn: '',
    })[0]!.message,
  ).toMatch(/現在「相談受付」のため/);
  desk.workspace.advance(30 * MINUTE_MS);
  expect(desk.state()).toBe('相談受付');
});

describe('the daily look that is killed', () => {
  const begin = () => {
    const desk = deskIn('formal-form-sent', beforeTheMorning);
    desk.workspace.clock.advance(35 * 24 * HOUR_MS);
    return desk;
  };
  const uncut = begin();
  uncut.workspace.advance(15 * MINUTE_MS);

  it.each(momentsOf(uncut, 'onMorning'))(
    '$phase round trip $trip is done by the clock: marked, reminded and told once',
    (moment) => {
      const desk = begin();
      killAt(desk, 'onMorning', moment);
      const mails = desk.mailsOf(() => desk.workspace.advance(15 * MINUTE_MS));
      desk.workspace.clock.advance(2 * HOUR_MS);
      const later = desk.mailsOf(() => desk.workspace.advance(20 * MINUTE_MS));
      const all = [...mails, ...later];
      expect(new Set(all.map(({ who }) => who))).toEqual(new Set(['researcher', 'mducMailbox']));
      expect(desk.row()['遅れ']).toMatch(/正式申請/);
      expect(desk.journal().filter((row) => row['できごと'] === '催促を送付')).toHaveLength(1);
      const digests = desk.rows('送信箱').filter((row) => row['文面'] === 'waiting-digest');
      expect(digests).toHaveLength(1);
      for (const entry of [...desk.outbox(), ...digests]) expect(entry['送信の状態']).toMatch(/^送信済 /);
    },
  );
});
