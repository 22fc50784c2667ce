/// <reference lib="dom" />
import type { UiButton, UiQuestion } from '../../../runtime/ui-session.ts';
import type { GivenAnswer } from '../protocol.ts';
import { createWindow } from './windows.ts';

/** As Google's pages name them in Japanese. */
const captions: Readonly<Record<UiButton, string>> = {
  OK: 'OK',
  CANCEL: 'キャンセル',
  YES: 'はい',
  NO: 'いいえ',
  CLOSE: '閉じる',
};

/** Shows a script's question until a button is pressed, or the dialog closed, which is an answer too. */
export function askQuestion({ title, message, buttons, hasTextField }: UiQuestion): Promise<GivenAnswer> {
  const shown = createWindow('alert', title);
  const text = shown.appendChild(document.createElement('p'));
  text.className = 'alert-text';
  text.id = 'question-text';
  text.textContent = message;

  const form = shown.appendChild(document.createElement('form'));
  form.method = 'dialog';
  const field = document.createElement('input');
  if (hasTextField) {
    field.className = 'alert-field';
    field.setAttribute('aria-labelledby', text.id);
    field.autocomplete = 'off';
    form.append(field);
  }
  const row = form.appendChild(document.createElement('div'));
  row.className = 'window-buttons';
  // The first one is what Enter in the text field presses; it stands rightmost, as on the other windows.
  for (const [index, name] of buttons.entries()) {
    const button = row.appendChild(document.createElement('button'));
    button.value = name;
    button.className = index === 0 ? 'button button-primary' : 'button';
    button.textContent = captions[name];
  }

  shown.showModal();
  if (hasTextField) field.focus();
  else row.querySelector('button')?.focus();
  return new Promise((resolve) => {
    shown.addEventListener('close', () => {
      const button = buttons.find((name) => name === shown.returnValue) ?? 'CLOSE';
      resolve({ button, text: field.value });
    });
  });
}
