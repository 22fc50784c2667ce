import { parseArgs } from 'node:util';
import { buildAddOn } from '../../build/add-on.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { provision } from './provision.ts';
import { takeTour, type TourStep } from './tour-steps.ts';

const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

await buildAddOn();
const workspace = openWorkspace({ baseUrl: 'http://localhost:8080' });
const desk = provision(workspace);
let story = '';
for (const step of takeTour(workspace, desk)) {
  if (!options.json && step.story !== story) console.log(`\n■ ${step.story}\n`);
  ({ story } = step);
  console.log(options.json ? JSON.stringify(step) : describe(step));
}
workspace.close();

function describe(step: TourStep): string {
  const mails = step.mails.map(({ to, subject }) => `\n      ✉ ${to}  ${subject}`).join('');
  return [
    `${step.step}`,
    `   ${step.reference}  ${step.state}${step.fee === '' ? '' : `  提供料: ${step.fee}`}`,
    `   スプレッドシートへの往復: 読み ${step.roundTrips.reads}・書き ${step.roundTrips.writes}  メール ${step.mails.length}通${mails}`,
  ].join('\n');
}
