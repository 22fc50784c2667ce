import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RequestDetails, StepContext, StepPreview } from '../../src/addon/ui/dialogs/step.types.ts';
import { researchActsOf, researchRegister, type ResearchActs } from '../../src/local/joint-research-acts.ts';
import { people } from '../../src/local/people.ts';
import { clickMenu } from '../../src/local/visit.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { finding } from '../support/research-ways.ts';

/** Two requests: the first in review, the second not submitted yet. */
let desk: TestDesk;
let acts: ResearchActs;
let inReview: string;

beforeAll(() => {
  desk = openDesk();
  acts = researchActsOf(desk.workspace, desk.desk);
  acts.setChecklist([
    ['契約書(案)', '知的財産の帰属'],
    ['研究計画書(案)', '対象者の選定方針'],
  ]);
  acts.apply();
  inReview = acts.reference();
  acts.fillIn();
  acts.submit();
  acts.apply();
  acts.about(inReview);
});

function openStep(functionName: string, lastRow: number): StepContext {
  const { email } = people.staff;
  const { effects } = clickMenu(desk.workspace, desk.desk, email, functionName, researchRegister, 2, lastRow);
  const [effect] = effects;
  const [, escaped = ''] = /data-context="([^"]*)"/.exec(effect?.kind === 'dialog' ? effect.html : '') ?? [];
  const json = escaped.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  return JSON.parse(json) as StepContext;
}

describe('the page of a step', () => {
  it('offers the points of the one request that can be checked, though another is selected too', () => {
    const { step, requests } = openStep('checkPoints', 3);
    expect(requests.map(({ problem }) => problem === '')).toEqual([true, false]);
    expect(step.fields).toMatchObject([
      {
        kind: 'choices',
        help: expect.not.stringContaining('1件だけ'),
        options: [{ value: 'contract:知的財産の帰属' }, { value: 'protocol:対象者の選定方針' }],
      },
    ]);
  });

  it('offers the checklist for a finding', () => {
    const { step } = openStep('recordFinding', 2);
    expect(step.fields[1]).toMatchObject({ kind: 'text', offers: ['知的財産の帰属', '対象者の選定方針'] });
  });

  it('shows what is recorded where no mail is sent', () => {
    const preview = acts.preview('record-finding', finding) as unknown as StepPreview;
    expect(preview).toMatchObject({
      requests: [{ mails: [], effects: [`記録する内容: 1. 契約書(案)(要修正): ${finding.text}`] }],
    });
  });
});

it('the details tell who checked which point in this round', () => {
  acts.step('check-points', { points: 'contract:知的財産の帰属' });
  const { details } = acts.answer('staff', 'requestDetails', inReview) as { details: RequestDetails };
  expect(details.points).toEqual([
    { document: '契約書(案)', point: '知的財産の帰属', checkedBy: people.staff.email },
    { document: '研究計画書(案)', point: '対象者の選定方針', checkedBy: '' },
  ]);
});
