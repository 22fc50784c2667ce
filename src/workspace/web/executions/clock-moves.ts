import type { ExecutionRecord } from '../../runtime/execution.ts';
import type { Workspace } from '../../workspace.ts';

const hourMs = 60 * 60 * 1_000;
const dayMs = 24 * hourMs;
/** Japan's clocks are ahead of UTC by the same time all year. */
const tokyoAheadMs = 9 * hourMs;
const morningHour = 8;
/** How far the clock may be moved at once: every trigger on the way runs while a person waits. */
const farthestMs = 31 * dayMs;

/** What the buttons beside the clock do: the time to move to, from `now`; undefined where there is none. */
export const moves = {
  now: { caption: '今すぐ確認', to: (now) => now },
  hour: { caption: '1 時間進める', to: (now) => now + hourMs },
  day: { caption: '1 日進める', to: (now) => now + dayMs },
  morning: { caption: '次の朝 8 時まで進める', to: nextMorning },
  week: { caption: '1 週間進める', to: (now) => now + 7 * dayMs },
  'next-trigger': { caption: '次のトリガーまで進める', to: (_now, due) => due },
} satisfies Record<string, { caption: string; to: (now: number, due?: number) => number | undefined }>;

export type Move = keyof typeof moves;

export function isMove(value: unknown): value is Move {
  return typeof value === 'string' && Object.hasOwn(moves, value);
}

/** Moves the clock and runs the time triggers that have come due; says which executions there were. */
export function moveClock(workspace: Workspace, move: Move): ExecutionRecord[] {
  const now = workspace.clock.now();
  return goTo(workspace, moves[move].to(now, workspace.nextTimeTrigger()) ?? now);
}

/** The same up to a time as a date field gives it (`2026-07-01T08:00`, in Japan); or why the clock stays. */
export function moveClockTo(
  workspace: Workspace,
  local: string,
): ExecutionRecord[] | 'unreadable' | 'past' | 'far' {
  const to = Date.parse(`${local}Z`) - tokyoAheadMs;
  const now = workspace.clock.now();
  if (Number.isNaN(to)) return 'unreadable';
  if (to < now) return 'past';
  if (to > now + farthestMs) return 'far';
  return goTo(workspace, to);
}

/** A time as a date field takes it, to the minute, in Japan. */
function localMinute(milliseconds: number): string {
  return new Date(milliseconds + tokyoAheadMs).toISOString().slice(0, 16);
}

/** What a date field may be set to: from the next minute on. */
export function reachable(now: number): { readonly from: string; readonly to: string } {
  return { from: localMinute(now + 60_000), to: localMinute(now + farthestMs) };
}

function nextMorning(now: number): number {
  const midnight = Math.floor((now + tokyoAheadMs) / dayMs) * dayMs - tokyoAheadMs;
  const today = midnight + morningHour * hourMs;
  return today > now ? today : today + dayMs;
}

function goTo(workspace: Workspace, to: number): ExecutionRecord[] {
  const forwardMs = Math.max(0, to - workspace.clock.now());
  return forwardMs === 0 ? workspace.tick() : workspace.advance(forwardMs);
}
