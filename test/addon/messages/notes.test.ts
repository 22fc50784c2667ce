import { describe, expect, it, test } from '@jest/globals';
import type { ImageRequest } from '../../../src/addon/domain/image-request/request.ts';
import { states, type State } from '../../../src/addon/domain/image-request/vocabulary.ts';
import { imageRequestFacts } from '../../../src/addon/messages/facts.ts';
import { mediumReturn } from '../../../src/addon/messages/notes.ts';
import { renderMail } from '../../../src/addon/messages/render.ts';
import { whatNext } from '../../../src/addon/messages/what-next.ts';
import type { MailCode } from '../../../src/addon/domain/mail-codes.ts';
import { bareRequest, extras, mondayMorning, request } from './example.ts';

function written(code: MailCode, changes: Partial<ImageRequest>, language: 'ja' | 'en' = 'ja'): string {
  return renderMail({ code, language, facts: imageRequestFacts({ ...request, ...changes }, extras) }).text;
}

describe('parts that some requests do not need', () => {
  it('tell of joint research with a company, and of nothing else', () => {
    const company = written('consultation-acknowledged', { category: 'company-research' });
    expect(company).toContain('■ 企業との共同研究について');
    expect(company).toMatch(/審査申込書.*共同研究契約書\(案\).*研究計画書\(案\)/);
    expect(company).toContain('別途算定します');
    expect(written('consultation-acknowledged', { category: 'company-research' }, 'en')).toMatch(
      /review by MDUC.*priced separately/,
    );
    expect(written('consultation-arrived', { category: 'company-research' })).toContain('■ ご注意(企業');
    expect(written('consultation-acknowledged', {})).not.toMatch(/企業との共同研究|\n{3}/);
    expect(written('consultation-arrived', {})).not.toMatch(/企業との共同研究|\n{3}/);
  });

  it('ask for the protocol while it is missing', () => {
    const missing = { protocolReceivedOn: undefined };
    expect(written('formal-form-sent', missing)).toContain('■ 研究計画書のご提出');
    expect(written('formal-form-sent', missing, 'en')).toContain('■ Research plan');
    expect(written('formal-form-sent', {})).not.toContain('■ 研究計画書のご提出');
    expect(written('formal-request-arrived', missing)).toContain(
      '研究計画書: 提出待ち(2026年11月23日(月)に依頼)',
    );
    expect(written('formal-request-arrived', {})).toContain('研究計画書: 受領済(2026年11月24日(火))');
    expect(
      written('formal-request-arrived', { protocolRequestedAt: undefined, protocolReceivedOn: undefined }),
    ).toContain('研究計画書: 提出を依頼していません');
  });

  it('repeat what staff wrote, where they wrote something', () => {
    expect(written('protocol-requested', { reason: '第3版をお送りください。' })).toContain(
      '■ 連絡事項\n第3版をお送りください。',
    );
    expect(written('protocol-requested', { reason: undefined })).not.toMatch(/連絡事項|記入なし|\n{3}/);
  });

  it('tell what becomes of the hard disk', () => {
    expect(written('data-ready', { hardDisk: 'bring' })).toContain('受け取りの際にお持ちください');
    expect(written('data-ready', { hardDisk: 'buy' })).toContain('実費を、画像データ提供料に加算します');
    expect(written('data-ready', { hardDisk: undefined })).not.toMatch(/■ ハードディスク|\n{3}/);
  });
});

test.each([
  [{}, 'お貸しした記憶媒体(HDD-03)は、2026年12月18日(金)に返却いただきました。'],
  [{ mediumReturnedOn: undefined }, '(返却期限: 2026年12月20日(日))'],
  [{ mediumLent: undefined }, '返却のお手続きは不要です。'],
  [{ mediumLent: undefined, dataReceivedAt: undefined }, '記憶媒体をお貸しした場合は'],
] as const)('with %j a mail says of the medium: %s', (changes, words) => {
  expect(mediumReturn({ ...request, ...changes }).ja).toContain(words);
  expect(written('data-received', changes)).toContain(
    `■ 記憶媒体\n${mediumReturn({ ...request, ...changes }).ja}`,
  );
});

test('a meeting without a place reads well', () => {
  expect(written('meeting-fixed', { meetingPlace: undefined })).toContain('場所: 追ってご連絡します');
});

test.each(Object.keys(states) as State[])('whoever is %s learns what comes next', (state) => {
  const { ja, en } = whatNext(bareRequest(state));
  expect(ja).toMatch(/。$/);
  expect(en).toMatch(/\.$/);
});

test('who has received the data learns whether a medium has to come back', () => {
  const lent = { ...bareRequest('delivered'), dataReceivedAt: mondayMorning, mediumLent: 'HDD-03' };
  expect(whatNext(lent).ja).toContain('MDUCへご返却ください');
  expect(whatNext({ ...lent, mediumLent: undefined }).en).toContain('nothing has to be returned');
});
