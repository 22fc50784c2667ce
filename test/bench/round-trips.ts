import { imageList } from '../../src/local/demonstration.ts';
import { ledgerRoundTrips } from '../../src/local/tour-steps.ts';
import { fillRegister } from '../support/full-register.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';

/** The commands of the main job, each on a desk that has come as far as it needs. */
const commands: readonly { readonly name: string; readonly run: (desk: TestDesk) => void }[] = [
  { name: 'consultation', run: (desk) => void desk.submitConsultation() },
  { name: 'send formal form', run: (desk) => void desk.sendFormalForm(lastReference(desk), imageList()) },
  { name: 'formal request', run: (desk) => void desk.submitFormalRequest() },
];

console.log(
  '| requests in the register | command | ledger reads | ledger writes | other round trips | local time |',
);
console.log('| ---: | --- | ---: | ---: | ---: | ---: |');
for (const requests of [0, 2_000, 20_000]) {
  const desk = openDesk();
  fillRegister(desk, requests);
  for (const { name, run } of commands) {
    const started = performance.now();
    run(desk);
    const milliseconds = Math.round(performance.now() - started);
    const [execution] = desk.workspace.executions();
    const { reads, writes } = ledgerRoundTrips(execution);
    const others = (execution?.calls ?? []).filter(({ roundTrip }) => roundTrip).length - reads - writes;
    console.log(`| ${requests} | ${name} | ${reads} | ${writes} | ${others} | ${milliseconds} ms |`);
  }
}

function lastReference(desk: TestDesk): string {
  return desk.rows().at(-1)?.['受付番号'] ?? '';
}
