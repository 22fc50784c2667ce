import { expect, it } from '@jest/globals';
import {
  MADE_WITH,
  MARK,
  markedQuery,
  preparedMarks,
  submissionsMark,
  SUBMISSIONS_MARK,
  submittedMarks,
  templateMarks,
} from '../../../src/addon/documents/marks.ts';

const reference = 'JR-2026-0001';
const all = [
  ...Object.values(templateMarks),
  SUBMISSIONS_MARK,
  ...Object.values(preparedMarks(reference)),
  submissionsMark(reference),
  ...Object.values(submittedMarks(reference, 1, 1_795_000_000_000)),
  ...Object.values(submittedMarks(reference, 2, 1_795_000_000_000)),
  ...Object.values(submittedMarks(reference, 1, 1_795_000_000_001)),
];

it('marks no two files alike', () => {
  expect(new Set(all).size).toBe(all.length);
});

it('fits into what Drive takes of a property', () => {
  for (const mark of all) expect(Buffer.byteLength(MARK + mark)).toBeLessThanOrEqual(124);
  expect(MADE_WITH.length + 64).toBeLessThanOrEqual(124);
});

it('looks for any of them outside of the trash', () => {
  expect(markedQuery(['a/b', 'a/c'])).toBe(
    "trashed = false and (appProperties has { key='mduc' and value='a/b' } or appProperties has { key='mduc' and value='a/c' })",
  );
});
