import { describe, expect, it, test } from '@jest/globals';
import {
  comparedWithLastRound,
  openFindings,
  openFindingsInWords,
} from '../../../../src/addon/domain/joint-research/findings.ts';
import type { Finding } from '../../../../src/addon/domain/joint-research/request.ts';
import { ask, decided } from './occasion.ts';
import { open, sampleCommand, sampleRequest, settled } from './samples.ts';

const finding = sampleCommand('record-finding');
const review = (findings: readonly Finding[], round = 1) => sampleRequest('in-review', { findings, round });

describe('a finding', () => {
  it('gets the next number, and its round', () => {
    const { request, event } = decided(review([settled], 2), { ...finding, text: ` ${finding.text} ` });
    expect(request.findings).toEqual([
      settled,
      {
        number: 2,
        document: 'protocol',
        point: '',
        severity: 'required',
        text: finding.text,
        foundIn: 2,
      },
    ]);
    expect(event?.detail).toBe('2. 研究計画書(案)(要修正): 対象期間をご記入ください');
    expect(decided(review([]), finding).request.findings?.[0]?.number).toBe(1);
  });

  test.each([
    ['', 'reason-missing', { shortest: 5 }],
    ['  要修正  ', 'reason-missing', { shortest: 5 }],
    [
      'あ'.repeat(401),
      'text-too-long',
      { limit: 400, length: 401, question: '指摘事項', questionEn: 'Finding' },
    ],
  ])('cannot read %j', (text, code, facts) => {
    expect(ask(review([]), { ...finding, text })).toEqual({ kind: 'refusal', code, facts });
  });

  test.each(['あ'.repeat(5), ` ${'あ'.repeat(400)} `])('can read %j', (text) => {
    expect(decided(review([]), { ...finding, text }).request.findings?.[0]?.text).toBe(text.trim());
  });

  it('finds room, or the findings are full', () => {
    const text = 'あ'.repeat(400);
    let request = review([]);
    let outcome = ask(request, { ...finding, text });
    for (let turn = 1; outcome.kind === 'decision'; turn += 1) {
      ({ request } = outcome);
      outcome = ask(request, { ...finding, text, eventId: `click-${turn + 1}` });
    }
    const count = request.findings?.length;
    expect(outcome).toMatchObject({ code: 'findings-full', facts: { reference: 'JR-2026-0001', count } });
    expect(JSON.stringify(request.findings).length).toBeLessThanOrEqual(20_000);
    expect(count).toBeGreaterThan(35);
  });
});

describe('findings are settled', () => {
  const settle = (numbers: readonly number[]) => sampleCommand('settle-findings', { numbers });

  it('in the round in which they are seen to be, and stay with the request', () => {
    const third = { ...open, number: 3 };
    const { request, event } = decided(review([settled, open, third], 2), settle([2, 2]));
    expect(request.findings).toEqual([settled, { ...open, settledIn: 2 }, third]);
    expect(event?.detail).toBe('指摘 2');
  });

  it('only where some are chosen, which are open', () => {
    expect(ask(review([open]), settle([]))).toMatchObject({ code: 'missing-answer' });
    expect(ask(review([settled, open]), settle([7, 2, 1]))).toEqual({
      kind: 'refusal',
      code: 'no-such-finding',
      facts: { reference: 'JR-2026-0001', numbers: '1、7' },
    });
  });
});

describe('what is open', () => {
  it('compared with the round before', () => {
    const long = { ...settled, number: 1 };
    const now = { ...open, number: 2, settledIn: 2 };
    const still = { ...open, number: 3 };
    const fresh = { ...open, number: 4, foundIn: 2 };
    const brief = { ...open, number: 5, foundIn: 2, settledIn: 2 };
    const request = review([long, now, still, fresh, brief], 2);
    expect(comparedWithLastRound(request)).toEqual({ settled: [now], stillOpen: [still], fresh: [fresh] });
    expect(openFindings(request)).toEqual([still, fresh]);
  });

  it('in the first round is new', () => {
    expect(comparedWithLastRound(review([settled, open]))).toEqual({
      settled: [],
      stillOpen: [],
      fresh: [open],
    });
    expect(comparedWithLastRound(sampleRequest('intake-received')).fresh).toEqual([]);
  });

  it('in words, one a line', () => {
    const pointed: Finding = { ...open, number: 3, point: '同意の取得', severity: 'advice' };
    expect(openFindingsInWords(review([settled, open, pointed]))).toEqual({
      ja: '2. 【要修正】研究計画書(案): 対象期間をご記入ください\n3. 【要検討】研究計画書(案)「同意の取得」: 対象期間をご記入ください',
      en: '2. [Must be changed] Draft research protocol: 対象期間をご記入ください\n3. [To be considered] Draft research protocol (同意の取得): 対象期間をご記入ください',
    });
    expect(openFindingsInWords(review([settled]))).toEqual({ ja: '', en: '' });
  });
});
