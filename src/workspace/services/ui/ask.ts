import type { Execution } from '../../runtime/execution.ts';
import type { UiAnswer, UiButton, UiQuestion, UiSession } from '../../runtime/ui-session.ts';
import { WaitSignal } from '../../runtime/wait.ts';
import { enumeration, nameIn } from '../enumeration.ts';
import { mismatch } from '../signature.ts';

/** The enum Button. */
export const buttons = enumeration<typeof GoogleAppsScript.Base.Button>('Ui.Button', [
  'CLOSE',
  'OK',
  'CANCEL',
  'YES',
  'NO',
]);

/** The enum ButtonSet. */
export const buttonSets = enumeration<typeof GoogleAppsScript.Base.ButtonSet>('Ui.ButtonSet', [
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
]);

/** What a dialog says, and the buttons below it. */
export type DialogText = {
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly UiButton[];
};

/** How many questions an execution has asked so far. */
const asked = new WeakMap<Execution, number>();

/** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`: the arguments that all dialogs share. */
export function dialogText(member: string, args: readonly unknown[]): DialogText {
  const [first, second, third] = args;
  const set = nameIn(buttonSets, (args.length >= 3 ? third : second) ?? buttonSets.OK);
  if (args.length === 0 || args.length > 3 || !set) throw mismatch(member, args);
  return {
    title: args.length === 3 ? String(first ?? '') : '',
    message: String((args.length === 3 ? second : first) ?? ''),
    buttons: set.split('_') as UiButton[],
  };
}

/**
 * Shows a message with buttons. One with nothing but OK only tells: it is shown when the execution has ended, and
 * answered at once.
 */
export function tell(execution: Execution, ui: UiSession, member: string, text: DialogText): UiButton {
  if (text.buttons.length > 1) return ask(execution, ui, member, { ...text, hasTextField: false }).button;
  ui.effects.push({ kind: 'alert', title: text.title, message: text.message });
  return 'OK';
}

/** The answer that was given ahead; without one the execution ends here, to begin again when there is one. */
export function ask(
  execution: Execution,
  ui: UiSession,
  member: string,
  question: Omit<UiQuestion, 'kind' | 'place'>,
): { readonly button: UiButton; readonly text: string } {
  if (ui.isTrigger) throw new Error(`not emulated: ${member} with a question in a trigger`);
  const place = asked.get(execution) ?? 0;
  const answer = ui.answers?.[place];
  if (answer === undefined || !isOffered(question.buttons, answer)) {
    ui.effects.push({ kind: 'question', place, ...question });
    throw new WaitSignal();
  }
  asked.set(execution, place + 1);
  return typeof answer === 'string' ? { button: answer, text: '' } : answer;
}

/** Any dialog can be closed; an answer to another question than the one that is asked now is none. */
function isOffered(offered: readonly UiButton[], answer: UiAnswer): boolean {
  const button = typeof answer === 'string' ? answer : answer.button;
  return button === 'CLOSE' || offered.includes(button);
}
