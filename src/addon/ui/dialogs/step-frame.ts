/// <reference lib="dom" />
import { make } from './dom.ts';

/** The parts of a step's page that stay while its views change. */
export type StepFrame = {
  readonly elements: readonly HTMLElement[];
  readonly main: HTMLElement;
  /** One element for each view. */
  readonly views: Readonly<Record<StepViewName, HTMLElement>>;
  readonly message: HTMLElement;
  readonly progress: HTMLElement;
  readonly buttons: Readonly<Record<StepButton, HTMLButtonElement>>;
};

export type StepViewName = 'form' | 'preview' | 'results';
export type StepButton = 'leave' | 'back' | 'proceed' | 'confirm';

export function stepFrame(): StepFrame {
  const views = {
    form: make('div', { id: 'form-view' }),
    preview: make('div', { id: 'preview-view', hidden: true }),
    results: make('div', { id: 'results-view', hidden: true }),
  };
  const message = make('p', { class: 'message', id: 'message', role: 'alert', hidden: true });
  const main = make('main', {}, views.form, views.preview, views.results);
  const progress = make('p', { class: 'quiet', id: 'progress', role: 'status' });
  const buttons = {
    leave: make('button', { type: 'button', id: 'leave' }),
    back: make('button', { type: 'button', id: 'back' }, '入力に戻る'),
    proceed: make('button', { type: 'submit', id: 'proceed', class: 'primary', form: 'step-fields' }),
    confirm: make('button', { type: 'button', id: 'confirm', class: 'primary' }),
  };
  const footer = make('footer', {}, progress, buttons.leave, buttons.back, buttons.proceed, buttons.confirm);
  return { elements: [main, message, footer], main, views, message, progress, buttons };
}

/** Shows one view with the buttons that belong to it, from its top. */
export function turnTo(frame: StepFrame, view: StepViewName, shown: readonly StepButton[]): void {
  for (const [name, element] of Object.entries(frame.views)) element.hidden = name !== view;
  for (const [name, button] of Object.entries(frame.buttons))
    button.hidden = !shown.includes(name as StepButton);
  hush(frame);
  frame.progress.textContent = '';
  frame.main.scrollTop = 0;
  frame.views[view].querySelector<HTMLElement>('.view-title')?.focus({ preventScroll: true });
}

export function complain({ message }: StepFrame, text: string): void {
  message.textContent = text;
  message.hidden = false;
}

export function hush({ message }: StepFrame): void {
  message.hidden = true;
  message.textContent = '';
}
