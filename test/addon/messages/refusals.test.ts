import { describe, expect, it, test } from '@jest/globals';
import { states as enquiryStates } from '../../../src/addon/domain/enquiry/vocabulary.ts';
import { correctableFields } from '../../../src/addon/domain/image-request/correctable.ts';
import { states as imageRequestStates } from '../../../src/addon/domain/image-request/vocabulary.ts';
import { correctableFields as reviewFields } from '../../../src/addon/domain/joint-research/correctable.ts';
import { states as jointResearchStates } from '../../../src/addon/domain/joint-research/vocabulary.ts';
import { refusalCodes, refuse } from '../../../src/addon/domain/refusal.ts';
import { imageRequests } from '../../../src/addon/ledger/registers/image-requests.ts';
import { jointResearch } from '../../../src/addon/ledger/registers/joint-research.ts';
import { fieldCaptions } from '../../../src/addon/messages/field-captions.ts';
import { refusalSentences } from '../../../src/addon/messages/refusal-sentences.ts';
import { refusalSentence, staffReason } from '../../../src/addon/messages/refusals.ts';
import { staffReasons } from '../../../src/addon/messages/staff-reasons.ts';
import { placeholdersIn } from '../../../src/addon/messages/template.ts';

describe.each(refusalCodes)('%s', (code) => {
  const { ja, en } = refusalSentences[code];

  it('is explained in both languages from the same facts', () => {
    expect([...placeholdersIn(ja)].sort()).toEqual([...placeholdersIn(en)].sort());
    expect(placeholdersIn(ja)).toEqual(expect.arrayContaining([...placeholdersIn(staffReasons[code] ?? '')]));
    expect(ja).toMatch(/。$/);
    expect(en).toMatch(/\.$/);
  });

  it('says what to do next', () => {
    expect(ja).toMatch(/ください|できます/);
    expect(en).toMatch(/[Pp]lease|It can be/);
  });
});

it('does not tell whether a number belongs to somebody else', () => {
  const facts = { reference: 'IMG-2026-0001' };
  for (const language of ['ja', 'en'] as const) {
    expect(refusalSentence(refuse('foreign-reference', facts), language)).toBe(
      refusalSentence(refuse('unknown-reference', facts), language),
    );
  }
  expect(staffReason(refuse('foreign-reference', facts))).toBe(
    '受付番号「IMG-2026-0001」は別の申請者のものです',
  );
  expect(staffReason(refuse('unknown-reference', facts))).toBe('受付番号「IMG-2026-0001」は台帳にありません');
});

test('facts are shown as people read them', () => {
  const state = refuse('wrong-state', { reference: 'IMG-2026-0001', state: 'received' });
  expect(refusalSentence(state, 'ja')).toContain('現在「相談受付」のため');
  expect(refusalSentence(state, 'en')).toContain('“Consultation received”');

  const long = refuse('text-too-long', {
    question: '氏名',
    questionEn: 'Name',
    limit: 2_000,
    length: 10_000,
  });
  expect(refusalSentence(long, 'ja')).toContain('「氏名」が長すぎます(10,000文字)。2,000文字以内');
  expect(refusalSentence(long, 'en')).toContain('“Name” is too long (10,000 characters)');
});

test('times, states and fields are told in words', () => {
  expect(refusalSentence(refuse('meeting-in-past', { at: '2026-12-01 10:00' }), 'ja')).toContain(
    '(2026年12月1日(火) 10:00)',
  );
  expect(refusalSentence(refuse('meeting-in-past', { at: '2026-12-01 10:00' }), 'en')).toContain(
    'lie in the past: Tue 1 Dec 2026, 10:00 (Japan time).',
  );
  const jump = refuse('needs-dialog', { reference: 'IMG-2026-0001', state: 'received', to: 'meeting-fixed' });
  expect(refusalSentence(jump, 'ja')).toContain('「打合せ日時確定」にするには');
  expect(refusalSentence(jump, 'ja')).toContain('「相談受付」に戻しました');
  const empty = refuse('must-not-be-empty', { field: 'candidateDates' });
  expect(refusalSentence(empty, 'ja')).toContain('「希望日時」は空欄にできません');
  expect(refusalSentence(refuse('program-column', { field: '提供料(円)' }), 'ja')).toContain(
    '「提供料(円)」は',
  );
  const returned = refuse('return-before-handover', { day: '2026-12-01' });
  expect(refusalSentence(returned, 'ja')).toContain('2026年12月1日(火)');
});

test('a state is called as its own procedure calls it', () => {
  for (const states of [imageRequestStates, jointResearchStates, enquiryStates]) {
    for (const [state, { ja, en }] of Object.entries(states)) {
      const refusal = refuse('wrong-state', { reference: 'JR-2026-0001', state });
      expect(refusalSentence(refusal, 'ja')).toContain(`現在「${ja}」のため`);
      expect(refusalSentence(refusal, 'en')).toContain(`“${en}”`);
    }
  }
});

test('refusals of joint research name what has to be done', () => {
  const order = refuse('dates-out-of-order', {
    reference: 'JR-2026-0001',
    earlier: '部局長の承認日',
    earlierEn: 'Date of the department head’s approval',
    earlierOn: '2026-12-08',
    later: '契約の締結日',
    laterEn: 'Date on which the contract was signed',
    laterOn: '2026-12-01',
  });
  expect(refusalSentence(order, 'ja')).toContain(
    '契約の締結日(2026年12月1日(火))が、部局長の承認日(2026年12月8日(火))より前に',
  );
  expect(refusalSentence(order, 'en')).toContain(
    'Date on which the contract was signed (Tue 1 Dec 2026) before Date of the department head’s approval',
  );
  const unrecorded = refuse('not-recorded-yet', { field: 'contractSignedOn' });
  expect(refusalSentence(unrecorded, 'ja')).toContain('「契約の締結日」は、');
  const many = refuse('too-many-lines', { question: '企業名', questionEn: 'Names', limit: 30, length: 31 });
  expect(refusalSentence(many, 'ja')).toContain('「企業名」が多すぎます(31件)。30件までに');
  expect(staffReason(many)).toBe('「企業名」が30件を超えています(31件)');
});

test('fields are called as the registers call them', () => {
  for (const field of correctableFields) {
    expect(fieldCaptions[field].ja).toBe(imageRequests.columns[field].caption);
  }
  for (const field of reviewFields) {
    expect(fieldCaptions[field].ja).toBe(jointResearch.columns[field].caption);
  }
});

test('a value with a placeholder in it stays text, and a missing fact leaves a gap', () => {
  const refusal = refuse('not-a-count', { question: 'CT', value: '{{question}} constructor' });
  expect(refusalSentence(refusal, 'ja')).toContain('「{{question}} constructor」を検査数として');
  expect(refusalSentence(refuse('wrong-state', { state: 'constructor' }), 'ja')).toContain(
    '受付番号 … は現在「constructor」',
  );
});
