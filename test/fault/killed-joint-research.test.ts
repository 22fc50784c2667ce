import { describe, expect, it } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { listFiles } from '../../src/workspace/services/drive/service.ts';
import { spreadsheetOutline } from '../../src/workspace/services/sheets/view.ts';
import { spreadsheetMimeType } from '../../src/workspace/services/drive/file.ts';
import { MINUTE_MS, mondayMorning, type AnyDesk } from '../support/desk.ts';
import { killAt, momentsOf } from '../support/killing.ts';
import { enquiries, research } from '../support/register-desks.ts';

/** A submission, and what it must leave wherever its execution was cut off. */
type Submission = {
  readonly name: string;
  readonly functionName: string;
  readonly begin: () => AnyDesk;
  readonly submit: (desk: AnyDesk) => void;
  readonly state: string;
  /** What the journal says of it, in this order. */
  readonly events: readonly string[];
  /** What it puts into the outbox. */
  readonly entries: readonly string[];
  /** How many folders and documents of the request there are afterwards. */
  readonly files: number;
};

/** A submission with the doors of its own register. */
function submission<Desk extends AnyDesk>(
  { begin, submit }: { begin: () => Desk; submit: (desk: Desk) => void },
  rest: Omit<Submission, 'begin' | 'submit'>,
): Submission {
  return { ...rest, begin, submit: (desk) => submit(desk as Desk) };
}

const submissions: readonly Submission[] = [
  submission(
    {
      begin: () => research.open(),
      submit: ({ acts }) => acts.apply({ 共同研究先の企業名: '株式会社あおば\n合同会社みやぎ' }),
    },
    {
      name: 'an intake, with its folder and documents',
      functionName: 'onReviewIntakeSubmitted',
      state: '書類準備中',
      events: ['審査依頼を受付', '書類フォルダを準備'],
      entries: ['review-acknowledged', 'review-arrived', '書類の準備', 'documents-ready'],
      files: 4,
    },
  ),
  submission(
    {
      begin: () => research.after('filled-in', 'preparing', mondayMorning, ({ acts }) => acts.fillIn()),
      submit: ({ acts }) => acts.submit(),
    },
    {
      name: 'a complete submission',
      functionName: 'onReviewSubmissionSubmitted',
      state: '書類確認中',
      events: ['書類の提出を受付'],
      entries: ['submission-received', 'submission-arrived'],
      files: 9,
    },
  ),
  submission(
    { begin: () => research.in('preparing'), submit: ({ acts }) => acts.submit() },
    {
      name: 'an incomplete submission',
      functionName: 'onReviewSubmissionSubmitted',
      state: '書類準備中',
      events: ['書類の提出を受付'],
      entries: ['submission-incomplete'],
      files: 4,
    },
  ),
  submission(
    { begin: () => enquiries.open(), submit: ({ acts }) => acts.ask() },
    {
      name: 'an enquiry',
      functionName: 'onEnquirySubmitted',
      state: '未回答',
      events: ['お問い合わせを受付'],
      entries: ['enquiry-acknowledged', 'enquiry-arrived'],
      files: 0,
    },
  ),
];

/** Everything of the request that lies in Drive, by name; of a spreadsheet its tabs, too. */
function filesOf({ workspace }: AnyDesk): string[] {
  const user = people.staff.email;
  const { files = [] } = listFiles(workspace, user, { q: "name contains 'JR-2026-' and trashed = false" });
  const rounds = listFiles(workspace, user, { q: "name contains '第1回(' and trashed = false" }).files ?? [];
  return [...files, ...rounds]
    .map(({ id, name, mimeType }) =>
      mimeType === spreadsheetMimeType
        ? `${name}: ${spreadsheetOutline(workspace, user, String(id))
            .sheets.map(({ title }) => title)
            .join('、')}`
        : String(name),
    )
    .sort();
}

describe.each(submissions)('$name that is cut off', ({ functionName, begin, submit, ...left }) => {
  const uncut = begin();
  submit(uncut);
  const files = filesOf(uncut);

  it.each(momentsOf(uncut, functionName))(
    '$phase $member ($trip) is done by the clock: once, and with every mail',
    ({ trip, phase, member }) => {
      const desk = begin();
      const [entries, events] = [desk.rows('送信箱').length, desk.rows('操作履歴').length];
      killAt(desk, functionName, { trip, phase });
      submit(desk);
      desk.workspace.clock.advance(11 * MINUTE_MS);
      desk.workspace.tick();

      expect(desk.rows().map((row) => row['状態'])).toEqual([left.state]);
      const fresh = desk.rows('操作履歴').slice(events);
      expect(fresh.map((row) => row['できごと'])).toEqual(left.events);
      expect(desk.rows('隔離')).toEqual([]);
      expect(filesOf(desk)).toEqual(files);
      expect(files).toHaveLength(left.files);
      expect(desk.row(fresh[0]!['受付番号'])['提出回']).toBe(uncut.rows()[0]!['提出回']);

      const outbox = desk.rows('送信箱').slice(entries);
      expect(outbox.map((row) => row['文面']).sort()).toEqual([...left.entries].sort());
      for (const entry of outbox) {
        expect(entry['送信の状態']).toMatch(/^送信済 /);
        if (entry['種類'] !== 'メール') continue;
        // Only a mail that was cut off from its own receipt is sent again.
        const most = member === 'MailApp.sendEmail' ? 2 : 1;
        const times = desk.delivered(entry['宛先']!, entry['件名']!);
        expect(times).toBeGreaterThanOrEqual(1);
        expect(times).toBeLessThanOrEqual(most);
      }
    },
  );
});
