import { feeLines } from '../fee/describe.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { amend } from './advance.ts';
import type { CommandOf } from './command.ts';
import { categoryMayChangeIn, isCorrectable, requiredFields, type CorrectableField } from './correctable.ts';
import type { Context, Outcome } from './decision.ts';
import type { ImageRequest } from './request.ts';
import { feeStateOf } from './receive-consultation.ts';
import { categoriesNotOffered, type Category } from './vocabulary.ts';

/** Staff set wrong values right in the register; the journal keeps what stood there before. */
export function correctValue(
  request: ImageRequest,
  command: CommandOf<'correct-value'>,
  _context: Context,
): Outcome {
  const fields = (Object.keys(command.changes) as CorrectableField[]).filter(
    (field) => command.changes[field] !== request[field],
  );
  if (fields.length === 0) return { kind: 'unchanged', reference: request.reference };
  const no = fields.map((field) => refusal(request, field, command.changes)).find((found) => found);
  if (no) return no;

  const { changes } = command;
  const priced = fields.includes('category') ? priceOfCategory(request, changes.category) : undefined;
  return amend(request, command, priced ? { ...changes, ...priced.changes } : changes, {
    detail: priced?.detail ?? '',
    corrections: fields.map((field) => ({
      field,
      before: request[field],
      after: command.changes[field],
    })),
  });
}

/**
 * What another use of the data means for its price (guide, 価格適用の留意事項). A quote that was told for the old use holds
 * no more: it is set aside, the journal keeps its total, and the next list or the formal request is priced anew.
 */
function priceOfCategory(
  { category: before, quoteSnapshot }: ImageRequest,
  category: Category = before,
): { readonly changes: Partial<ImageRequest>; readonly detail: string } {
  const feeState = feeStateOf(category, categoriesNotOffered.includes(category));
  if (!quoteSnapshot) return { changes: { feeState }, detail: '' };
  return {
    changes: { feeState, quote: undefined, quoteSnapshot: undefined },
    detail: `利用区分が変わったため、見積を取り消しました(取り消した見積: ${feeLines(quoteSnapshot, 'ja')[0] ?? ''})`,
  };
}

function refusal(
  request: ImageRequest,
  field: CorrectableField,
  changes: Readonly<Partial<ImageRequest>>,
): Refusal | undefined {
  if (!isCorrectable(field)) return refuse('not-correctable', { field });
  const value = changes[field];
  if (requiredFields.includes(field) && (value === undefined || value === '')) {
    return refuse('must-not-be-empty', { field });
  }
  if (typeof value === 'number' && value < 0) {
    return refuse('unreadable-value', { field, message: `「${value}」は0以上の整数ではありません` });
  }
  const isFrozen = request.feeSnapshot !== undefined || !categoryMayChangeIn.includes(request.state);
  if (field === 'category' && isFrozen) {
    return refuse('fee-frozen', { reference: request.reference });
  }
  if (field === 'mediumLent' && value && request.state === 'closed' && !request.mediumReturnedOn) {
    return refuse('lent-after-closing', { reference: request.reference, medium: String(value) });
  }
  return undefined;
}
