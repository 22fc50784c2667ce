import { expect, test } from '@jest/globals';
import { renderMail } from '../../../src/addon/messages/render.ts';
import { settlementFacts } from '../../../src/addon/messages/settlement-facts.ts';
import { closed, fee, received } from '../domain/settlement/samples.ts';

const extras = {
  mducAddress: 'mduc@grp.tohoku.ac.jp',
  spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/1',
};

function mailOf(requests: ReturnType<typeof received>[]): string {
  const { settlement, lines, leftOut } = closed({ requests });
  const facts = settlementFacts(settlement, lines, leftOut, extras);
  return renderMail({ code: 'settlement-closed', language: 'ja', facts }).text;
}

const many = Array.from({ length: 400 }, (_, index) => index + 1);

test('a mail names as many requests left out as it has room for, whole, and says how many more there are', () => {
  const pending = fee(10_000, { hardDisk: 'buy', state: 'disk-cost-pending' });
  const text = mailOf(many.map((number) => received(number, pending)));
  const named = text.match(/^IMG-2026-\d{4} .*後の精算に含まれます。$/gm) ?? [];
  expect(named.length).toBeGreaterThan(30);
  expect(text).toContain(`ほか ${400 - named.length}件(「四半期精算」の下見でご確認ください)`);
  expect(text).not.toContain('…');
});

test('the same of funding sources, which the attached files hold all', () => {
  const text = mailOf(
    many.map((number) => received(number, fee(100), { fundingSource: `研究費 ${number}` })),
  );
  const named = text.match(/^研究費 \d+: 100円\(1件\)$/gm) ?? [];
  expect(named.length).toBeGreaterThan(90);
  expect(text).toContain(`ほか ${400 - named.length}件の支払財源(添付をご覧ください)`);
});

test('a funding source is text, whatever it looks like', () => {
  const text = mailOf([received(1, fee(100), { fundingSource: '{{totalYen}}<b>' })]);
  expect(text).toContain('{{totalYen}}<b>: 100円(1件)');
});
