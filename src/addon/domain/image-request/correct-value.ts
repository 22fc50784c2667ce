import { correct, type Correctable } from '../procedure/correct.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { CommandOf } from './command.ts';
import { categoryMayChangeIn, correctableFields, requiredFields } from './correctable.ts';
import type { Outcome } from './decision.ts';
import type { ImageRequest } from './request.ts';
import { feeStateOf } from './receive-consultation.ts';
import { categoriesNotOffered } from './vocabulary.ts';

/** Staff set wrong values right in the register; the journal keeps what stood there before. */
export function correctValue(request: ImageRequest, command: CommandOf<'correct-value'>): Outcome {
  return correct<ImageRequest>(correctable, request, command);
}

const correctable: Correctable<ImageRequest> = {
  fields: correctableFields,
  required: requiredFields,
  problem,
  consequences: ({ state }, { category }) =>
    category
      ? {
          feeState: feeStateOf(category, state === 'not-offered' && categoriesNotOffered.includes(category)),
        }
      : {},
};

function problem(request: ImageRequest, field: keyof ImageRequest, value: unknown): Refusal | undefined {
  const { reference, state, feeSnapshot, mediumReturnedOn } = request;
  const isFrozen = feeSnapshot !== undefined || !categoryMayChangeIn.includes(state);
  if (field === 'category' && isFrozen) return refuse('fee-frozen', { reference });
  if (field === 'mediumLent' && value && state === 'closed' && !mediumReturnedOn) {
    return refuse('lent-after-closing', { reference, medium: String(value) });
  }
  return undefined;
}
