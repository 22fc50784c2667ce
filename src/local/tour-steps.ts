import type { ExecutionRecord } from '../workspace/runtime/execution.ts';
import { messagesFor } from '../workspace/services/mail/service.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { actsOf } from './acts.ts';
import { enquiryActsOf } from './enquiry-acts.ts';
import { researchActsOf } from './joint-research-acts.ts';
import { people } from './people.ts';
import type { LocalDesk } from './provision.ts';
import type { RegisterActs } from './register-acts.ts';
import { enquiryStories, researchStories } from './research-stories.ts';
import { stories } from './stories.ts';
import { readTab } from './visit.ts';

/** What one step of a request did, as a visitor can check it. */
export type TourStep = {
  readonly story: string;
  readonly step: string;
  readonly reference: string;
  readonly state: string;
  /** As the register shows it; '' where requests have none. */
  readonly fee: string;
  readonly mails: readonly { readonly to: string; readonly subject: string }[];
  /** Calls to spreadsheets, the ledger and a request's own, in the execution that carried the step out. */
  readonly roundTrips: { readonly reads: number; readonly writes: number };
};

/** One request of each kind, through the same forms, menu, dialogs and cells that people use. */
export function* takeTour(workspace: Workspace, desk: LocalDesk): Generator<TourStep> {
  const look = observer(workspace, desk);
  yield* told(stories, () => actsOf(workspace, desk), look);
  yield* told(researchStories, () => researchActsOf(workspace, desk), look);
  yield* told(enquiryStories, () => enquiryActsOf(workspace, desk), look);
}

type Told = Pick<RegisterActs, 'register' | 'reference'>;

/** Each story with a request of its own. */
function* told<Acts extends Told>(
  all: readonly { readonly title: string; readonly tell: (acts: Acts) => Generator<string> }[],
  begin: () => Acts,
  look: (story: string, step: string, about: Told) => TourStep,
): Generator<TourStep> {
  for (const { title, tell } of all) {
    const acts = begin();
    for (const step of tell(acts)) yield look(title, step, acts);
  }
}

/** Tells what has changed since it was last asked. */
function observer(workspace: Workspace, desk: LocalDesk) {
  const addresses = Object.values(people).map(({ email }) => email);
  const mails = () =>
    addresses.flatMap((address) => messagesFor(workspace, address).map((mail) => ({ address, mail })));
  let seen = new Set(mails().map(({ address, mail }) => `${address} ${mail.id}`));

  let known = writing(workspace)?.id;
  /** Of what was written since it was last asked; a step that only reads has none. */
  const newlyWritten = () => {
    const newest = writing(workspace);
    const isNew = newest?.id !== known;
    known = newest?.id;
    return isNew ? newest : undefined;
  };

  return (story: string, step: string, about: Told): TourStep => {
    const reference = about.reference();
    const all = mails();
    const fresh = all.filter(({ address, mail }) => !seen.has(`${address} ${mail.id}`));
    seen = new Set(all.map(({ address, mail }) => `${address} ${mail.id}`));
    const row = readTab(workspace, desk, about.register).find((one) => one['受付番号'] === reference) ?? {};
    return {
      story,
      step,
      reference,
      state: row['状態'] ?? '',
      fee: row['提供料(円)'] || row['提供料の状態'] || '',
      mails: fresh.map(({ address, mail }) => ({ to: address, subject: mail.subject })),
      roundTrips: ledgerRoundTrips(newlyWritten()),
    };
  };
}

/** The newest execution that changed the ledger: a step's own, not the page's question before it. */
function writing(workspace: Workspace): ExecutionRecord | undefined {
  return workspace.executions().find((execution) => ledgerRoundTrips(execution).writes > 0);
}

/** Round trips to the spreadsheet in one execution. */
export function ledgerRoundTrips(execution: ExecutionRecord | undefined): { reads: number; writes: number } {
  const members = (execution?.calls ?? [])
    .map(({ member }) => member)
    .filter((member) => member.startsWith('Sheets.'));
  const writes = members.filter((member) => member === 'Sheets.Spreadsheets.batchUpdate').length;
  return { reads: members.length - writes, writes };
}
