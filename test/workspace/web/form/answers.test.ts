import { describe, expect, it } from '@jest/globals';
import type { FormItem } from '../../../../src/workspace/services/forms/model.ts';
import { postedAnswers, splitOther } from '../../../../src/workspace/web/form/answers.ts';

const question = { title: '', helpText: '', required: false };
const items: FormItem[] = [
  { ...question, kind: 'text', id: 1, entryId: 11 },
  { ...question, kind: 'checkbox', id: 2, entryId: 12, options: ['CT', 'MRI'], other: true },
  { ...question, kind: 'multiple-choice', id: 3, entryId: 13, options: ['はい'], other: true },
  { kind: 'section-header', id: 4, title: '', helpText: '' },
];

function posted(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('postedAnswers', () => {
  it('keeps texts as they were typed', () => {
    const text = '<script>髙﨑①\n';
    expect(postedAnswers(items, posted(['entry.11', text]))[1]).toBe(text);
  });

  it('collects ticked boxes, with the text beside その他 in its place', () => {
    const form = posted(
      ['entry.12', 'CT'],
      ['entry.12', '__other_option__'],
      ['entry.12.other_option_response', '超音波'],
    );
    expect(postedAnswers(items, form)[2]).toEqual(['CT', '超音波']);
  });

  it('takes the text beside その他 even when its button was not pressed', () => {
    const form = posted(['entry.13.other_option_response', 'たぶん']);
    expect(postedAnswers(items, form)[3]).toBe('たぶん');
  });

  it('prefers the option that was chosen to a text left beside その他', () => {
    const form = posted(['entry.13', 'はい'], ['entry.13.other_option_response', 'たぶん']);
    expect(postedAnswers(items, form)[3]).toBe('はい');
  });

  it('ignores fields that the form does not have', () => {
    expect(postedAnswers(items, posted(['entry.99', 'x'], ['4', 'y']))).toEqual({ 2: [] });
  });
});

it('tells the options from an answer of one’s own', () => {
  expect(splitOther(['CT'], ['CT', '超音波'])).toEqual({ chosen: ['CT'], other: '超音波' });
  expect(splitOther(['CT'], undefined)).toEqual({ chosen: [], other: undefined });
  expect(splitOther(['CT'], '')).toEqual({ chosen: [], other: undefined });
});
