import type { FeeSnapshot } from '../domain/fee/compute.ts';
import { outsideOfficeHours, type OutsideHours } from '../domain/image-request/office-hours.ts';
import type { CommandBase, Context, Outcome } from '../domain/procedure/outcome.ts';
import type { RequestBase } from '../domain/procedure/request.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { OutboxRecord } from '../ledger/outbox.ts';
import type { Snapshot } from '../ledger/snapshot.ts';
import type { Desk } from './ports.ts';
import { wholeRequest, type ProcedurePlan } from './procedures/plan.ts';
import type { Procedure } from './procedures/procedure.ts';
import { outgoingOf, placeOf, record } from './record.ts';
import type { Stationery } from './stationery.ts';
import {
  checklistOf,
  colleague,
  contextOf,
  reviewPointColumns,
  stationeryOf,
  surroundings,
  tariffColumns,
  tariffOf,
} from './surroundings.ts';
import { read, transact } from './transact.ts';

/** What some steps decide by, besides the request. */
const knowledge = { tariff: tariffColumns, reviewPoints: reviewPointColumns } as const;

type Plan = typeof surroundings & ProcedurePlan & typeof knowledge;

function planFor(procedure: Procedure): Plan {
  return { ...surroundings, ...wholeRequest(procedure), ...knowledge };
}

/** A meeting outside of the hours in which the centre works. */
export type Warning = {
  readonly kind: OutsideHours;
  /** When it would be; milliseconds since the epoch. */
  readonly at: number;
};

/** One request as a step would leave it, or has left it. */
export type Weighed = {
  readonly reference: string;
  readonly before: RequestBase | undefined;
  readonly outcome: Outcome;
  /** What it sends. */
  readonly outgoing: readonly OutboxRecord[];
  /** What staff must have seen and meant. */
  readonly warnings: readonly Warning[];
  /** The fee before and after, where the step changes one that was frozen. */
  readonly fees?: { readonly before: FeeSnapshot; readonly after: FeeSnapshot };
};

/** What a step would do to each request; nothing has happened. */
export function previewStep(desk: Desk, procedure: Procedure, commands: readonly CommandBase[]): Weighed[] {
  const occasion = occasionOf(desk, procedure, read(desk, planFor(procedure)));
  return commands.map((command) => {
    const weighed = weigh(occasion, acknowledged(command));
    const { outcome } = weighed;
    return {
      ...weighed,
      outgoing: outcome.kind === 'decision' ? outgoingOf(procedure, outcome, occasion.stationery) : [],
      warnings: warningsOf(command, occasion),
      ...feesOf(weighed),
    };
  });
}

/** Takes a step for one or several requests: one read, one write for all of them; each is decided by itself. */
export function takeStep(
  desk: Desk,
  procedure: Procedure,
  commands: readonly CommandBase[],
): Weighed[] | Refusal<'busy'> {
  return transact(desk, planFor(procedure), (snapshot, commit) => {
    const occasion = occasionOf(desk, procedure, snapshot);
    const results = commands.map((command): Weighed => {
      const { place, ...weighed } = weigh(occasion, command);
      const { outcome } = weighed;
      const outgoing =
        outcome.kind === 'decision'
          ? record(commit, procedure, outcome, place, {
              actor: occasion.context.actor,
              eventId: command.eventId,
              stationery: occasion.stationery,
            })
          : [];
      return { ...weighed, outgoing, warnings: [] };
    });
    return { answer: results, outgoing: results.flatMap(({ outgoing }) => outgoing) };
  });
}

type StepOccasion = {
  readonly procedure: Procedure;
  readonly snapshot: Snapshot<Plan>;
  readonly stationery: Stationery;
  readonly context: Context;
};

function occasionOf(desk: Desk, procedure: Procedure, snapshot: Snapshot<Plan>): StepOccasion {
  const stationery = { ...stationeryOf(desk, snapshot), isPersonal: true } as const;
  const actor = colleague(desk.user(), stationery.settings);
  const context = contextOf(stationery, actor, {
    tariff: tariffOf(snapshot),
    checklist: checklistOf(snapshot),
  });
  return { procedure, snapshot, stationery, context };
}

function weigh({ procedure, snapshot, context }: StepOccasion, command: CommandBase) {
  const { reference } = command;
  const place = placeOf(procedure, snapshot.find(procedure.register, 'reference', reference));
  const outcome = procedure.decide(place?.before, command, context);
  return { reference, place, before: place?.before, outcome };
}

function feesOf({ before, outcome }: Pick<Weighed, 'before' | 'outcome'>): Pick<Weighed, 'fees'> {
  if (outcome.kind !== 'decision') return {};
  const [old, fresh] = [feeIn(before), feeIn(outcome.request)];
  if (old === undefined || fresh === undefined || old === fresh) return {};
  return { fees: { before: JSON.parse(old) as FeeSnapshot, after: JSON.parse(fresh) as FeeSnapshot } };
}

/** The frozen fee of a request that can have one. */
function feeIn(request: (RequestBase & { readonly feeSnapshot?: string | undefined }) | undefined) {
  return request?.feeSnapshot;
}

/** What a command may say besides: when something is to be, and that its warning was seen. */
type TimedCommand = CommandBase & { readonly startsAt?: number; readonly acknowledged?: boolean };

/** A preview shows what an acknowledged step would do, and what has to be acknowledged beside it. */
function acknowledged(command: TimedCommand): TimedCommand {
  return command.acknowledged === undefined ? command : { ...command, acknowledged: true };
}

function warningsOf({ startsAt }: TimedCommand, { stationery }: StepOccasion): Warning[] {
  if (startsAt === undefined) return [];
  const kind = outsideOfficeHours(startsAt, stationery.settings);
  return kind ? [{ kind, at: startsAt }] : [];
}
