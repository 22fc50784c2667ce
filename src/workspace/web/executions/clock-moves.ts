import type { ExecutionRecord } from '../../runtime/execution.ts';
import type { Workspace } from '../../workspace.ts';

const hourMs = 60 * 60 * 1_000;

/** What the buttons beside the clock do; `undefined` milliseconds means up to the next time trigger. */
export const moves = {
  now: { caption: '今すぐ確認', forwardMs: 0 },
  hour: { caption: '1 時間進める', forwardMs: hourMs },
  day: { caption: '1 日進める', forwardMs: 24 * hourMs },
  week: { caption: '1 週間進める', forwardMs: 7 * 24 * hourMs },
  'next-trigger': { caption: '次のトリガーまで進める', forwardMs: undefined },
} satisfies Record<string, { caption: string; forwardMs: number | undefined }>;

export type Move = keyof typeof moves;

export function isMove(value: unknown): value is Move {
  return typeof value === 'string' && Object.hasOwn(moves, value);
}

/** Moves the clock and runs the time triggers that have come due; says which executions there were. */
export function moveClock(workspace: Workspace, move: Move): ExecutionRecord[] {
  const forwardMs = moves[move].forwardMs ?? untilNextTrigger(workspace);
  return forwardMs === 0 ? workspace.tick() : workspace.advance(forwardMs);
}

function untilNextTrigger(workspace: Workspace): number {
  const due = workspace.nextTimeTrigger();
  return due === undefined ? 0 : Math.max(0, due - workspace.clock.now());
}
