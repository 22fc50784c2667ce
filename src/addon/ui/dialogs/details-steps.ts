/// <reference lib="dom" />
import { button, make } from './dom.ts';
import type { StepForm } from './step.types.ts';

/** Buttons of what can be done now; those that end or interrupt the request stand apart. */
export function stepButtons(
  steps: readonly StepForm[],
  take: (step: StepForm) => void,
): readonly HTMLElement[] {
  const buttons = (isSidePath: boolean) =>
    steps
      .filter((step) => step.isSidePath === isSidePath)
      .map((step) =>
        button(step.caption, { class: 'step', title: step.explanation, 'data-command': step.command }, () =>
          take(step),
        ),
      );
  const onward = buttons(false);
  const aside = buttons(true);
  return [
    make('h2', { id: 'steps-title' }, '手続き'),
    ...(onward.length > 0
      ? [make('div', { class: 'steps' }, ...onward)]
      : [make('p', { class: 'quiet' }, 'いま進められる手続きはありません。')]),
    ...(aside.length > 0
      ? [
          make(
            'div',
            { class: 'steps aside', role: 'group', 'aria-label': 'その他の手続き' },
            make('p', { class: 'label' }, 'その他'),
            ...aside,
          ),
        ]
      : []),
  ];
}
