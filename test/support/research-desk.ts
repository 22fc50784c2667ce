import type { SubmittedVersion } from '../../src/addon/domain/joint-research/documents.ts';
import type { State } from '../../src/addon/domain/joint-research/vocabulary.ts';
import { researchActsOf, researchRegister, type ResearchActs } from '../../src/local/joint-research-acts.ts';
import { openDesk } from './desk.ts';

export type ResearchDesk = ReturnType<typeof openResearchDesk>;

/** The built bundle in a Workspace of its own, seen from 共同研究台帳. */
export function openResearchDesk(now?: number) {
  const desk = openDesk(now);
  const acts = researchActsOf(desk.workspace, desk.desk);
  const row = () => desk.rows(researchRegister).find((cells) => cells['受付番号'] === acts.reference()) ?? {};
  return {
    workspace: desk.workspace,
    rows: desk.rows,
    mailsOf: desk.mailsOf,
    set: desk.set,
    morning: desk.morning,
    execution: desk.execution,
    dialog: desk.dialog,
    menu: desk.menu,
    acts,
    row,
    state: () => row()['状態'] ?? '',
    journal: () => desk.journal(acts.reference()),
    outbox: () => desk.outbox(acts.reference()),
    /** What was submitted so far. */
    versions: () => JSON.parse(row()['提出版'] || '[]') as readonly SubmittedVersion[],
    /** Takes a new request into a state. */
    bringTo: (state: State) => walkTo(state, acts),
  };
}

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

function walkTo(state: State, acts: ResearchActs): void {
  const { from, walk } = ways[state];
  if (from) walkTo(from, acts);
  walk(acts);
}
