/// <reference lib="dom" />
import { badge, make } from './dom.ts';
import type { SelectedRequest } from './step.types.ts';

/** Those for which the step can be taken: one in large, several as a list. */
export function selectedRequests(requests: readonly SelectedRequest[]): HTMLElement {
  const [first] = requests;
  if (requests.length === 1 && first) {
    return make(
      'header',
      { class: 'request' },
      make('p', { class: 'reference' }, first.reference),
      make('p', {}, first.applicant, ' ', badge(first.state)),
    );
  }
  return make(
    'section',
    { 'aria-labelledby': 'selected-title' },
    make('h2', { id: 'selected-title' }, `対象の申請 ${requests.length.toLocaleString('ja-JP')}件`),
    make(
      'ul',
      { class: 'request-list', tabindex: 0, 'aria-labelledby': 'selected-title' },
      ...requests.map(({ reference, applicant, state }) =>
        make(
          'li',
          {},
          make('span', { class: 'list-reference' }, reference),
          make('span', { class: 'list-applicant' }, applicant),
          badge(state),
        ),
      ),
    ),
  );
}

/** A request that the step passes over. */
export type LeftOut = Pick<SelectedRequest, 'reference' | 'applicant' | 'problem'>;

/** Those left out, each with its reason; undefined when there are none. */
export function unsuitableRequests(title: string, requests: readonly LeftOut[]): HTMLElement | undefined {
  if (requests.length === 0) return undefined;
  return make(
    'section',
    { class: 'unsuitable', 'aria-label': title },
    make('h2', {}, title),
    make(
      'ul',
      requests.length > 3 ? { tabindex: 0, 'aria-label': title } : {},
      ...requests.map(({ reference, applicant, problem }) =>
        make('li', {}, make('p', { class: 'who' }, `${reference} ${applicant}`), make('p', {}, problem)),
      ),
    ),
  );
}
