import type { Store } from '../store/store.ts';
import type { ExecutionRecord } from './execution.ts';

export type ExecutionFilter = {
  readonly functionName?: string;
  readonly status?: ExecutionRecord['status'];
  readonly limit?: number;
};

/** Executions that the log keeps; older ones go. */
const KEPT = 2_000;
const SHOWN = 200;

export function executionLog(store: Store) {
  let number = store.read<number>('execution-count', 'count') ?? 0;

  return {
    add(record: ExecutionRecord): void {
      store.transaction(() => {
        number += 1;
        store.write('execution-count', 'count', number);
        store.write('execution', keyOf(number), record);
        store.remove('execution', keyOf(number - KEPT));
      });
    },
    /** Newest first. */
    list({ functionName, status, limit = SHOWN }: ExecutionFilter = {}): ExecutionRecord[] {
      const found: ExecutionRecord[] = [];
      for (let at = number; at > Math.max(0, number - KEPT) && found.length < limit; at -= 1) {
        const record = store.read<ExecutionRecord>('execution', keyOf(at));
        if (
          !record ||
          (functionName && record.functionName !== functionName) ||
          (status && record.status !== status)
        )
          continue;
        found.push(record);
      }
      return found;
    },
  };
}

function keyOf(number: number): string {
  return String(number).padStart(12, '0');
}
