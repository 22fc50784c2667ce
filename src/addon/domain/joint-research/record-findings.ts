import { amend, SHORTEST_REASON } from '../procedure/advance.ts';
import { refuse } from '../refusal.ts';
import type { CommandOf } from './command.ts';
import type { Outcome } from './decision.ts';
import { reviewDocuments } from './documents.ts';
import { openFindings } from './findings.ts';
import type { Finding, JointResearchRequest } from './request.ts';
import { severities } from './vocabulary.ts';

/** Characters. */
export const LONGEST_FINDING = 400;

/** Characters of JSON: all findings of a request stand in one cell, which takes 50,000. */
const MOST_FINDINGS = 20_000;

/** MDUC finds something that has to be changed (guide, フィードバック対応について). */
export function recordFinding(request: JointResearchRequest, command: CommandOf<'record-finding'>): Outcome {
  const { document, point, severity } = command;
  const text = command.text.trim();
  if (text.length < SHORTEST_REASON) return refuse('reason-missing', { shortest: SHORTEST_REASON });
  if (text.length > LONGEST_FINDING) {
    return refuse('text-too-long', { ...findingQuestion, limit: LONGEST_FINDING, length: text.length });
  }
  const { findings = [], reference } = request;
  const number = Math.max(0, ...findings.map((finding) => finding.number)) + 1;
  const finding: Finding = { number, document, point, severity, text, foundIn: roundOf(request) };
  const all = [...findings, finding];
  if (JSON.stringify(all).length > MOST_FINDINGS) {
    return refuse('findings-full', { reference, count: findings.length });
  }
  return amend(
    request,
    command,
    { findings: all },
    {
      detail: `${number}. ${reviewDocuments[document].ja}(${severities[severity].ja}): ${text}`,
    },
  );
}

/** What was found has been put right in the documents as they are now. */
export function settleFindings(
  request: JointResearchRequest,
  command: CommandOf<'settle-findings'>,
): Outcome {
  const numbers = [...new Set(command.numbers)].sort((one, other) => one - other);
  if (numbers.length === 0) return refuse('missing-answer', findingQuestion);
  const open = openFindings(request).map(({ number }) => number);
  const unknown = numbers.filter((number) => !open.includes(number));
  if (unknown.length > 0) {
    return refuse('no-such-finding', { reference: request.reference, numbers: unknown.join('、') });
  }
  const settledIn = roundOf(request);
  const findings = (request.findings ?? []).map((finding) =>
    numbers.includes(finding.number) ? { ...finding, settledIn } : finding,
  );
  return amend(request, command, { findings }, { detail: `指摘 ${numbers.join('、')}` });
}

/** What is in review was submitted once at least. */
function roundOf({ round = 1 }: JointResearchRequest): number {
  return round;
}

const findingQuestion = { question: '指摘事項', questionEn: 'Finding' };
