import type { ExecutionRecord } from '../../runtime/execution.ts';
import { Empty } from '../layout.tsx';
import { dateTimeSeconds, duration } from '../time.ts';
import { type Filter, filterUrl } from './filter.ts';
import { roundTrips, startedByCaption, statuses } from './words.ts';

export const pageSize = 50;

export type ExecutionListProps = {
  /** What the filter finds, newest first, up to one beyond its page. */
  readonly records: readonly ExecutionRecord[];
  /** Functions to choose from. */
  readonly functionNames: readonly string[];
  readonly filter: Filter;
};

/** Executions, newest first, a page at a time. */
export function ExecutionList({ records, functionNames, filter }: ExecutionListProps) {
  const shown = records.slice((filter.page - 1) * pageSize, filter.page * pageSize);
  return (
    <section class="stack executions">
      <div class="page-head">
        <h1>実行履歴</h1>
        <FilterForm functionNames={functionNames} filter={filter} />
      </div>
      <div class="card card-flush">
        {shown.length === 0 ? (
          <Empty title="該当する実行はありません">
            {functionNames.length === 0
              ? 'フォームの送信やメニューの操作でスクリプトが動くと、ここに並びます。'
              : '条件を変えてください。'}
          </Empty>
        ) : (
          <Rows records={shown} />
        )}
      </div>
      <Pages filter={filter} older={records.length > filter.page * pageSize} />
    </section>
  );
}

function FilterForm({ functionNames, filter }: Pick<ExecutionListProps, 'functionNames' | 'filter'>) {
  return (
    <form method="get" action="/executions" class="row">
      <select class="input" name="function" aria-label="関数">
        <option value="">すべての関数</option>
        {functionNames.map((name) => (
          <option value={name} selected={name === filter.functionName}>
            {name}
          </option>
        ))}
      </select>
      <select class="input" name="status" aria-label="状態">
        <option value="">すべての状態</option>
        {Object.entries(statuses).map(([status, { caption }]) => (
          <option value={status} selected={status === filter.status}>
            {caption}
          </option>
        ))}
      </select>
      <button class="button">絞り込む</button>
    </form>
  );
}

function Rows({ records }: { readonly records: readonly ExecutionRecord[] }) {
  return (
    <table class="table execution-table">
      <thead>
        <tr>
          <th>関数</th>
          <th>状態</th>
          <th>起動</th>
          <th>開始</th>
          <th class="number">時間</th>
          <th class="number">往復</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr>
            <td class="execution-function">
              <a href={`/executions/${encodeURIComponent(record.id)}`}>{record.functionName}</a>
              <span class="muted small execution-user">{record.user === '' ? '(不明)' : record.user}</span>
            </td>
            <td>
              <StatusBadge status={record.status} />
            </td>
            <td class="nowrap">{startedByCaption(record.startedBy)}</td>
            <td class="nowrap">{dateTimeSeconds(record.startedAt)}</td>
            <td class="number nowrap">{duration(record.durationMs)}</td>
            <td class="number nowrap" data-caption="往復">
              {roundTrips(record)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function StatusBadge({ status }: { readonly status: ExecutionRecord['status'] }) {
  const { caption, tone } = statuses[status];
  return <span class={`badge badge-${tone}`}>{caption}</span>;
}

function Pages({ filter, older }: { readonly filter: Filter; readonly older: boolean }) {
  if (filter.page === 1 && !older) return null;
  return (
    <nav class="pages" aria-label="ページ">
      {filter.page > 1 && (
        <a class="button button-small" href={filterUrl({ ...filter, page: filter.page - 1 })}>
          新しい実行
        </a>
      )}
      <span class="muted">{filter.page} ページ目</span>
      {older && (
        <a class="button button-small" href={filterUrl({ ...filter, page: filter.page + 1 })}>
          古い実行
        </a>
      )}
    </nav>
  );
}
