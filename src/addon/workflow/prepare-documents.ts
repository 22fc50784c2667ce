import type { Actor } from '../domain/procedure/actor.ts';
import type { OutboxRecord } from '../ledger/outbox.ts';
import type { Settings } from '../ledger/settings.ts';
import type { Desk } from './ports.ts';
import { jointResearchProcedure } from './procedures/joint-research.ts';
import { wholeRequest } from './procedures/plan.ts';
import { placeOf, record } from './record.ts';
import { contextOf, stationeryOf, surroundings } from './surroundings.ts';
import { exchange, read } from './exchange.ts';

const program: Actor = { mail: 'MDUC Desk', role: 'program' };

/** Who works with the documents besides the applicant. */
export function staffOf({ mducStaff }: Settings): readonly string[] {
  return mducStaff;
}

/**
 * Makes the folder of a joint research request with its documents, and notes it; the answer is what tells the applicant. Done
 * again, as after an execution that died, it makes nothing twice and tells nothing twice.
 */
export function prepareDocuments(desk: Desk, { reference, mailId }: OutboxRecord): readonly OutboxRecord[] {
  const plan = { ...surroundings, ...wholeRequest(jointResearchProcedure) };
  const before = read(desk, plan);
  const request = placeOf(
    jointResearchProcedure,
    before.find('jointResearch', 'reference', reference),
  )?.before;
  if (!request)
    throw new Error(`Cannot prepare the documents of ${reference}: its row is not in 共同研究台帳.`);
  if (request.state !== 'intake-received') return [];
  const { applicantName, applicantMail, companies } = request;
  const staff = staffOf(stationeryOf(desk, before).settings);
  // One at a time: of two that make the same folder at once, neither would find the other's.
  const documents = desk.exclusively(() =>
    desk.documents.prepare({ reference, applicantName, applicantMail, staff, companies }),
  );
  if (!documents) throw new Error(`Cannot prepare the documents of ${reference}: the desk is busy.`);

  const command = { kind: 'note-prepared-documents', eventId: mailId, reference, documents } as const;
  const noted = exchange(desk, plan, (snapshot, commit) => {
    const stationery = stationeryOf(desk, snapshot);
    const place = placeOf(jointResearchProcedure, snapshot.find('jointResearch', 'reference', reference));
    const outcome = jointResearchProcedure.decide(place?.before, command, contextOf(stationery, program));
    if (outcome.kind !== 'decision') return { answer: 'noted before', outgoing: [] };
    const occasion = { actor: program, eventId: mailId, stationery };
    return { answer: 'noted', outgoing: record(commit, jointResearchProcedure, outcome, place, occasion) };
  });
  if (!noted) throw new Error(`Cannot note the documents of ${reference}: the desk is busy.`);
  return noted.outgoing;
}
