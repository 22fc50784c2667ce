import { ledgerRoundTrips } from '../../src/local/tour-steps.ts';
import { deskIn } from '../support/desk.ts';
import { fillRegister } from '../support/full-register.ts';

/** Thursday 2026-12-31 10:00 in Tokyo, the last day of the third quarter. */
const lastDay = Date.UTC(2026, 11, 31, 1);

console.log(
  '| requests in the quarter | lines | ledger reads | ledger writes | other round trips | preview | closing |',
);
console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const requests of [1, 100, 1_000, 10_000]) {
  const desk = deskIn('delivered', lastDay);
  fillRegister(desk, requests - 1);
  desk.acts.closeQuarter('2026-Q3');
  const preview = desk.execution('previewSettlement');
  const closing = desk.execution('settle');
  const { reads, writes } = ledgerRoundTrips(closing);
  const others = (closing?.calls ?? []).filter(({ roundTrip }) => roundTrip).length - reads - writes;
  const lines = desk.rows('精算明細').length;
  console.log(
    `| ${requests} | ${lines} | ${reads} | ${writes} | ${others} | ${preview?.durationMs ?? 0} ms | ${closing?.durationMs ?? 0} ms |`,
  );
  desk.workspace.close();
}
