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

/** One of several, as radio buttons; or as many as one likes, as check boxes. */
export function choiceView(field: FieldOf<'choice' | 'choices'>): FieldView {
  const problem = problemOf(field);
  const options = offered(field);
  const initial = field.initial.split('\n');
  const boxes = options.map(({ value }) => {
    const type = field.kind === 'choices' ? 'checkbox' : 'radio';
    const box = make('input', { type, name: idOf(field), value });
    box.checked = initial.includes(value);
    return box;
  });
  const chosen = () => boxes.filter(({ checked }) => checked);
  const read = () =>
    chosen()
      .map(({ value }) => value)
      .join('\n');
  const element = make(
    'fieldset',
    { class: 'field', 'aria-describedby': describedBy(field) },
    make('legend', {}, field.label, requiredMark(field)),
    make(
      'div',
      { class: field.kind === 'choices' ? 'choices listed' : 'choices' },
      ...options.map(({ label }, index) => make('label', { class: 'choice' }, boxes[index], label)),
    ),
    options.length === 0 ? make('p', { class: 'quiet' }, '選べるものがありません。') : undefined,
    helpOf(field),
    problem,
  );
  element.addEventListener('change', () => complainOf(problem, ''));
  return {
    key: field.key,
    element,
    read,
    check() {
      const isMissing = field.required && read() === '';
      complainOf(problem, isMissing ? `「${field.label}」を選んでください。` : '');
      return !isMissing;
    },
    focus: () => (chosen()[0] ?? boxes[0])?.focus(),
  };
}

/** A radio button cannot be taken back: what may stay open offers that as a choice. */
function offered({ kind, options, required }: FieldOf<'choice' | 'choices'>): readonly Option[] {
  return kind === 'choices' || required || options.some(({ value }) => value === '')
    ? options
    : [...options, { value: '', label: '選択しない' }];
}
