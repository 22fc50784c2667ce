import { refuse, type Refusal } from '../refusal.ts';
import { amend } from './advance.ts';
import type { CommandBase, Decision, Outcome } from './outcome.ts';
import type { RequestBase } from './request.ts';

/** Which values of a request staff may set right by hand, and what else has to hold. */
export type Correctable<Request extends RequestBase> = {
  readonly fields: readonly (keyof Request)[];
  /** Fields that must not become empty. */
  readonly required: readonly (keyof Request)[];
  /** Why a value cannot be taken, besides. */
  readonly problem: (request: Request, field: keyof Request, value: unknown) => Refusal | undefined;
  /** What follows from the values set right, and what the journal says of it. */
  readonly consequences?: (
    request: Request,
    changes: Partial<Request>,
  ) => { readonly changes: Partial<Request>; readonly detail: string };
};

/** Staff set wrong values right in the register; the journal keeps what stood there before. */
export function correct<Request extends RequestBase>(
  rules: Correctable<Request>,
  request: Request,
  command: CommandBase & { readonly changes: Readonly<Partial<Request>> },
): Outcome<Request, never> {
  const { changes } = command;
  const fields = (Object.keys(changes) as (keyof Request)[]).filter(
    (field) => JSON.stringify(changes[field]) !== JSON.stringify(request[field]),
  );
  if (fields.length === 0) return { kind: 'unchanged', reference: request.reference };
  const no = fields.map((field) => problemOf(rules, request, field, changes[field])).find((found) => found);
  return no ?? corrected(rules, request, command, fields);
}

function corrected<Request extends RequestBase>(
  { consequences }: Correctable<Request>,
  request: Request,
  command: CommandBase & { readonly changes: Readonly<Partial<Request>> },
  fields: readonly (keyof Request)[],
): Decision<Request, never> {
  const { changes } = command;
  const more = consequences?.(
    request,
    Object.fromEntries(fields.map((field) => [field, changes[field]])) as Partial<Request>,
  );
  return amend(
    request,
    command,
    { ...changes, ...more?.changes },
    {
      detail: more?.detail ?? '',
      corrections: fields.map((field) => ({
        field: String(field),
        before: request[field],
        after: changes[field],
      })),
    },
  );
}

function problemOf<Request extends RequestBase>(
  { fields, required, problem }: Correctable<Request>,
  request: Request,
  key: keyof Request,
  value: unknown,
): Refusal | undefined {
  const field = String(key);
  if (!fields.includes(key)) return refuse('not-correctable', { field });
  if (required.includes(key) && (value === undefined || value === '')) {
    return refuse('must-not-be-empty', { field });
  }
  if (typeof value === 'number' && value < 0) {
    return refuse('unreadable-value', { field, message: `「${value}」は0以上の整数ではありません` });
  }
  return problem(request, key, value);
}
