import { killExecution } from '../../src/workspace/runtime/kill.ts';
import type { TestDesk } from './desk.ts';

/** A moment in an execution: before one of its round trips, or after it. */
export type Moment = { readonly trip: number; readonly phase: 'before' | 'after' };

/** The same with what is called. */
export type NamedMoment = Moment & { readonly member: string };

/** Ends the next execution of a function at a moment. */
export function killAt(
  desk: Pick<TestDesk, 'workspace'>,
  functionName: string,
  { trip, phase }: Moment,
): void {
  let seen = -1;
  const stop = desk.workspace.onCall((call) => {
    if (call.execution.functionName !== functionName || !call.roundTrip) return;
    if (call.phase === 'before') seen += 1;
    if (seen !== trip || call.phase !== phase) return;
    stop();
    killExecution();
  });
}

/** Calls that change nothing outside: being cut off after one is being cut off before it. */
const asks =
  /\.(batchGetByDataFilter|get|list|getAll|getProperty|tryLock|releaseLock|fetch|generateIds|openById|getResponses)$/;

/**
 * Every moment at which what the newest execution of a function did can be cut off, as far as they differ: before anything,
 * and after each round trip that changes something.
 */
export function momentsOf(desk: Pick<TestDesk, 'execution'>, functionName: string): NamedMoment[] {
  const trips = desk.execution(functionName)!.calls.filter(({ roundTrip }) => roundTrip);
  return [
    { trip: 0, phase: 'before', member: trips[0]!.member },
    ...trips.flatMap(({ member }, trip): NamedMoment[] =>
      asks.test(member) ? [] : [{ trip, phase: 'after', member }],
    ),
  ];
}
