import { describe, expect, it, test } from '@jest/globals';
import { decide } from '../../../../src/addon/domain/image-request/decide.ts';
import {
  processingFacts,
  type ProcessingFact,
} from '../../../../src/addon/domain/image-request/vocabulary.ts';
import { actors, ask, contextFor, decided, now } from './occasion.ts';
import { sampleCommand, sampleRequest } from './samples.ts';

const facts = Object.keys(processingFacts) as ProcessingFact[];
const tick = (fact: ProcessingFact, done = true) => sampleCommand('record-processing', { fact, done });

describe('a fact of processing', () => {
  test.each(facts)('%s is noted with who and when', (fact) => {
    const outcome = decide(sampleRequest('accepted'), tick(fact), contextFor(actors.radiology));
    expect(outcome).toMatchObject({
      request: { state: 'processing', stateSince: now, [fact]: { at: now, by: actors.radiology.mail } },
      event: { from: 'accepted', to: 'processing', detail: `${processingFacts[fact].ja}: 済` },
      notices: [],
    });
  });

  test.each(facts)('%s noted by mistake is taken back', (fact) => {
    const { request, event } = decided(sampleRequest('processing'), tick(fact, false));
    expect(request.state).toBe('processing');
    expect(request[fact]).toBeUndefined();
    expect(event?.detail).toBe(`${processingFacts[fact].ja}: 記録を取消し`);
  });

  it('noted a second time changes nothing, and who did it first stays', () => {
    expect(ask(sampleRequest('processing'), tick('stored'))).toMatchObject({ kind: 'unchanged' });
    expect(ask(sampleRequest('accepted'), tick('stored', false))).toMatchObject({ kind: 'unchanged' });
  });
});

describe('the data are ready', () => {
  const command = sampleCommand('announce-ready', { handoverNote: ' MDUC窓口 ' });

  it('when all four are done: the applicant is told, and gets the pledge', () => {
    const { request, notices, effects, event } = decided(sampleRequest('processing'), command);
    expect(request).toMatchObject({ state: 'ready', readyAt: now, handoverNote: 'MDUC窓口' });
    expect(event?.detail).toBe('MDUC窓口');
    expect(notices).toEqual([{ code: 'data-ready', to: 'applicant', withPledge: true }]);
    expect(effects).toEqual([]);
  });

  test.each(facts)('not without %s', (fact) => {
    expect(ask(sampleRequest('processing', { [fact]: undefined }), command)).toEqual({
      kind: 'refusal',
      code: 'processing-incomplete',
      facts: { reference: 'IMG-2026-0001', missing: processingFacts[fact].ja },
    });
  });

  it('not with one that was taken back', () => {
    const { request } = decided(sampleRequest('processing'), tick('onMedium', false));
    expect(ask(request, { ...command, eventId: 'click-2' })).toMatchObject({ code: 'processing-incomplete' });
  });

  it('names everything that is missing', () => {
    const bare = sampleRequest('processing', { pseudonymised: undefined, outputListed: undefined });
    expect(ask(bare, command)).toMatchObject({ facts: { missing: '仮名加工、出力リスト作成' } });
  });

  it('not without when and where', () => {
    expect(ask(sampleRequest('processing'), { ...command, handoverNote: ' ' })).toMatchObject({
      code: 'handover-note-missing',
    });
  });
});
