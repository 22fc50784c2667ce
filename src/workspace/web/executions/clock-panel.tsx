import type { Workspace } from '../../workspace.ts';
import { Icon } from '../icons.tsx';
import { dateTime, longDateTime } from '../time.ts';
import { moves } from './clock-moves.ts';

/** What time it is here, and buttons that let it pass. */
export function ClockPanel({
  workspace,
  ran,
}: {
  readonly workspace: Workspace;
  readonly ran: number | undefined;
}) {
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
