import type { ExecutionRecord } from '../../runtime/execution.ts';

/** How an execution ended, as the API names it. */
export const statusNames = {
  completed: 'COMPLETED',
  failed: 'FAILED',
  killed: 'CANCELED',
  'timed-out': 'TIMED_OUT',
} as const satisfies Record<ExecutionRecord['status'], string>;

const types: Readonly<Record<string, string>> = {
  clock: 'TIME_DRIVEN',
  'form-submit': 'TRIGGER',
  open: 'TRIGGER',
  edit: 'TRIGGER',
  change: 'TRIGGER',
  menu: 'MENU',
  dialog: 'EDITOR',
  'custom-function': 'EDITOR',
  'web-app': 'WEBAPP',
  api: 'EXECUTION_API',
  editor: 'EDITOR',
};

const simpleTriggers = ['onOpen', 'onEdit'];

/** How it was started, as the API names it. */
export function processType({ startedBy, functionName }: ExecutionRecord): string {
  if (['open', 'edit'].includes(startedBy) && simpleTriggers.includes(functionName)) return 'SIMPLE_TRIGGER';
  return types[startedBy] ?? 'PROCESS_TYPE_UNSPECIFIED';
}
