/// <reference lib="dom" />
import { make } from './dom.ts';
import type { Field } from './step.types.ts';

/** A field on the page: what it holds, and what is wrong with that. */
export type FieldView = {
  readonly key: string;
  readonly element: HTMLElement;
  read(): string;
  /** Shows what is wrong, or that nothing is; whether it may stay so. */
  check(): boolean;
  focus(): void;
};

export type FieldOf<Kind extends Field['kind']> = Extract<Field, { kind: Kind }>;

export function idOf({ key }: Field): string {
  return `field-${key}`;
}

/** The ids of what is said about a field. */
export function describedBy(field: Field): string {
  return `${idOf(field)}-help ${idOf(field)}-problem`;
}

export function helpOf(field: Field): HTMLElement {
  return make('p', { class: 'quiet', id: `${idOf(field)}-help`, hidden: field.help === '' }, field.help);
}

/** The place for what is wrong. */
export function problemOf(field: Field): HTMLElement {
  return make('p', { class: 'problem', id: `${idOf(field)}-problem`, hidden: true });
}

export function requiredMark({ required }: Field): HTMLElement | undefined {
  return required ? make('span', { class: 'required' }, '必須') : undefined;
}

/** Writes what is wrong into its place; '' clears it. */
export function complainOf(problem: HTMLElement, text: string): void {
  problem.textContent = text;
  problem.hidden = text === '';
}
