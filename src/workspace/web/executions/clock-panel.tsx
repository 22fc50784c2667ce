import type { Workspace } from '../../workspace.ts';
import { Icon } from '../icons.tsx';
import { dateTime, longDateTime } from '../time.ts';
import { moves, reachable } from './clock-moves.ts';

export type ClockPanelProps = {
  readonly workspace: Workspace;
  /** How many executions the last move brought. */
  readonly ran: number | undefined;
  /** Why the last move was none. */
  readonly refusal: ClockRefusal | undefined;
};

const refusals = {
  unreadable: '日時を読み取れませんでした。時計はそのままです。',
  past: '時計は過去に戻せません。現在より後の日時を指定してください。',
  far: '一度に進められるのは 31 日先までです。時計はそのままです。',
} as const;

export type ClockRefusal = keyof typeof refusals;

export function isClockRefusal(value: unknown): value is ClockRefusal {
  return typeof value === 'string' && Object.hasOwn(refusals, value);
}

/** What time it is here, and buttons that let it pass. */
export function ClockPanel({ workspace, ran, refusal }: ClockPanelProps) {
  const range = reachable(workspace.clock.now());
  const due = workspace.nextTimeTrigger();
  return (
    <section class="card clock" aria-labelledby="clock-title">
      <div class="clock-face">
        <Icon name="clock" />
        <div>
          <h2 id="clock-title">{longDateTime(workspace.clock.now())}</h2>
          <p class="muted small">
            {due === undefined
              ? '時間主導トリガーはまだ登録されていません。'
              : `次の時間主導トリガー: ${dateTime(due)}`}
          </p>
        </div>
      </div>
      <form method="post" action="/executions/clock" class="row clock-buttons">
        {Object.entries(moves).map(([move, { caption }]) => (
          <button
            class="button button-small"
            name="move"
            value={move}
            disabled={move === 'next-trigger' && due === undefined}
          >
            {caption}
          </button>
        ))}
      </form>
      <form method="post" action="/executions/clock" class="row clock-until">
        <label for="clock-until">日時を指定</label>
        <input
          class="input"
          type="datetime-local"
          id="clock-until"
          name="until"
          required
          min={range.from}
          max={range.to}
        />
        <button class="button button-small">この日時まで進める</button>
      </form>
      {refusal !== undefined && (
        <p class="notice notice-warn clock-outcome" role="alert">
          {refusals[refusal]}
        </p>
      )}
      {ran !== undefined && Number.isInteger(ran) && (
        <p class="notice notice-good clock-outcome" role="status">
          {ran === 0
            ? '時計を確認しました。動いたトリガーはありません。'
            : `トリガーが ${ran} 回動きました。`}
        </p>
      )}
    </section>
  );
}
