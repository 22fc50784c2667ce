import { describe, expect, it, test } from '@jest/globals';
import type { State } from '../../src/addon/domain/image-request/vocabulary.ts';
import { formSteps, type FormStep } from '../../src/addon/ui/step-forms.ts';
import type { Person } from '../../src/local/people.ts';
import { isPermitted } from '../../src/addon/domain/image-request/procedure.ts';
import { caption, deskIn, reference, type TestDesk } from '../support/desk.ts';
import { filledIn, impossibleIn } from '../support/step-values.ts';

/** What the page is told when a step is confirmed; each confirmation is one of its own. */
function take(desk: TestDesk, command: FormStep, who: Person = 'staff'): string {
  const { value } = desk.dialog(
    'takeStep',
    {
      command,
      references: [reference],
      values: filledIn(command, desk.acts),
      eventId: `confirmed-${command}`,
      acknowledged: true,
    },
    who,
  );
  const { results } = value as { results: { done: boolean; message: string }[] };
  expect(results).toEqual([expect.objectContaining({ done: false })]);
  return results[0]!.message;
}

/** Everything that staff and applicant can see of the desk. */
function everything(desk: TestDesk) {
  return [desk.cells(), desk.rows('操作履歴'), desk.rows('送信箱'), desk.agenda('researcher')];
}

const sample: readonly State[] = [
  'received',
  'provision-approved',
  'correction-requested',
  'processing',
  'on-hold',
  'closed',
  'declined',
];

describe('steps that the procedure does not have in a state are refused, and change and send nothing', () => {
  it.each(sample)('%s', (state) => {
    const desk = deskIn(state);
    const before = everything(desk);
    const sent = desk.mailsOf(() => {
      for (const command of impossibleIn(state)) {
        expect(take(desk, command)).toContain(
          `受付番号 ${reference} は現在「${caption(state)}」のため、この手続きに進めません`,
        );
      }
    });
    expect(sent).toEqual([]);
    expect(everything(desk)).toEqual(before);
    expect(desk.workspace.executions({ status: 'failed' })).toEqual([]);
  });
});

const all = Object.keys(formSteps) as FormStep[];

test.each([
  [
    'radiology, what is MDUC’s to decide',
    'radiologist',
    all.filter((step) => !isPermitted(step, 'radiology')),
  ],
  ['an editor whom the settings do not name, anything', 'mducMailbox', all],
] as const)('%s is refused before anything else', (_name, who, commands) => {
  const desk = deskIn('received');
  const before = everything(desk);
  expect(commands.length).toBeGreaterThan(5);
  for (const command of commands) expect(take(desk, command, who)).toMatch(/権限がありません/);
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
