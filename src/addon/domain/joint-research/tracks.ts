import { advance } from '../procedure/advance.ts';
import { refuse } from '../refusal.ts';
import type { CommandOf } from './command.ts';
import type { Context, Notice, Outcome } from './decision.ts';
import { problemOfDates } from './dates.ts';
import type { JointResearchRequest } from './request.ts';

/** The department head approved the contract (guide, 契約手続き: 部局長の承認). */
export function recordContractApproval(
  request: JointResearchRequest,
  command: CommandOf<'record-contract-approval'>,
  context: Context,
): Outcome {
  const { approvedOn } = command;
  const contractState = request.contractState === 'signed' ? 'signed' : 'approved';
  const changes = { contractState, contractApprovedOn: approvedOn } as const;
  return recorded(request, command, changes, `承認日 ${approvedOn}`, context);
}

/** The contract is signed, which needs the department head's approval (guide, 契約手続き). */
export function recordContractSigned(
  request: JointResearchRequest,
  command: CommandOf<'record-contract-signed'>,
  context: Context,
): Outcome {
  const { signedOn } = command;
  const { reference, contractState } = request;
  if (contractState === 'pending') return refuse('approval-missing', { reference });
  const changes = { contractState: 'signed', contractSignedOn: signedOn } as const;
  return recorded(request, command, changes, `締結日 ${signedOn}`, context);
}

/** The protocol went to the ethics committee (guide, 倫理審査). */
export function recordEthicsApplication(
  request: JointResearchRequest,
  command: CommandOf<'record-ethics-application'>,
  context: Context,
): Outcome {
  const { appliedOn } = command;
  const ethicsState = request.ethicsState === 'approved' ? 'approved' : 'applied';
  const changes = { ethicsState, ethicsAppliedOn: appliedOn } as const;
  return recorded(request, command, changes, `申請日 ${appliedOn}`, context);
}

/** The ethics committee approved the protocol (guide, 倫理審査); when it was applied for need not be known. */
export function recordEthicsApproval(
  request: JointResearchRequest,
  command: CommandOf<'record-ethics-approval'>,
  context: Context,
): Outcome {
  const { approvedOn } = command;
  const ethicsNumber = command.number.trim();
  if (ethicsNumber === '') return refuse('missing-answer', numberQuestion);
  const changes = { ethicsState: 'approved', ethicsNumber, ethicsApprovedOn: approvedOn } as const;
  return recorded(request, command, changes, `承認番号 ${ethicsNumber}、承認日 ${approvedOn}`, context);
}

type TrackCommand =
  | CommandOf<'record-contract-approval'>
  | CommandOf<'record-contract-signed'>
  | CommandOf<'record-ethics-application'>
  | CommandOf<'record-ethics-approval'>;

type TrackField =
  | 'contractState'
  | 'contractApprovedOn'
  | 'contractSignedOn'
  | 'ethicsState'
  | 'ethicsAppliedOn'
  | 'ethicsNumber'
  | 'ethicsApprovedOn';

/** Whichever step completes contract and ethics review permits the research (guide, 研究開始: 両方が完了したら). */
function recorded(
  request: JointResearchRequest,
  command: TrackCommand,
  changes: Readonly<Partial<Pick<JointResearchRequest, TrackField>>>,
  detail: string,
  context: Context,
): Outcome {
  const isNew = (Object.keys(changes) as TrackField[]).some((field) => changes[field] !== request[field]);
  if (!isNew) return { kind: 'unchanged', reference: request.reference };
  const no = problemOfDates(request, changes, context);
  if (no) return no;
  if (!isComplete({ ...request, ...changes })) {
    return advance(request, command, 'in-approval', changes, context, { detail, notices: progress });
  }
  return advance(request, command, 'ready-to-start', { ...changes, readyAt: context.now }, context, {
    detail,
    notices: mayStart,
  });
}

function isComplete({ contractState, ethicsState }: JointResearchRequest): boolean {
  return contractState === 'signed' && ethicsState === 'approved';
}

const progress: readonly Notice[] = [{ code: 'track-recorded', to: 'applicant' }];

const mayStart: readonly Notice[] = [
  { code: 'research-may-start', to: 'applicant' },
  { code: 'research-may-start-arrived', to: 'mduc' },
];

const numberQuestion = { question: '倫理審査の承認番号', questionEn: 'Number of the ethics approval' };
