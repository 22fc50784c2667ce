/// <reference lib="dom" />
import { make } from './dom.ts';
import {
  complainOf,
  describedBy,
  helpOf,
  idOf,
  problemOf,
  requiredMark,
  type FieldOf,
  type FieldView,
} from './field-parts.ts';
import type { Option } from './step.types.ts';

/** One of several, as radio buttons. */
export function choiceView(field: FieldOf<'choice'>): FieldView {
  const problem = problemOf(field);
  const options = offered(field);
  const radios = options.map(({ value }) => {
    const radio = make('input', { type: 'radio', name: idOf(field), value });
    radio.checked = value === field.initial;
    return radio;
  });
  const chosen = () => radios.find(({ checked }) => checked);
  const element = make(
    'fieldset',
    { class: 'field', 'aria-describedby': describedBy(field) },
    make('legend', {}, field.label, requiredMark(field)),
    make(
      'div',
      { class: 'choices' },
      ...options.map(({ label }, index) => make('label', { class: 'choice' }, radios[index], label)),
    ),
    helpOf(field),
    problem,
  );
  element.addEventListener('change', () => complainOf(problem, ''));
  return {
    key: field.key,
    element,
    read: () => chosen()?.value ?? '',
    check() {
      const isMissing = field.required && (chosen()?.value ?? '') === '';
      complainOf(problem, isMissing ? `「${field.label}」を選んでください。` : '');
      return !isMissing;
    },
    focus: () => (chosen() ?? radios[0])?.focus(),
  };
}

/** A radio button cannot be taken back: what may stay open offers that as a choice. */
function offered({ options, required }: FieldOf<'choice'>): readonly Option[] {
  return required || options.some(({ value }) => value === '')
    ? options
    : [...options, { value: '', label: '選択しない' }];
}
