import { feeLines } from '../fee/describe.ts';
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
  consequences: priceOfCategory,
};

/**
 * What another use of the data means for its price (guide, 価格適用の留意事項). A quote that was told for the old use holds
 * no more: it is set aside, the journal keeps its total, and the next list or the formal request is priced anew.
 */
function priceOfCategory(
  { quoteSnapshot }: ImageRequest,
  { category }: Partial<ImageRequest>,
): { readonly changes: Partial<ImageRequest>; readonly detail: string } {
  if (!category) return { changes: {}, detail: '' };
  const feeState = feeStateOf(category, categoriesNotOffered.includes(category));
  if (!quoteSnapshot) return { changes: { feeState }, detail: '' };
  return {
    changes: { feeState, quote: undefined, quoteSnapshot: undefined },
    detail: `利用区分が変わったため、見積を取り消しました(取り消した見積: ${feeLines(quoteSnapshot, 'ja')[0] ?? ''})`,
  };
}

function problem(request: ImageRequest, field: keyof ImageRequest, value: unknown): Refusal | undefined {
  const { reference, state, feeSnapshot, mediumReturnedOn } = request;
  const isFrozen = feeSnapshot !== undefined || !categoryMayChangeIn.includes(state);
  if (field === 'category' && isFrozen) return refuse('fee-frozen', { reference });
  if (field === 'mediumLent' && value && state === 'closed' && !mediumReturnedOn) {
    return refuse('lent-after-closing', { reference, medium: String(value) });
  }
  return undefined;
}
