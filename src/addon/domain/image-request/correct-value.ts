import { refuse, type Refusal } from '../refusal.ts';
import { amend } from './advance.ts';
import type { CommandOf } from './command.ts';
import { categoryMayChangeIn, isCorrectable, requiredFields, type CorrectableField } from './correctable.ts';
import type { Context, Outcome } from './decision.ts';
import type { ImageRequest } from './request.ts';
import { feeStateOf } from './receive-consultation.ts';
import { categoriesNotOffered } from './vocabulary.ts';

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

  const { category } = command.changes;
  const changes = {
    ...command.changes,
    ...(category && {
      feeState: feeStateOf(
        category,
        request.state === 'not-offered' && categoriesNotOffered.includes(category),
      ),
    }),
  };
  return amend(request, command, changes, {
    corrections: fields.map((field) => ({
      field,
      before: request[field],
      after: command.changes[field],
    })),
  });
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
