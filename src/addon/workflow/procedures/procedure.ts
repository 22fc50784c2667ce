import type { Caption } from '../../domain/caption.ts';
import type { MailCode } from '../../domain/mail-codes.ts';
import type { CommandBase, Context, Effect, Notice, Outcome } from '../../domain/procedure/outcome.ts';
import type { Policy } from '../../domain/procedure/policy.ts';
import type { RequestBase } from '../../domain/procedure/request.ts';
import type { Steps } from '../../domain/procedure/step.ts';
import type { Expectation } from '../../domain/procedure/waiting.ts';
import type { Series } from '../../domain/reference.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { OutboxRecord } from '../../ledger/outbox.ts';
import type { MailFacts } from '../../messages/placeholders.ts';
import type { Links } from '../links.ts';
import type { Stationery } from '../stationery.ts';

/** A tab whose rows are requests. */
export type ProcedureRegister = 'imageRequests' | 'jointResearch' | 'enquiries';

/** A row of such a tab, whichever it is: what all of them have, and nothing known of the rest. */
export type ProcedureRow = {
  readonly reference?: string | undefined;
  readonly copy?: string | undefined;
};

/** Whatever can be asked: by a form, by staff, by the clock. */
export type AnyCommand = { readonly kind: string };

/**
 * What the desk has to know of a procedure to carry it out: everything else is the same for all of them. Its members are
 * methods, so that procedures with requests of their own stand in one list.
 */
export type Procedure<
  Request extends RequestBase = RequestBase,
  Command extends AnyCommand = AnyCommand,
  Leads extends Effect = Effect,
> = {
  readonly register: ProcedureRegister;
  /** What its reference numbers begin with. */
  readonly series: Series;
  readonly steps: Steps;
  readonly states: Readonly<Record<string, Caption>>;
  /** Every field of a request, in the order of the columns. */
  readonly fields: readonly string[];
  /** Fields that staff may set right by hand. */
  readonly correctable: readonly string[];
  /** Columns that show a field in another way, as a check box does. */
  readonly ticks: readonly string[];
  /** The column that says by which submission a request came: as unique as its number. */
  readonly arrival: string;
  /** The columns that hold ids of form responses, one a line. */
  readonly responseColumns: readonly string[];
  decide(request: Request | undefined, command: Command, context: Context): Outcome<Request, Leads>;
  expectations(request: Request, policy: Policy): readonly Expectation[];
  /** What is meant by another state chosen in the row. */
  stepToState(request: Request, to: string, eventId: string): CommandBase | Refusal;
  /** What is meant by a box that was ticked, or whose tick was taken away. */
  stepOfTick?(request: Request, column: string, isTicked: boolean, eventId: string): CommandBase;
  nextStep(request: Request): string;
  /** The columns that follow from the request, besides those that every procedure has. */
  derived(request: Request, links: Links): Readonly<Record<string, unknown>>;
  /** What a mail about a request can say of it now. */
  facts(code: MailCode, request: Request, stationery: Stationery): MailFacts;
  attachments(notice: Notice, request: Request, stationery: Stationery): OutboxRecord['attachments'];
  /** What stands in the outbox for something that is to be done besides mails. */
  entry(effect: Leads, request: Request, stationery: Stationery): OutboxRecord;
};
