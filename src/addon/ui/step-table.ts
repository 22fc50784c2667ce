import type { ReviewPoint } from '../domain/joint-research/vocabulary.ts';
import type { CommandBase } from '../domain/procedure/outcome.ts';
import type { Policy } from '../domain/procedure/policy.ts';
import type { RequestBase } from '../domain/procedure/request.ts';
import type { Field } from './dialogs/step.types.ts';
import type { Values } from './step-values.ts';

/** What the fields of a form begin with. */
export type FormOccasion<Request extends RequestBase = RequestBase> = {
  readonly requests: readonly Request[];
  readonly now: number;
  readonly settings: Policy & { readonly meetingPlace: string };
  /** The points of 確認項目. */
  readonly checklist: readonly ReviewPoint[];
};

export type About = Pick<CommandBase, 'eventId' | 'reference'>;

/** A step with its words, its form and the command that comes of it. */
export type StepDefinition<Request extends RequestBase = RequestBase> = {
  /** On menu and button. */
  readonly caption: string;
  /** What it does, for whoever is about to do it. */
  readonly explanation: string;
  /** On the button that takes the step. */
  readonly confirm: string;
  readonly isSidePath?: true;
  /** Absent where a page of its own takes the step. */
  fields?(occasion: FormOccasion<Request>): readonly Field[];
  command?(about: About, values: Values): CommandBase;
};

/** The steps of one procedure that staff take, in its order. */
export type StepTable = Readonly<Record<string, StepDefinition>>;
