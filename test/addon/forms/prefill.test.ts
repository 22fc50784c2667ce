import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { InstalledForm } from '../../../src/addon/forms/installation.ts';
import { entryIdsOf, prefilledUrl, rawAnswersOf } from '../../../src/addon/forms/prefill.ts';

const form: InstalledForm = {
  formId: 'form-1',
  publishedUrl: 'https://docs.google.com/forms/d/e/1FAIpQLS/viewform',
  questions: {
    reference: { itemId: 11, entryId: '101' },
    ethicsApprovedOn: { itemId: 12, entryId: '102' },
    kinds: { itemId: 13, entryId: '103' },
    heading: { itemId: 14, entryId: '' },
  },
};

describe('a prefilled link', () => {
  it('carries answers by entry id, as Google writes it', () => {
    expect(prefilledUrl(form, { reference: 'IMG-2026-0001', ethicsApprovedOn: '2026-11-02' })).toBe(
      `${form.publishedUrl}?usp=pp_url&entry.101=IMG-2026-0001&entry.102=2026-11-02`,
    );
  });

  it('brings every text back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const url = new URL(prefilledUrl(form, { reference: text }));
        expect(url.searchParams.get('entry.101')).toBe(text);
        expect(url.href).toMatch(/^[\w\-.~:/?=&%]+$/);
      }),
    );
  });

  it('survives half a surrogate pair', () => {
    expect(prefilledUrl(form, { reference: '𠮷\ud83d' })).toContain('entry.101=%F0%A0%AE%B7%EF%BF%BD');
  });

  it('repeats an entry for several ticks and leaves empty answers out', () => {
    expect(prefilledUrl(form, { kinds: ['CT', 'MRI'], reference: '' })).toMatch(
      /\?usp=pp_url&entry\.103=CT&entry\.103=MRI$/,
    );
  });

  it('leaves out what would make it too long for a mail', () => {
    const url = prefilledUrl(form, { kinds: ['あ'.repeat(2_000)], reference: 'IMG-2026-0001' });
    expect(url).toMatch(/\?usp=pp_url&entry\.101=IMG-2026-0001$/);
  });

  it.each(['unknown', 'heading'])('is not made for %s, which is no question of the form', (key) => {
    expect(() => prefilledUrl(form, { [key]: 'x' })).toThrow(`Cannot prefill the question ${key}`);
  });
});

it('learns entry ids from a link, dates in parts included', () => {
  expect(
    entryIdsOf('https://x/viewform?usp=pp_url&entry.12=a&entry.7_year=2026&entry.7_month=1&entry.12=b'),
  ).toEqual(['12', '7']);
  expect(entryIdsOf(prefilledUrl(form, { reference: 'a&entry.9=b', kinds: ['CT'] }))).toEqual(['101', '103']);
});

it('gives answers their question keys, whatever staff added to the form', () => {
  const responses = [
    { itemId: 13, response: ['CT'] },
    { itemId: 99, response: 'ours no more' },
    { itemId: 11, response: 'IMG-2026-0001' },
  ];
  expect(rawAnswersOf(form, responses)).toEqual({ kinds: ['CT'], reference: 'IMG-2026-0001' });
});
