import { expect, test } from '@jest/globals';
import type { Acts } from '../../src/local/acts.ts';
import type { Person } from '../../src/local/people.ts';
import { MINUTE_MS, openDesk } from '../support/desk.ts';
import { handoverNote, ticks } from '../support/states.ts';

/** A step, and what becomes of it. */
type Step = {
  readonly take: (acts: Acts) => void;
  readonly state: string;
  readonly event: string;
  /** Who is written to, with words of the subject and of the text. */
  readonly mails: readonly (readonly [Person, RegExp, ...RegExp[]])[];
};

const path: readonly Step[] = [
  {
    take: (acts) => acts.consult(),
    state: '相談受付',
    event: '相談申請を受付',
    mails: [
      ['researcher', /相談申請を受け付けました/, /2026/, /第1希望|2026年12月1日/],
      ['mducMailbox', /相談申請が届きました: 佐藤 花子 様/, /冠動脈CT/],
      ['radiologyMailbox', /相談申請が届きました: 佐藤 花子 様/, /冠動脈CT/],
    ],
  },
  {
    take: (acts) => acts.step('confirm-review'),
    state: '内容確認中',
    event: '申請内容を確認',
    mails: [],
  },
  {
    take: (acts) => acts.step('confirm-review', {}, 'radiologist'),
    state: '内容確認中',
    event: '申請内容を確認',
    mails: [],
  },
  {
    take: (acts) =>
      acts.step('fix-meeting', { startsAt: acts.momentIn(8, '10:00'), place: 'MDUC 会議室' }, 'radiologist'),
    state: '打合せ日時確定',
    event: '打合せ日時を決定',
    mails: [
      ['researcher', /打合せの日時のご連絡: 2026年12月1日\(火\) 10:00/, /MDUC 会議室/],
      ['mducMailbox', /打合せの日時.*佐藤 花子 様/, /提供の可否を決めてください/],
      ['radiologyMailbox', /打合せの日時.*佐藤 花子 様/, /提供できるかをご確認ください/],
    ],
  },
  {
    take: (acts) =>
      acts.step('record-decision', { decision: 'provide', reason: '匿名化の方法を相談済みです。' }),
    state: '提供可',
    event: '提供可否を決定',
    mails: [['researcher', /提供できることになりました/, /匿名化の方法を相談済みです。/]],
  },
  {
    take: (acts) => acts.sendList(),
    state: '正式申請待ち',
    event: '正式申請フォームを送付',
    mails: [['researcher', /画像データリストと正式申請フォーム/, /IMG-2026-0001-L1/, /60,020円/]],
  },
  {
    take: (acts) => acts.requestFormally(),
    state: '正式申請受付',
    event: '正式申請を受付',
    mails: [
      ['researcher', /正式申請を受け付けました/, /60,020円/],
      ['mducMailbox', /正式申請が届きました/, /2026-1-123/],
      ['radiologyMailbox', /正式申請が届きました/, /受理されてから始めてください/],
    ],
  },
  {
    take: (acts) => acts.step('accept-formal-request'),
    state: '正式申請受理',
    event: '正式申請を受理',
    mails: [
      ['researcher', /正式申請を受理しました/, /提供日の目安: 2026年12月2日/],
      ['radiologyMailbox', /データ処理のお願い\(2026年12月2日/, /仮名加工処理の実施/],
    ],
  },
  ...ticks.map((caption): Step => ({
    take: (acts) => void acts.edit(caption, 'TRUE', 'radiologist'),
    state: 'データ処理中',
    event: '処理を記録',
    mails: [],
  })),
  {
    take: (acts) => acts.step('announce-ready', { handoverNote }, 'radiologist'),
    state: '受け渡し準備完了',
    event: '受け渡し準備完了を連絡',
    mails: [['researcher', /準備ができました/, /平日9:00〜17:00/, /誓約書/]],
  },
  {
    take: (acts) =>
      acts.step('record-handover', {
        receivedAt: acts.momentIn(0, '09:00'),
        pledgeSignedOn: acts.dayIn(0),
        mediumLent: 'HDD-03',
        mediumDueOn: acts.dayIn(14),
      }),
    state: 'データ受領済',
    event: 'データの受け渡しを記録',
    mails: [['researcher', /画像データをお渡ししました/, /HDD-03/, /12月7日/]],
  },
  {
    take: (acts) => acts.step('record-medium-return', { returnedOn: acts.dayIn(0) }),
    state: '完了',
    event: '記憶媒体の返却を記録',
    mails: [['researcher', /記憶媒体の返却を確認しました/, /HDD-03/]],
  },
];

const english: readonly RegExp[] = [
  /We have received your request for consultation/,
  /Our meeting on image data: /,
  /The image data can be provided/,
  /Your image list and the formal request form/,
  /We have received your formal request/,
  /Your formal request for image data is accepted/,
  /Your image data are ready/,
  /You have received your image data/,
  /The storage medium has come back/,
];

test('a request goes from the consultation to the returned medium, and everybody concerned is told', () => {
  const desk = openDesk();
  for (const { take, state, event, mails } of path) {
    const events = desk.journal().length;
    const sent = desk.mailsOf(() => take(desk.acts));
    expect(desk.state()).toBe(state);
    expect(desk.journal().slice(events)).toEqual([
      expect.objectContaining({ できごと: event, 変更後の状態: state, 受付番号: 'IMG-2026-0001' }),
    ]);
    expect(sent.map(({ who, subject }) => [who, subject])).toEqual(
      mails.map(([who, subject]) => [who, expect.stringMatching(subject)]),
    );
    for (const [who, , ...words] of mails) {
      const text = sent.find((mail) => mail.who === who)!.text;
      for (const word of words) expect(text).toMatch(word);
    }
    expect(sent.map(({ subject }) => subject)).toEqual(
      sent.map(() => expect.stringContaining('[IMG-2026-0001]')),
    );
  }

  // The calendar belongs to whoever set the desk up: what radiology asks of it, the clock carries out.
  desk.workspace.advance(10 * MINUTE_MS);
  expect(desk.row()).toMatchObject({ 次にすること: '', '提供料(円)': '60,020', 貸出した媒体: 'HDD-03' });
  expect(desk.outbox().every((entry) => /^送信済 /.test(entry['送信の状態']!))).toBe(true);
  expect(desk.rows('隔離')).toEqual([]);
  expect(desk.workspace.executions({ status: 'failed' })).toEqual([]);
  expect(desk.journal()).toHaveLength(path.length);
});

test('an applicant who chose English is written to in English, staff in Japanese', () => {
  const desk = openDesk();
  const sent = desk.mailsOf(() => {
    for (const { take } of path) take(englishSpeaking(desk.acts));
  });
  const toApplicant = sent.filter(({ who }) => who === 'researcher').reverse();
  expect(toApplicant.map(({ subject }) => subject)).toEqual(
    english.map((subject) => expect.stringMatching(subject)),
  );
  for (const { text } of toApplicant) {
    expect(text).toMatch(/^Dear 佐藤 花子,/);
    expect(text.replace(handoverNote, '')).not.toMatch(/様|申請を|ください/);
  }
  const toStaff = sent.filter(({ who }) => who !== 'researcher');
  expect(toStaff).toHaveLength(7);
  for (const { text } of toStaff) expect(text).toMatch(/各位/);
});

function englishSpeaking(acts: Acts): Acts {
  return { ...acts, consult: () => acts.consult({ 言語: '英語 / English' }) };
}
