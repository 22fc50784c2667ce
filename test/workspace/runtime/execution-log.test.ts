import { describe, expect, it } from '@jest/globals';
import type { ExecutionRecord } from '../../../src/workspace/runtime/execution.ts';
import { executionLog } from '../../../src/workspace/runtime/execution-log.ts';
import { openStore } from '../../../src/workspace/store/open-store.ts';

function record(id: number, more: Partial<ExecutionRecord> = {}): ExecutionRecord {
  return {
    id: String(id),
    projectId: 'project',
    functionName: 'main',
    startedBy: 'editor',
    user: 'staff@tohoku.example',
    startedAt: id,
    durationMs: 1,
    status: 'completed',
    calls: [],
    log: [],
    ...more,
  };
}

describe('the execution log', () => {
  it('shows the newest first, as many as asked for', () => {
    const log = executionLog(openStore());
    for (let id = 1; id <= 5; id += 1) log.add(record(id));
    expect(log.list({ limit: 2 }).map(({ id }) => id)).toEqual(['5', '4']);
  });

  it('finds by function and by status', () => {
    const log = executionLog(openStore());
    log.add(record(1, { functionName: 'onOpen' }));
    log.add(record(2, { status: 'failed' }));
    log.add(record(3));
    expect(log.list({ functionName: 'onOpen' }).map(({ id }) => id)).toEqual(['1']);
    expect(log.list({ status: 'failed' }).map(({ id }) => id)).toEqual(['2']);
  });

  it('goes on where it stood when it is opened again', () => {
    const store = openStore();
    executionLog(store).add(record(1));
    const log = executionLog(store);
    log.add(record(2));
    expect(log.list().map(({ id }) => id)).toEqual(['2', '1']);
  });

  it('keeps 2,000 executions', () => {
    const store = openStore();
    const log = executionLog(store);
    for (let id = 1; id <= 2_003; id += 1) log.add(record(id));
    expect(store.list('execution')).toHaveLength(2_000);
    expect(log.list({ limit: 5_000 }).at(-1)?.id).toBe('4');
  });
});
