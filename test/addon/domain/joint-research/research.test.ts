import { describe, expect, it, test } from '@jest/globals';
import { ask, decided } from './occasion.ts';
import { sampleCommand, sampleRequest } from './samples.ts';

const ready = sampleRequest('ready-to-start');

describe('the data are provided', () => {
  const provision = sampleCommand('record-data-provision');

  it('once the research may start, which goes on', () => {
    const { request, notices, event } = decided(ready, provision);
    expect(request).toMatchObject({ state: 'ready-to-start', dataProvidedOn: '2026-11-24' });
    expect(event?.detail).toBe('提供日 2026-11-24');
    expect(notices).toEqual([{ code: 'data-provided', to: 'applicant' }]);
    expect(ask(request, { ...provision, eventId: 'click-2' })).toMatchObject({ kind: 'unchanged' });
  });

  it('neither tomorrow, nor before contract and ethics review were complete', () => {
    expect(ask(ready, { ...provision, providedOn: '2026-11-25' })).toMatchObject({
      code: 'date-in-future',
      facts: { question: 'データの提供日' },
    });
    expect(ask(ready, { ...provision, providedOn: '2026-11-23' })).toMatchObject({
      code: 'dates-out-of-order',
      facts: { earlier: '契約の締結日', later: 'データの提供日' },
    });
    const approvedLast = { ...ready, ethicsApprovedOn: '2026-11-24', contractSignedOn: '2026-11-20' };
    expect(ask(approvedLast, { ...provision, providedOn: '2026-11-23' })).toMatchObject({
      code: 'dates-out-of-order',
      facts: { earlier: '倫理審査の承認日', later: 'データの提供日' },
    });
  });
});

describe('the end of the research period', () => {
  const end = sampleCommand('set-period-end');

  test.each(['2026-11-24', '2027-03-31'])('may be %s', (endsOn) => {
    const { request, notices } = decided(ready, { ...end, endsOn });
    expect(request.periodEndsOn).toBe(endsOn);
    expect(notices).toEqual([]);
    expect(ask(request, { ...end, endsOn, eventId: 'click-2' })).toMatchObject({ kind: 'unchanged' });
  });

  it('is not set to a day gone by', () => {
    expect(ask(ready, { ...end, endsOn: '2026-11-23' })).toEqual({
      kind: 'refusal',
      code: 'period-in-past',
      facts: { day: '2026-11-23' },
    });
  });

  it('set anew, is late no more', () => {
    const late = sampleRequest('ready-to-start', { periodEndsOn: '2026-11-20', overdue: '遅れ' });
    expect(decided(late, end).request.overdue).toBeUndefined();
  });
});

it('the research is finished, and the applicant told', () => {
  const { request, notices } = decided(ready, sampleCommand('finish'));
  expect(request.state).toBe('finished');
  expect(notices).toEqual([{ code: 'research-finished', to: 'applicant' }]);
});
