import { correct } from '../procedure/correct.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { CommandOf } from './command.ts';
import { correctableFields, requiredFields } from './correctable.ts';
import { problemOfDates } from './dates.ts';
import type { Context, Outcome } from './decision.ts';
import type { JointResearchRequest } from './request.ts';

/** Staff set wrong values right in the register; no state changes by it. */
export function correctValue(
  request: JointResearchRequest,
  command: CommandOf<'correct-value'>,
  context: Context,
): Outcome {
  const outcome = correct<JointResearchRequest>(
    { fields: correctableFields, required: requiredFields, problem },
    request,
    command,
  );
  // Two dates that are set right together are right or wrong together.
  const no = outcome.kind === 'decision' && problemOfDates(request, command.changes, context);
  return no || outcome;
}

/** What only a step records is there to be set right once the step was taken, and does not vanish after it. */
function problem(
  request: JointResearchRequest,
  field: keyof JointResearchRequest,
  value: unknown,
): Refusal | undefined {
  const isEmpty = value === undefined || value === '';
  const { taken, needed = taken } = byStep(request)[field] ?? {};
  if (taken === false && !isEmpty) return refuse('not-correctable', { field });
  if (needed === true && isEmpty) return refuse('must-not-be-empty', { field });
  return undefined;
}

type StepFact = {
  /** Whether the step was taken that records the value. */
  readonly taken: boolean;
  /** Whether the value must be there. */
  readonly needed?: boolean;
};

function byStep({
  contractState,
  ethicsState,
  readyAt,
}: JointResearchRequest): Readonly<Partial<Record<keyof JointResearchRequest, StepFact>>> {
  return {
    contractApprovedOn: { taken: contractState !== 'pending' },
    contractSignedOn: { taken: contractState === 'signed' },
    // An approval may be recorded without the application.
    ethicsAppliedOn: { taken: ethicsState !== 'pending', needed: ethicsState === 'applied' },
    ethicsNumber: { taken: ethicsState === 'approved' },
    ethicsApprovedOn: { taken: ethicsState === 'approved' },
    dataProvidedOn: { taken: readyAt !== undefined, needed: false },
  };
}
