import type { Caption } from '../caption.ts';
import { reviewDocuments } from './documents.ts';
import type { Finding, JointResearchRequest } from './request.ts';
import { severities } from './vocabulary.ts';

type WithFindings = Pick<JointResearchRequest, 'findings' | 'round'>;

/** What is still to be changed, oldest first. */
export function openFindings({ findings = [] }: WithFindings): readonly Finding[] {
  return findings.filter(({ settledIn }) => settledIn === undefined);
}

/** What became, in this round, of what the feedback on the round before asked for; and what was found new. */
export function comparedWithLastRound(request: WithFindings): {
  readonly settled: readonly Finding[];
  readonly stillOpen: readonly Finding[];
  readonly fresh: readonly Finding[];
} {
  const { findings = [], round } = request;
  const open = openFindings(request);
  return {
    settled: findings.filter(({ foundIn, settledIn }) => foundIn !== round && settledIn === round),
    stillOpen: open.filter(({ foundIn }) => foundIn !== round),
    fresh: open.filter(({ foundIn }) => foundIn === round),
  };
}

/** The open findings as the applicant reads them, one a line; the text is what staff wrote. */
export function openFindingsInWords(request: WithFindings): Caption {
  const open = openFindings(request);
  return { ja: open.map(inJapanese).join('\n'), en: open.map(inEnglish).join('\n') };
}

function inJapanese({ number, document, point, severity, text }: Finding): string {
  const place = `${reviewDocuments[document].ja}${point && `「${point}」`}`;
  return `${number}. 【${severities[severity].ja}】${place}: ${text}`;
}

function inEnglish({ number, document, point, severity, text }: Finding): string {
  const place = `${reviewDocuments[document].en}${point && ` (${point})`}`;
  return `${number}. [${severities[severity].en}] ${place}: ${text}`;
}
