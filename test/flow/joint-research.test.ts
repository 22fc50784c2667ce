import { expect, it } from '@jest/globals';
import { researchActsOf } from '../../src/local/joint-research-acts.ts';
import { openDesk } from '../support/desk.ts';

it('goes', () => {
  const desk = openDesk();
  const acts = researchActsOf(desk.workspace, desk.desk);
  acts.apply();
  console.log(acts.reference(), desk.rows('共同研究台帳'));
  console.log(desk.rows('送信箱').map((r) => [r['種類'], r['件名'], r['送信の状態'], r['宛先']]));
  console.log(desk.workspace.executions({ limit: 3 }).map((e) => [e.functionName, e.status, e.error]));
  console.log(acts.files());
});
