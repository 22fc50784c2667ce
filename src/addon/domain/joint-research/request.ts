import type { RequestBase } from '../procedure/request.ts';
import type { Day, Moment } from '../time/day.ts';
import type { Gap, PreparedDocuments, ReviewDocument, SubmittedVersion } from './documents.ts';
import type {
  CheckedDocument,
  ContractState,
  EthicsState,
  RequestKind,
  Severity,
  State,
} from './vocabulary.ts';

/** Something in the documents that is to be changed; it stays with the request when it has been. */
export type Finding = {
  /** `1`, `2`, … within the request; never given twice. */
  readonly number: number;
  readonly document: ReviewDocument;
  /** The point of the checklist; '' for something else. */
  readonly point: string;
  readonly severity: Severity;
  readonly text: string;
  /** The round in which it was found. */
  readonly foundIn: number;
  /** The round in which it was settled; `undefined` while it is open. */
  readonly settledIn?: number;
};

/** A point of the checklist that was found to be in order, in one round. */
export type CheckedPoint = {
  readonly document: CheckedDocument;
  readonly point: string;
  readonly round: number;
  readonly by: string;
};

/** One request for review of joint research with companies: exactly what its row in 共同研究台帳 holds, field for column. */
export type JointResearchRequest = RequestBase & {
  readonly state: State;
  readonly heldState?: State | undefined;
  readonly receivedAt: Moment;
  /** Google's id of the intake form's response: what makes a second delivery harmless. */
  readonly intakeResponseId: string;
  readonly kind: RequestKind;
  /** The request that an extension or a change goes on from. */
  readonly earlierReference?: string | undefined;
  readonly applicantAffiliation: string;
  readonly applicantPosition: string;
  /** The title of the research. */
  readonly title: string;
  /** Partner companies, at least one, as the applicant named them. */
  readonly companies: readonly string[];

  readonly documents?: PreparedDocuments | undefined;

  /** How often the documents were submitted complete; `undefined` before the first time. */
  readonly round?: number | undefined;
  readonly submittedAt?: Moment | undefined;
  /** Google's ids of the submission form's responses, complete or not, the last one last. */
  readonly submissionResponseIds?: readonly string[] | undefined;
  /** What was missing when the applicant last submitted. */
  readonly gaps?: readonly Gap[] | undefined;
  /** Every version submitted, oldest first. */
  readonly versions?: readonly SubmittedVersion[] | undefined;
  /** Every finding, oldest first. */
  readonly findings?: readonly Finding[] | undefined;
  /** Points of the checklist found to be in order, oldest first. */
  readonly checkedPoints?: readonly CheckedPoint[] | undefined;
  readonly feedbackSentAt?: Moment | undefined;
  readonly confirmedAt?: Moment | undefined;

  readonly contractState: ContractState;
  /** The department head's approval. */
  readonly contractApprovedOn?: Day | undefined;
  readonly contractSignedOn?: Day | undefined;
  readonly ethicsState: EthicsState;
  readonly ethicsAppliedOn?: Day | undefined;
  readonly ethicsNumber?: string | undefined;
  readonly ethicsApprovedOn?: Day | undefined;

  readonly readyAt?: Moment | undefined;
  readonly dataProvidedOn?: Day | undefined;
  /** The last day of the research period. */
  readonly periodEndsOn?: Day | undefined;
};
