/// <reference lib="dom" />
import { make } from './dom.ts';
import { choiceView } from './field-choice.ts';
import { dayView, momentView, paragraphView, textView, yenView } from './field-input.ts';
import type { FieldView } from './field-parts.ts';
import type { Field } from './step.types.ts';

/** The form of a step. */
export type Fields = {
  readonly element: HTMLFormElement;
  /** Marks what is wrong and goes to the first of it; whether all is well. */
  check(): boolean;
  read(): Readonly<Record<string, string>>;
  focusFirst(): void;
};

/** The form that a step's fields make; `onSubmit` answers the Enter key too. */
export function fieldsForm(fields: readonly Field[], onSubmit: () => void): Fields {
  const views = fields.map(viewOf);
  const element = make('form', { id: 'step-fields', novalidate: true }, ...views.map((view) => view.element));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    onSubmit();
  });
  return {
    element,
    check() {
      const wrong = views.filter((view) => !view.check());
      wrong[0]?.focus();
      return wrong.length === 0;
    },
    read: () => Object.fromEntries(views.map((view) => [view.key, view.read()])),
    focusFirst: () => views[0]?.focus(),
  };
}

function viewOf(field: Field): FieldView {
  switch (field.kind) {
    case 'text':
      return textView(field);
    case 'paragraph':
      return paragraphView(field);
    case 'day':
      return dayView(field);
    case 'moment':
      return momentView(field);
    case 'yen':
      return yenView(field);
    case 'choice':
    case 'choices':
      return choiceView(field);
  }
}
