import type { State } from '../../src/addon/domain/joint-research/vocabulary.ts';
import type { ResearchActs } from '../../src/local/joint-research-acts.ts';

export type Way = { readonly from?: State; readonly walk: (acts: ResearchActs) => void };

/** How a request comes to each state, the usual way. */
export const ways: Readonly<Record<State, Way>> = {
  // The folder is made in the same execution: nobody sees this state unless Drive fails.
  'intake-received': { walk: (acts) => acts.apply() },
  preparing: { walk: (acts) => acts.apply() },
  'in-review': {
    from: 'preparing',
    walk: (acts) => {
      acts.fillIn();
      acts.submit();
    },
  },
  'revision-requested': {
    from: 'in-review',
    walk: (acts) => {
      acts.step('record-finding', finding);
      acts.step('send-feedback', { reason: '' });
    },
  },
  'in-approval': { from: 'in-review', walk: (acts) => acts.step('confirm-documents') },
  'ready-to-start': {
    from: 'in-approval',
    walk: (acts) => {
      acts.step('record-contract-approval', { day: acts.dayIn(0) });
      acts.step('record-contract-signed', { day: acts.dayIn(0) });
      acts.step('record-ethics-approval', { number: '2026-1-123', day: acts.dayIn(0) });
    },
  },
  finished: { from: 'ready-to-start', walk: (acts) => acts.step('finish') },
  'on-hold': {
    from: 'in-review',
    walk: (acts) => acts.step('hold', { reason: '企業の回答を待ちます。' }),
  },
  withdrawn: { from: 'in-review', walk: (acts) => acts.step('withdraw', { reason: '' }) },
};

/** A finding as MDUC would record it. */
export const finding = {
  document: 'contract',
  point: '',
  severity: 'required',
  text: '知的財産の帰属を明記してください。',
};
