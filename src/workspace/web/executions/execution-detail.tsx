import type { CallRecord, ExecutionRecord } from '../../runtime/execution.ts';
import { Icon } from '../icons.tsx';
import { Empty } from '../layout.tsx';
import { dateTimeSeconds, duration } from '../time.ts';
import { StatusBadge } from './execution-list.tsx';
import { roundTrips, startedByCaption } from './words.ts';

/** One execution: who started it, how it ended, and every service call in order. */
export function ExecutionDetail({ record }: { readonly record: ExecutionRecord }) {
  return (
    <div class="stack">
      <div>
        <a class="button button-quiet button-small back" href="/executions">
          <Icon name="back" />
          実行履歴
        </a>
      </div>
      <div class="card stack">
        <div class="row">
          <h1>{record.functionName}</h1>
          <StatusBadge status={record.status} />
        </div>
        <Facts record={record} />
        {record.error !== undefined && <pre class="notice notice-bad script-error">{record.error}</pre>}
      </div>
      <section class="stack">
        <h2>サービスの呼び出し {record.calls.length} 回</h2>
        <div class="card card-flush">
          {record.calls.length === 0 ? (
            <Empty title="サービスは呼ばれませんでした" />
          ) : (
            <ol class="calls">
              {record.calls.map((call, index) => (
                <Call call={call} number={index + 1} />
              ))}
            </ol>
          )}
        </div>
      </section>
      <section class="stack">
        <h2>ログ</h2>
        {record.log.length === 0 ? (
          <p class="muted">ログの出力はありません。</p>
        ) : (
          <pre class="card script-log">{record.log.join('\n')}</pre>
        )}
      </section>
    </div>
  );
}

function Facts({ record }: { readonly record: ExecutionRecord }) {
  return (
    <dl class="facts">
      <dt>起動</dt>
      <dd>{startedByCaption(record.startedBy)}</dd>
      <dt>ユーザー</dt>
      <dd>{record.user === '' ? '(不明)' : record.user}</dd>
      <dt>開始</dt>
      <dd>{dateTimeSeconds(record.startedAt)}</dd>
      <dt>時間</dt>
      <dd>{duration(record.durationMs)}</dd>
      <dt>往復</dt>
      <dd>{roundTrips(record)} 回</dd>
      <dt>実行 ID</dt>
      <dd>
        <code>{record.id}</code>
      </dd>
    </dl>
  );
}

function Call({ call, number }: { readonly call: CallRecord; readonly number: number }) {
  return (
    <li class={`call${call.error === undefined ? '' : ' call-failed'}`}>
      <span class="muted">{number}</span>
      <div class="call-words">
        <div class="row call-head">
          <code class="call-member">{call.member}</code>
          {call.roundTrip && <span class="badge">往復</span>}
        </div>
        {call.error !== undefined && <p class="problem">{call.error}</p>}
        <Arguments json={call.arguments} />
      </div>
      <span class="call-duration muted small number">{duration(call.durationMs)}</span>
    </li>
  );
}

const glance = 120;

/** Short arguments stand as they are; long ones fold. */
function Arguments({ json }: { readonly json: string }) {
  if (json === '' || json === '[]') return null;
  if (json.length <= glance) return <code class="call-arguments">{json}</code>;
  return (
    <details class="call-arguments">
      <summary>
        <code>{json.slice(0, glance)}…</code>
      </summary>
      <pre>{json}</pre>
    </details>
  );
}
