import type { Caption } from '../domain/caption.ts';
import type { JointResearchRequest } from '../domain/joint-research/request.ts';
import { contractStates, ethicsStates, requestKinds } from '../domain/joint-research/vocabulary.ts';
import type { Day } from '../domain/time/day.ts';
import { nothingGiven, same } from './captions.ts';
import { dayInWords } from './moments.ts';

/** `期間の延長(元の申請: JR-2026-0001)`: what is asked for, and what it goes on from. */
export function kindInWords({ kind, earlierReference }: JointResearchRequest): Caption {
  const { ja, en } = requestKinds[kind];
  return earlierReference
    ? { ja: `${ja}(元の申請: ${earlierReference})`, en: `${en} (earlier: ${earlierReference})` }
    : { ja, en };
}

/** The partner companies, one a line. */
export function companiesInWords({ companies }: JointResearchRequest): Caption {
  return companies.length === 0 ? nothingGiven : same(companies.map((company) => `・${company}`).join('\n'));
}

/** `第2回`: how often the documents were submitted complete. */
export function roundInWords({ round }: JointResearchRequest): Caption {
  return round === undefined ? nothingGiven : { ja: `第${round}回`, en: `no. ${round}` };
}

/** How contract and ethics review stand, a line for each. */
export function tracksInWords(request: JointResearchRequest): Caption {
  const contract = withDays(contractStates[request.contractState], [
    [{ ja: '部局長の承認', en: 'department head’s approval' }, request.contractApprovedOn],
    [{ ja: '締結', en: 'signed' }, request.contractSignedOn],
  ]);
  const ethics = withDays(ethicsStates[request.ethicsState], [
    [{ ja: '申請', en: 'applied for' }, request.ethicsAppliedOn],
    [{ ja: '承認', en: 'approved' }, request.ethicsApprovedOn],
  ]);
  return {
    ja: `契約: ${contract.ja}\n倫理審査: ${ethics.ja}`,
    en: `Contract: ${contract.en}\nEthics review: ${ethics.en}`,
  };
}

function withDays(state: Caption, days: readonly (readonly [Caption, Day | undefined])[]): Caption {
  const known = days.flatMap(([what, day]) => (day ? [[what, dayInWords(day)] as const] : []));
  if (known.length === 0) return state;
  return {
    ja: `${state.ja}(${known.map(([what, day]) => `${what.ja} ${day.ja}`).join('、')})`,
    en: `${state.en} (${known.map(([what, day]) => `${what.en} ${day.en}`).join(', ')})`,
  };
}
