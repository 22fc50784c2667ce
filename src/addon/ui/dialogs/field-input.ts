/// <reference lib="dom" />
import { button, make, type Content } from './dom.ts';
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
import { momentInWords } from './moment-words.ts';
import type { Field } from './step.types.ts';

type Input = HTMLInputElement | HTMLTextAreaElement;

export function textView(field: FieldOf<'text' | 'paragraph'>): FieldView {
  const { limit, offers = [] } = field;
  const input = inputOf(field, { type: 'text', maxlength: limit, autocomplete: 'off' });
  if (offers.length === 0) return inputView(field, input);
  const list = make(
    'datalist',
    { id: `${idOf(field)}-offers` },
    ...offers.map((value) => make('option', { value })),
  );
  input.setAttribute('list', list.id);
  return inputView(field, input, list);
}

export function dayView(field: FieldOf<'day' | 'yen'>): FieldView {
  return inputView(field, inputOf(field, { type: 'date', max: '9999-12-31' }));
}

/** An amount, typed as people write it. */
export function yenView(field: FieldOf<'day' | 'yen'>): FieldView {
  return inputView(field, inputOf(field, { type: 'text', inputmode: 'numeric', autocomplete: 'off' }));
}

/** Several lines, with a count of the characters used. */
export function paragraphView(field: FieldOf<'text' | 'paragraph'>): FieldView {
  const area = make('textarea', { rows: 4, maxlength: field.limit, ...namedBy(field) });
  area.value = field.initial;
  const counter = make('p', { class: 'counter' });
  const count = () => {
    const { length } = area.value;
    counter.textContent = `${length.toLocaleString('ja-JP')} / ${field.limit.toLocaleString('ja-JP')}文字`;
    counter.classList.toggle('near', length >= field.limit * 0.9);
  };
  area.addEventListener('input', count);
  count();
  return inputView(field, area, counter);
}

/** A day and a time; the applicant's candidate dates fill it with one click. */
export function momentView(field: FieldOf<'moment'>): FieldView {
  const input = inputOf(field, { type: 'datetime-local', max: '9999-12-31T23:59' });
  const words = make('p', { class: 'quiet moment-words', role: 'status' });
  const candidates = field.suggestions.map(({ value, label }) =>
    button(label, { class: 'chip', value }, () => {
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }),
  );
  const follow = () => {
    words.textContent = momentInWords(input.value);
    for (const candidate of candidates)
      candidate.setAttribute('aria-pressed', String(candidate.value === input.value));
  };
  input.addEventListener('input', follow);
  follow();
  const caption = make('span', { class: 'label' }, '申請者の希望');
  const suggested = make(
    'div',
    { class: 'chips', role: 'group', 'aria-label': '申請者の希望日時' },
    caption,
    ...candidates,
  );
  return inputView(field, input, words, candidates.length > 0 ? suggested : undefined);
}

/** `beside` stands right below the input. */
function inputView(field: Field, input: Input, ...beside: readonly Content[]): FieldView {
  const problem = problemOf(field);
  const complain = (text: string) => {
    complainOf(problem, text);
    if (text === '') input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
  };
  input.addEventListener('input', () => complain(''));
  return {
    key: field.key,
    element: make(
      'div',
      { class: `field ${field.kind}` },
      make('label', { for: idOf(field) }, field.label, requiredMark(field)),
      input,
      ...beside,
      helpOf(field),
      problem,
    ),
    read: () => input.value.trim(),
    check() {
      const wrong = wrongWith(field, input);
      complain(wrong);
      return wrong === '';
    },
    focus: () => input.focus(),
  };
}

function wrongWith(field: Field, input: Input): string {
  const { label, required } = field;
  const shortest = 'shortest' in field ? (field.shortest ?? 0) : 0;
  const { length } = input.value.trim();
  const { badInput, rangeOverflow } = input.validity;
  if (badInput || rangeOverflow) return `「${label}」を最後まで正しく入力してください。`;
  if (required && length === 0) return `「${label}」を入力してください。`;
  return length > 0 && length < shortest ? `「${label}」を${shortest}文字以上で入力してください。` : '';
}

function inputOf(field: Field, attributes: Readonly<Record<string, string | number>>): HTMLInputElement {
  const input = make('input', { ...attributes, ...namedBy(field) });
  input.value = field.initial;
  return input;
}

function namedBy(field: Field): Readonly<Record<string, string | boolean>> {
  return {
    id: idOf(field),
    'aria-describedby': describedBy(field),
    'aria-required': field.required && 'true',
  };
}
