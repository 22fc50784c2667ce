import { ledgerRoundTrips } from '../../src/local/tour-steps.ts';
import { commands } from '../support/commands.ts';
import { fillRegister } from '../support/full-register.ts';

/** To fill a register with decades takes longer than what is measured. */
const someCommands = commands.filter(({ name }) =>
  ['consultation', 'formal request', 'confirm-review', 'edit of a tick', 'daily look'].includes(name),
);

console.log(
  '| requests in the register | command | ledger reads | ledger writes | other round trips | local time |',
);
console.log('| ---: | --- | ---: | ---: | ---: | ---: |');
for (const requests of [0, 2_000, 20_000]) {
  for (const { name, begin, act, functionName } of requests <= 2_000 ? commands : someCommands) {
    const desk = begin();
    fillRegister(desk, requests);
    act(desk);
    const execution = desk.execution(functionName);
    const { reads, writes } = ledgerRoundTrips(execution);
    const others = (execution?.calls ?? []).filter(({ roundTrip }) => roundTrip).length - reads - writes;
    console.log(
      `| ${requests} | ${name} | ${reads} | ${writes} | ${others} | ${execution?.durationMs ?? 0} ms |`,
    );
    desk.workspace.close();
  }
}
