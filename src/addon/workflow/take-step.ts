import type { FeeSnapshot } from '../domain/fee/compute.ts';
import type { Tariff } from '../domain/fee/tariff.ts';
import type { Actor } from '../domain/procedure/actor.ts';
import type { DeskCommand } from '../domain/image-request/command.ts';
import { decide } from '../domain/image-request/decide.ts';
import type { Outcome } from '../domain/image-request/decision.ts';
import { outsideOfficeHours, type OutsideHours } from '../domain/image-request/office-hours.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import type { Refusal } from '../domain/refusal.ts';
import { rowFields } from '../ledger/registers/image-requests.ts';
import type { OutboxRecord } from '../ledger/outbox.ts';
import type { Snapshot } from '../ledger/snapshot.ts';
import type { Stationery } from './compose.ts';
import type { Desk } from './ports.ts';
import { outgoingOf, placeOf, record } from './record.ts';
import { colleague, stationeryOf, surroundings, tariffColumns, tariffOf } from './surroundings.ts';
import { read, transact } from './transact.ts';

const plan = { ...surroundings, imageRequests: rowFields, tariff: tariffColumns } as const;

/** One request as a step would leave it, or has left it. */
export type Weighed = {
  readonly reference: string;
  readonly before: ImageRequest | undefined;
  readonly outcome: Outcome;
  /** What it sends. */
  readonly outgoing: readonly OutboxRecord[];
  /** What staff must have seen and meant. */
  readonly warnings: readonly OutsideHours[];
  /** The fee before and after, where the step changes one that was frozen. */
  readonly fees?: { readonly before: FeeSnapshot; readonly after: FeeSnapshot };
};

/** What a step would do to each request; nothing has happened. */
export function previewStep(desk: Desk, commands: readonly DeskCommand[]): Weighed[] {
  const occasion = occasionOf(desk, read(desk, plan));
  return commands.map((command) => {
    const weighed = weigh(occasion, acknowledged(command));
    const { outcome } = weighed;
    return {
      ...weighed,
      outgoing: outcome.kind === 'decision' ? outgoingOf(outcome, occasion.stationery) : [],
      warnings: command.kind === 'fix-meeting' ? warningsOf(command.startsAt, occasion) : [],
      ...feesOf(weighed),
    };
  });
}

/** Takes a step for one or several requests: one read, one write for all of them; each is decided by itself. */
export function takeStep(desk: Desk, commands: readonly DeskCommand[]): Weighed[] | Refusal<'busy'> {
  return transact(desk, plan, (snapshot, commit) => {
    const occasion = occasionOf(desk, snapshot);
    const results = commands.map((command): Weighed => {
      const { place, ...weighed } = weigh(occasion, command);
      const { outcome } = weighed;
      const outgoing =
        outcome.kind === 'decision'
          ? record(commit, outcome, place, { ...occasion, eventId: command.eventId })
          : [];
      return { ...weighed, outgoing, warnings: [] };
    });
    return { answer: results, outgoing: results.flatMap(({ outgoing }) => outgoing) };
  });
}

type StepOccasion = {
  readonly snapshot: Snapshot<typeof plan>;
  readonly stationery: Stationery;
  readonly actor: Actor;
  readonly tariff: Tariff;
};

function occasionOf(desk: Desk, snapshot: Snapshot<typeof plan>): StepOccasion {
  const stationery = stationeryOf(desk, snapshot);
  const actor = colleague(desk.user(), stationery.settings);
  return { snapshot, stationery, actor, tariff: tariffOf(snapshot) };
}

function weigh({ snapshot, stationery, actor, tariff }: StepOccasion, command: DeskCommand) {
  const { reference } = command;
  const row = snapshot.find('imageRequests', 'reference', reference);
  const place = placeOf(row);
  const { now, settings } = stationery;
  const context = { now, actor, tariff, policy: settings, nextReference: '' };
  return { reference, place, before: place?.before, outcome: decide(place?.before, command, context) };
}

function feesOf({ before, outcome }: Pick<Weighed, 'before' | 'outcome'>): Pick<Weighed, 'fees'> {
  if (outcome.kind !== 'decision') return {};
  const [old, fresh] = [before?.feeSnapshot, outcome.request.feeSnapshot];
  if (old === undefined || fresh === undefined || old === fresh) return {};
  return { fees: { before: JSON.parse(old) as FeeSnapshot, after: JSON.parse(fresh) as FeeSnapshot } };
}

/** A preview shows what an acknowledged step would do, and what has to be acknowledged beside it. */
function acknowledged(command: DeskCommand): DeskCommand {
  return command.kind === 'fix-meeting' ? { ...command, acknowledged: true } : command;
}

function warningsOf(startsAt: number, { stationery }: StepOccasion): OutsideHours[] {
  const warning = outsideOfficeHours(startsAt, stationery.settings);
  return warning ? [warning] : [];
}
