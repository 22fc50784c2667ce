import { describe, expect, it, test } from '@jest/globals';
import { feeStates, type FeeState } from '../../../src/addon/domain/image-request/vocabulary.ts';
import { imageRequestFacts, submissionFacts } from '../../../src/addon/messages/facts.ts';
import { dayInWords, momentInWords } from '../../../src/addon/messages/moments.ts';
import { extras, mondayMorning, request, requestFacts } from './example.ts';

describe('the facts of a request', () => {
  it('are in words of both languages', () => {
    expect(requestFacts).toMatchObject({
      category: { ja: '学内の臨床研究', en: 'In-house clinical research' },
      wanted: { ja: 'CT 15検査、CR(単純X線撮影) 1,200検査', en: 'CT: 15, CR (plain radiography): 1,200' },
      examinations: { ja: 'CT・MRI・その他 15検査、CR 1,200検査', en: 'CT・MRI・others: 15, CR: 1,200' },
      expectedDelivery: { ja: '2026年12月8日(火)', en: 'Tue 8 Dec 2026' },
      hardDisk: { ja: '購入を希望する(実費)' },
      fee: { ja: '合計 61,100円', en: 'Total ¥61,100' },
    });
    expect(requestFacts.candidateDates?.ja).toBe(
      '第1希望 2026年12月1日(火) 10:00\n第2希望 2026年12月2日(水) 14:00',
    );
  });

  it('name the kind of other images', () => {
    const wanted = (changes: object) => imageRequestFacts({ ...request, ...changes }, extras).wanted?.ja;
    expect(wanted({ wantedCr: undefined, wantedOther: 3, wantedOtherKind: 'PET' })).toBe(
      'CT 15検査、その他(PET) 3検査',
    );
    expect(wanted({ wantedCt: 0, wantedCr: undefined, wantedOtherKind: 'PET' })).toBe('PET');
    expect(wanted({ wantedCt: undefined, wantedCr: undefined })).toBe('(記入なし)');
  });

  test.each(Object.keys(feeStates) as FeeState[])(
    'say something of the fee when it is %s and has no lines',
    (feeState) => {
      const { fee } = imageRequestFacts(
        { ...request, feeState },
        { ...extras, feeLines: { ja: [], en: [] } },
      );
      expect(fee?.ja).toMatch(/。$/);
      expect(fee?.en).toMatch(/\.$/);
    },
  );

  it('read as not given before they exist', () => {
    const young = {
      ...request,
      listNumber: undefined,
      examinations: undefined,
      expectedDelivery: undefined,
      formalRequestedAt: undefined,
    };
    expect(imageRequestFacts(young, extras)).toMatchObject({
      listNumber: { ja: '(記入なし)', en: '(not given)' },
      examinations: { ja: '(記入なし)' },
      expectedDelivery: { ja: '(記入なし)' },
      formalRequestedAt: { ja: '(記入なし)' },
    });
  });
});

test('an unknown sender is called unknown', () => {
  const nobody = {
    form: { ja: '', en: '' },
    formUrl: '',
    respondent: '',
    submittedAt: 0,
    reason: { ja: '', en: '' },
  };
  const facts = submissionFacts({
    ...nobody,
    reference: 'IMG-2026-0001',
    mducAddress: '',
    spreadsheetUrl: '',
  });
  expect(facts).toMatchObject({ respondent: { ja: '(不明)' }, reference: { ja: 'IMG-2026-0001' } });
});

test('moments are told in Tokyo', () => {
  expect(momentInWords(mondayMorning)).toEqual({
    ja: '2026年11月23日(月) 10:00',
    en: 'Mon 23 Nov 2026, 10:00 (Japan time)',
  });
  expect(momentInWords(Date.UTC(2026, 11, 31, 15, 0)).ja).toBe('2027年1月1日(金) 00:00');
});

test.each(['', '来週', '2026-02-30', '2026-13-01'])('what is no day stays as it is: %s', (text) => {
  expect(dayInWords(text)).toEqual({ ja: text, en: text });
});
