import { beforeEach, describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { Host } from '../../../../../src/workspace/host.ts';
import { openBox } from '../../../../../src/workspace/services/mail/box.ts';
import { searchMessages } from '../../../../../src/workspace/services/mail/search/search.ts';
import { message, sendMail } from '../../../../../src/workspace/services/mail/service.ts';
import { createLabel } from '../../../../../src/workspace/services/mail/labels.ts';
import { change } from '../../../../../src/workspace/services/mail/threads.ts';
import { people } from '../../../../support/workspace/fake-execution.ts';
import { twoAccounts } from '../app/gmail.ts';

const { staff, applicant, outsider } = people;
const day = 24 * 60 * 60 * 1000;
let host: Host;

/** One mail a day from 1 July 2026, 9:00 in Tokyo. */
beforeEach(() => {
  ({ host } = twoAccounts());
  const file = { name: 'Report 2026.pdf', mimeType: 'application/pdf', bytes: new Uint8Array(2_000_000) };
  const mails = [
    [applicant.email, { to: staff.email, subject: 'Lunch menu', text: 'Pizza and soup' }],
    [
      applicant.email,
      { to: `a@b.example, ${staff.email}`, cc: 'boss@b.example', subject: '会議の資料', text: '添付の資料' },
    ],
    [outsider.email, { to: staff.email, subject: 'Report', text: 'See the file', attachments: [file] }],
    [staff.email, { to: applicant.email, bcc: 'secret@b.example', subject: 'Re-use', text: 'lunch is over' }],
  ] as const;
  for (const [from, mail] of mails) {
    sendMail(host, from, { attachments: [], ...mail });
    host.clock.advance(day);
  }
});

function found(query: string): string[] {
  const search = { host, account: staff.email, timeZone: 'Asia/Tokyo', caller: 'GmailApp.search' };
  return searchMessages(search, query).map(({ messageId }) => message(host, messageId).subject);
}

function entries(subject: string) {
  return openBox(host, staff.email).entries.filter(
    ({ messageId }) => message(host, messageId).subject === subject,
  );
}

const lunch = 'Lunch menu';
const meeting = '会議の資料';
const report = 'Report';
const reuse = 'Re-use';

test.each<[string, string[]]>([
  ['', [lunch, meeting, report, reuse]],
  ['lunch', [lunch, reuse]],
  ['LUNCH menu', [lunch]],
  ['lun', []],
  ['資料', [meeting]],
  ['"pizza and soup"', [lunch]],
  ['"soup pizza"', []],
  ['from:sato', [lunch, meeting]],
  [`from:${applicant.email}`, [lunch, meeting]],
  ['from:佐藤', [lunch, meeting]],
  ['from:me', [reuse]],
  ['to:me', [lunch, meeting, report]],
  ['to:boss@b.example', [meeting]],
  ['to:secret', [reuse]],
  ['cc:boss', [meeting]],
  ['bcc:secret@b.example', [reuse]],
  ['deliveredto:nobody@b.example', []],
  ['subject:report', [report]],
  ['subject:(lunch menu)', [lunch]],
  ['subject:(menu OR report)', [lunch, report]],
  ['subject:{menu report}', [lunch, report]],
  ['subject:"lunch menu"', [lunch]],
  ['has:attachment', [report]],
  ['filename:pdf', [report]],
  ['filename:report', [report]],
  ['filename:doc', []],
  ['larger:1M', [report]],
  ['smaller:1000', [lunch, meeting, reuse]],
  ['in:inbox', [lunch, meeting, report]],
  ['in:sent', [reuse]],
  ['is:unread', [lunch, meeting, report]],
  ['is:read', [reuse]],
  ['after:2026/07/03', [report, reuse]],
  ['after:2026-7-3', [report, reuse]],
  ['before:2026/07/02', [lunch]],
  ['after:2026/07/02 before:2026/07/03', [meeting]],
  [`after:${Date.parse('2026-07-02T09:00:00+09:00') / 1000}`, [meeting, report, reuse]],
  ['older:2026/07/02', [lunch]],
  ['newer:2026/07/04', [reuse]],
  ['after:tomorrow', []],
  ['newer_than:2d', [report, reuse]],
  ['older_than:2d', [lunch, meeting]],
  ['newer_than:1m', [lunch, meeting, report, reuse]],
  ['older_than:1y', []],
  ['-from:me', [lunch, meeting, report]],
  ['-lunch -has:attachment', [meeting]],
  ['-{lunch report}', [meeting]],
  ['lunch OR report', [lunch, report, reuse]],
  ['{pizza from:me}', [lunch, reuse]],
  ['lunch (pizza OR over) in:inbox', [lunch]],
  ['report OR lunch in:inbox', [lunch, report]],
  ['lunch AND pizza', [lunch]],
  ['from:(sato) to:(me)', [lunch, meeting]],
  ['re-use', [reuse]],
  ['12:30', []],
  ['in:nowhere', []],
  ['is:archive', []],
  ['rfc822msgid:<mail-1@med.tohoku.example>', [lunch]],
  ['(', [lunch, meeting, report, reuse]],
  ['lunch )', [lunch, reuse]],
  ['OR lunch', [lunch, reuse]],
])('%s', (query, subjects) => {
  expect(found(query)).toEqual(subjects);
});

describe('labels', () => {
  beforeEach(() => {
    const { id } = createLabel(host, staff.email, 'To do/This week');
    change(host, entries(lunch), { add: [id, 'STARRED'], remove: ['UNREAD'] });
    change(host, entries(report), { add: ['TRASH'], remove: ['INBOX'] });
    change(host, entries(meeting), { remove: ['INBOX'] });
  });

  test.each<[string, string[]]>([
    ['label:to-do-this-week', [lunch]],
    ['label:"To do/This week"', [lunch]],
    ['in:to-do-this-week', [lunch]],
    ['-label:to-do-this-week', [meeting, reuse]],
    ['has:userlabels', [lunch]],
    ['has:nouserlabels', [meeting, reuse]],
    ['is:starred', [lunch]],
    ['label:inbox', [lunch]],
    ['label:unread', [meeting]],
    ['report', []],
    ['in:trash', [report]],
    ['in:anywhere report', [report]],
    ['report OR in:trash', [report]],
    ['in:archive', [meeting]],
  ])('%s', (query, subjects) => {
    expect(found(query)).toEqual(subjects);
  });
});

test.each([
  ['category:social', 'not emulated: GmailApp.search with category:'],
  ['list:info@b.example', 'not emulated: GmailApp.search with list:'],
  ['has:drive', 'not emulated: GmailApp.search with has:drive'],
])('%s throws its name', (query, error) => {
  expect(() => found(query)).toThrow(error);
});

describe('any search', () => {
  const word = fc.constantFrom(
    'lunch',
    'report',
    '"pizza and soup"',
    'from:me',
    'is:unread',
    '資料',
    'has:attachment',
  );
  const { query } = fc.letrec<{ query: string }>((tie) => ({
    query: fc.oneof(
      { maxDepth: 3 },
      word,
      fc.tuple(tie('query'), tie('query')).map(([one, other]) => `(${one} ${other})`),
      fc.tuple(tie('query'), tie('query')).map(([one, other]) => `(${one} OR ${other})`),
      fc.tuple(tie('query'), tie('query')).map(([one, other]) => `{${one} ${other}}`),
      tie('query').map((one) => `-${one}`),
    ),
  }));

  it('and its opposite find everything between them, and nothing both', () => {
    fc.assert(
      fc.property(query, (text) => {
        const [one, other] = [found(text), found(`-${text}`)];
        expect([...one, ...other].sort()).toEqual([lunch, meeting, report, reuse].sort());
      }),
      { numRuns: 100 },
    );
  });

  it('of two things finds what both find; of either, what one of them finds', () => {
    fc.assert(
      fc.property(query, query, (one, other) => {
        const [first, second] = [found(one), found(other)];
        expect(found(`${one} ${other}`)).toEqual(first.filter((subject) => second.includes(subject)));
        expect(new Set(found(`${one} OR ${other}`))).toEqual(new Set([...first, ...second]));
        expect(found(`{${one} ${other}}`)).toEqual(found(`${one} OR ${other}`));
      }),
      { numRuns: 100 },
    );
  });

  it('is read, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('(', ')', '{', '}', '-', '"', 'OR', 'from:', 'a', ' ')),
        (parts) => {
          expect(() => found(parts.join(''))).not.toThrow();
        },
      ),
      { numRuns: 200 },
    );
  });
});
