import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/local/people.ts';
import { deskAfter, deskIn, HOUR_MS, mondayMorning, reference, type AnyDesk } from '../support/desk.ts';
import { killAt, momentsOf } from '../support/killing.ts';
import { research } from '../support/register-desks.ts';
import { finding } from '../support/research-ways.ts';
import { handoverNote, tickTheRest } from '../support/states.ts';

/** A step that staff confirm, for one request or several, and what it must leave, however it was cut off. */
type Step = {
  readonly name: string;
  readonly begin: () => AnyDesk;
  readonly command: string;
  readonly values: (desk: AnyDesk) => Readonly<Record<string, string>>;
  readonly references: readonly string[];
  readonly event: string;
  readonly state: string;
  /** Who is written to, once for each request. */
  readonly mails: readonly Person[];
  readonly meetings: number;
};

const second = 'IMG-2026-0002';
const joint = 'JR-2026-0001';

const steps: readonly Step[] = [
  {
    name: 'with a calendar event',
    begin: () => deskIn('under-review'),
    command: 'fix-meeting',
    values: (desk) => ({ startsAt: desk.acts.momentIn(8, '10:00'), place: 'MDUC 会議室' }),
    references: [reference],
    event: '打合せ日時を決定',
    state: '打合せ日時確定',
    mails: ['researcher', 'mducMailbox', 'radiologyMailbox'],
    meetings: 1,
  },
  {
    name: 'for several requests',
    begin: () => deskAfter('two', 'under-review', mondayMorning, ({ acts }) => acts.consult()),
    command: 'hold',
    values: () => ({ reason: '年末の休業のため。' }),
    references: [reference, second],
    event: '保留',
    state: '保留',
    mails: ['researcher', 'radiologyMailbox'],
    meetings: 0,
  },
  {
    name: 'with the pledge attached',
    begin: () => deskAfter('ticked', 'processing', mondayMorning, ({ acts }) => tickTheRest(acts)),
    command: 'announce-ready',
    values: () => ({ handoverNote }),
    references: [reference],
    event: '受け渡し準備完了を連絡',
    state: '受け渡し準備完了',
    mails: ['researcher'],
    meetings: 0,
  },
  {
    name: 'that asks for revised documents',
    begin: () =>
      research.after('found', 'in-review', mondayMorning, ({ acts }) => acts.step('record-finding', finding)),
    command: 'send-feedback',
    values: () => ({ reason: '' }),
    references: [joint],
    event: 'フィードバックを送付',
    state: '書類の修正待ち',
    mails: ['researcher'],
    meetings: 0,
  },
  {
    name: 'that completes contract and ethics review',
    begin: () =>
      research.after('signed', 'in-approval', mondayMorning, ({ acts }) => {
        acts.step('record-contract-approval', { day: acts.dayIn(0) });
        acts.step('record-contract-signed', { day: acts.dayIn(0) });
      }),
    command: 'record-ethics-approval',
    values: ({ acts }) => ({ number: '2026-1-123', day: acts.dayIn(0) }),
    references: [joint],
    event: '倫理審査の承認を記録',
    state: '研究開始可',
    mails: ['researcher', 'mducMailbox'],
    meetings: 0,
  },
];

function shown(desk: AnyDesk, { command, values, references }: Step) {
  const order = { command, references, values: values(desk), eventId: '', acknowledged: true };
  const { eventId } = desk.dialog('previewStep', order).value as { eventId: string };
  return { ...order, eventId };
}

describe.each(steps)('a step $name that is killed', (step) => {
  const uncut = step.begin();
  uncut.dialog('takeStep', shown(uncut, step));
  const [, ...expected] = uncut.cells();

  it.each(momentsOf(uncut, 'takeStep'))(
    '$phase round trip $trip and clicked again is one step, with every mail delivered',
    (moment) => {
      const desk = step.begin();
      const order = shown(desk, step);
      killAt(desk, 'takeStep', moment);
      const mails = desk.mailsOf(() => {
        expect(desk.dialog('takeStep', order).status).toBe('killed');
        expect(desk.dialog('takeStep', order).value).toMatchObject({
          results: step.references.map(() => ({ done: true })),
        });
        desk.workspace.advance(HOUR_MS / 2);
      });

      expect(desk.rows().map((row) => row['状態'])).toEqual(step.references.map(() => step.state));
      expect(desk.cells()[1]!.length).toBe(expected[0]!.length);
      for (const each of step.references) {
        expect(desk.journal(each).filter((row) => row['できごと'] === step.event)).toHaveLength(1);
        const entries = desk.outbox(each);
        expect(entries.every((entry) => entry['送信の状態']!.startsWith('送信済 '))).toBe(true);
        for (const who of step.mails) {
          const got = mails.filter((mail) => mail.who === who && mail.subject.includes(each));
          expect(got.length).toBeGreaterThanOrEqual(1);
          expect(new Set(got.map(({ subject }) => subject)).size).toBe(1);
        }
      }
      expect(new Set(mails.map(({ who }) => who))).toEqual(new Set(step.mails));
      expect(desk.agenda('mducMailbox').map(({ status }) => status)).toEqual(
        Array<string>(step.meetings).fill('confirmed'),
      );
    },
  );
});
