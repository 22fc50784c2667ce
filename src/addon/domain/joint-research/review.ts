import { advance, amend } from '../procedure/advance.ts';
import { refuse } from '../refusal.ts';
import type { CommandOf } from './command.ts';
import type { Context, Outcome } from './decision.ts';
import { reviewDocuments } from './documents.ts';
import { openFindings } from './findings.ts';
import type { JointResearchRequest } from './request.ts';
import type { ReviewPoint } from './vocabulary.ts';

/** Points of the checklist found to be in order in this round (guide, 主な確認事項); each once. */
export function checkPoints(
  request: JointResearchRequest,
  command: CommandOf<'check-points'>,
  { actor }: Context,
): Outcome {
  if (command.points.length === 0) return refuse('missing-answer', pointsQuestion);
  const points = uncheckedOf(request, command.points);
  if (points.length === 0) return { kind: 'unchanged', reference: request.reference };
  const { round = 1 } = request;
  // What was checked in an earlier round is in the journal, and means nothing for what was submitted since.
  const checkedPoints = (request.checkedPoints ?? []).filter((checked) => checked.round === round);
  const added = points.map(({ document, point }) => ({ document, point, round, by: actor.mail }));
  return amend(
    request,
    command,
    { checkedPoints: [...checkedPoints, ...added] },
    { detail: inWords(points) },
  );
}

/** The applicant learns what has to be changed, and submits again (guide, フィードバック対応について). */
export function sendFeedback(
  request: JointResearchRequest,
  command: CommandOf<'send-feedback'>,
  context: Context,
): Outcome {
  const open = openFindings(request);
  if (open.length === 0) return refuse('nothing-open', { reference: request.reference });
  const reason = command.reason.trim();
  const changes = { reason: reason || undefined, feedbackSentAt: context.now };
  return advance(request, command, 'revision-requested', changes, context, {
    detail: `指摘 ${open.length}件${reason && `: ${reason}`}`,
    notices: [{ code: 'feedback-sent', to: 'applicant' }],
  });
}

/** MDUC's check is complete: contract and ethics review go on in parallel (guide, 並行手続き). */
export function confirmDocuments(
  request: JointResearchRequest,
  command: CommandOf<'confirm-documents'>,
  context: Context,
): Outcome {
  const { reference, round = 1 } = request;
  const open = openFindings(request);
  if (open.length > 0) return refuse('findings-open', { reference, count: open.length });
  const unchecked = uncheckedOf(request, context.checklist);
  if (unchecked.length > 0) return refuse('points-unchecked', { reference, points: inWords(unchecked) });
  const changes = { confirmedAt: context.now, reason: undefined };
  return advance(request, command, 'in-approval', changes, context, {
    detail: `第${round}回の提出書類`,
    notices: [
      { code: 'documents-confirmed', to: 'applicant' },
      { code: 'documents-confirmed-arrived', to: 'mduc' },
    ],
  });
}

/** Points not found to be in order in this round, each once; what was checked in an earlier round has changed since. */
function uncheckedOf(
  { round = 1, checkedPoints = [] }: JointResearchRequest,
  points: readonly ReviewPoint[],
): ReviewPoint[] {
  const isSame = (one: ReviewPoint, other: ReviewPoint) =>
    one.document === other.document && one.point === other.point;
  return points.filter(
    (point, index) =>
      points.findIndex((other) => isSame(other, point)) === index &&
      !checkedPoints.some((checked) => checked.round === round && isSame(checked, point)),
  );
}

function inWords(points: readonly ReviewPoint[]): string {
  return points.map(({ document, point }) => `${reviewDocuments[document].ja}「${point}」`).join('、');
}

const pointsQuestion = { question: '確認項目', questionEn: 'Points of the checklist' };
