import { describe, expect, it, test } from '@jest/globals';
import type { Caption } from '../../src/addon/domain/caption.ts';
import { procedure as enquiryProcedure } from '../../src/addon/domain/enquiry/procedure.ts';
import { states as enquiryStates } from '../../src/addon/domain/enquiry/vocabulary.ts';
import { procedure as imageProcedure } from '../../src/addon/domain/image-request/procedure.ts';
import { states as imageStates, type State } from '../../src/addon/domain/image-request/vocabulary.ts';
import { procedure as researchProcedure } from '../../src/addon/domain/joint-research/procedure.ts';
import { states as researchStates } from '../../src/addon/domain/joint-research/vocabulary.ts';
import { isAllowedBy, isPermittedBy, type Steps } from '../../src/addon/domain/procedure/step.ts';
import { enquirySteps } from '../../src/addon/ui/enquiry-steps.ts';
import { jointResearchSteps } from '../../src/addon/ui/joint-research-steps.ts';
import { formSteps, type FormStep } from '../../src/addon/ui/step-forms.ts';
import type { Acts } from '../../src/local/acts.ts';
import type { ResearchActs } from '../../src/local/joint-research-acts.ts';
import type { Person } from '../../src/local/people.ts';
import { deskIn, reference, type AnyDesk } from '../support/desk.ts';
import { enquiries, research } from '../support/register-desks.ts';
import {
  enquiryValues,
  researchValues,
  type EnquiryStep,
  type ResearchStep,
} from '../support/register-step-values.ts';
import { filledIn } from '../support/step-values.ts';

/** A register with the steps of its procedure. */
type Register = {
  readonly steps: Steps;
  readonly captions: Readonly<Record<string, Caption>>;
  readonly commands: readonly string[];
  /** States in which the steps are tried. */
  readonly tried: readonly string[];
  begin(state: string): AnyDesk;
  values(command: string, desk: AnyDesk): Readonly<Record<string, string>>;
};

const imageRequests: Register = {
  steps: imageProcedure,
  captions: imageStates,
  commands: Object.keys(formSteps),
  tried: [
    'received',
    'provision-approved',
    'correction-requested',
    'processing',
    'on-hold',
    'closed',
    'declined',
  ],
  begin: (state) => deskIn(state as State),
  values: (command, { acts }) => filledIn(command as FormStep, acts as Acts),
};

const jointResearch: Register = {
  steps: researchProcedure,
  captions: researchStates,
  commands: Object.keys(jointResearchSteps),
  tried: Object.keys(researchStates),
  begin: (state) => research.in(state as keyof typeof researchStates),
  values: (command, { acts }) => researchValues(command as ResearchStep, acts as ResearchActs),
};

const enquiryRegister: Register = {
  steps: enquiryProcedure,
  captions: enquiryStates,
  commands: Object.keys(enquirySteps),
  tried: Object.keys(enquiryStates),
  begin: (state) => enquiries.in(state as keyof typeof enquiryStates),
  values: (command) => enquiryValues(command as EnquiryStep),
};

/** What the page is told when a step is confirmed; each confirmation is one of its own. */
function take(register: Register, desk: AnyDesk, command: string, who: Person = 'staff'): string {
  const order = { command, references: [desk.acts.reference()], values: register.values(command, desk) };
  const { value } = desk.dialog(
    'takeStep',
    { ...order, eventId: `confirmed-${command}`, acknowledged: true },
    who,
  );
  const { results } = value as { results: { done: boolean; message: string }[] };
  expect(results).toEqual([expect.objectContaining({ done: false })]);
  return results[0]!.message;
}

/** Everything that staff and applicant can see of the desk. */
function everything(desk: AnyDesk) {
  return [desk.cells(), desk.rows('操作履歴'), desk.rows('送信箱'), desk.agenda('researcher')];
}

describe.each([
  ['requests for image data', imageRequests],
  ['joint research', jointResearch],
  ['enquiries', enquiryRegister],
])('steps that the procedure of %s does not have in a state', (_name, register) => {
  it.each(register.tried)('are refused when it is %s, and change and send nothing', (state) => {
    const desk = register.begin(state);
    const before = everything(desk);
    const impossible = register.commands.filter((command) => !isAllowedBy(register.steps, command, state));
    const sent = desk.mailsOf(() => {
      for (const command of impossible) {
        expect(take(register, desk, command)).toContain(
          `受付番号 ${desk.acts.reference()} は現在「${register.captions[state]!.ja}」のため、この手続きに進めません`,
        );
      }
    });
    expect(sent).toEqual([]);
    expect(everything(desk)).toEqual(before);
    expect(desk.workspace.executions({ status: 'failed' })).toEqual([]);
  });
});

const forRadiology = ({ steps, commands }: Register) =>
  commands.filter((command) => !isPermittedBy(steps, command, 'radiology'));

test.each<[string, Person, Register, string, readonly string[]]>([
  [
    'radiology, what is MDUC’s to decide',
    'radiologist',
    imageRequests,
    'received',
    forRadiology(imageRequests),
  ],
  ['radiology, any of joint research', 'radiologist', jointResearch, 'in-review', jointResearch.commands],
  ['radiology, any of enquiries', 'radiologist', enquiryRegister, 'open', enquiryRegister.commands],
  [
    'an editor whom the settings do not name, anything',
    'mducMailbox',
    imageRequests,
    'received',
    imageRequests.commands,
  ],
  [
    'such an editor, any of joint research',
    'mducMailbox',
    jointResearch,
    'in-review',
    jointResearch.commands,
  ],
  ['such an editor, any of enquiries', 'mducMailbox', enquiryRegister, 'open', enquiryRegister.commands],
])('%s is refused before anything else', (_name, who, register, state, commands) => {
  const desk = register.begin(state);
  const before = everything(desk);
  expect(commands.length).toBeGreaterThan(2);
  for (const command of commands) expect(take(register, desk, command, who)).toMatch(/権限がありません/);
  expect(everything(desk)).toEqual(before);
});

test('a preview of a forbidden step says why, and shows no mail', () => {
  const desk = deskIn('received');
  const { requests } = desk.acts.preview('announce-ready', { handoverNote: '平日' }) as {
    requests: object[];
  };
  expect(requests).toEqual([
    expect.objectContaining({ mails: [], effects: [], problem: expect.stringContaining('相談受付') }),
  ]);
});

test('an account without access to the spreadsheet cannot call a dialog’s function', () => {
  const desk = deskIn('received');
  const before = everything(desk);
  for (const functionName of ['previewStep', 'takeStep', 'requestDetails', 'sendFormalForm']) {
    expect(desk.dialog(functionName, reference, 'outsider').status).toBe('failed');
  }
  expect(everything(desk)).toEqual(before);
});

test('a confirmation that was never shown is refused', () => {
  const desk = deskIn('received');
  const order = { command: 'confirm-review', references: [reference], values: {}, acknowledged: false };
  expect(desk.dialog('takeStep', { ...order, eventId: '' }).error).toMatch(/it was not shown before/);
  expect(desk.dialog('takeStep', { ...order, command: 'note-waiting', eventId: 'by-the-clock' }).status).toBe(
    'failed',
  );
  expect(desk.state()).toBe('相談受付');
});
