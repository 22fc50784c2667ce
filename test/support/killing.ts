import { killExecution } from '../../src/workspace/runtime/kill.ts';
import type { TestDesk } from './desk.ts';

/** A moment in an execution: before one of its round trips, or after it. */
export type Moment = { readonly trip: number; readonly phase: 'before' | 'after' };

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

/**
 * Every moment at which what the newest execution of a function did can be cut off: before each round trip and after the
 * last. After one is before the next: nothing outside happens between them.
 */
export function momentsOf(desk: Pick<TestDesk, 'execution'>, functionName: string): Moment[] {
  const trips = desk.execution(functionName)!.calls.filter(({ roundTrip }) => roundTrip).length;
  return [
    ...Array.from({ length: trips }, (_, trip): Moment => ({ trip, phase: 'before' })),
    { trip: trips - 1, phase: 'after' },
  ];
}
