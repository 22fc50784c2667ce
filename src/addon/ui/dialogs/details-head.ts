/// <reference lib="dom" />
import { badge, make } from './dom.ts';
import { safeLink } from './link.ts';
import type { RequestDetails } from './step.types.ts';

/** Who asks for what, where it stands and what comes next. */
export function detailsHead(details: RequestDetails): HTMLElement {
  const { reference, applicant, affiliation, mail, state, since, nextStep, overdue, folderUrl } = details;
  return make(
    'div',
    { class: 'details-head' },
    make(
      'div',
      { class: 'who-row' },
      make('h1', { class: 'reference', tabindex: -1 }, reference),
      badge(state, 'new'),
      since === '' ? undefined : make('span', { class: 'quiet' }, `${since}から`),
      folderUrl === '' ? undefined : safeLink(folderUrl, 'フォルダを開く'),
    ),
    make(
      'p',
      { class: 'applicant' },
      make('strong', {}, applicant),
      affiliation === '' ? undefined : make('span', {}, affiliation),
      mail === '' ? undefined : make('span', { class: 'quiet' }, mail),
    ),
    nextStep === ''
      ? undefined
      : make('p', { class: 'next' }, make('span', { class: 'label' }, '次にすること'), ` ${nextStep}`),
    overdue === '' ? undefined : make('p', { class: 'overdue' }, overdue),
  );
}
