import type { script_v1 } from '@googleapis/script';
import type { RunResult } from '../../runtime/run-script.ts';

const errorType = 'type.googleapis.com/google.apps.script.v1.ExecutionError';

/** A failed function as the Apps Script API tells it: what was thrown, and where, the deepest call first. */
export function executionError({
  error = '',
  record,
}: Pick<RunResult, 'error' | 'record'>): script_v1.Schema$Status {
  const [said = '', ...places] = (record.error ?? '').split('\n');
  const name = /^(\w+): /.exec(said)?.[1];
  const named = name === 'Error' || name === 'Exception' || name === undefined ? 'ScriptError' : name;
  const scriptStackTraceElements = places.flatMap(stackElement);
  return {
    code: 3,
    message: 'ScriptError',
    details: [
      {
        '@type': errorType,
        errorMessage: name === undefined ? error : said,
        errorType: named,
        ...(scriptStackTraceElements.length > 0 && { scriptStackTraceElements }),
      },
    ],
  };
}

function stackElement(line: string): script_v1.Schema$ScriptStackTraceElement[] {
  const [, name, lineNumber] = /^\s+at (?:(?:async |new )?(\S+) \()?.*\.gs:(\d+)/.exec(line) ?? [];
  if (lineNumber === undefined) return [];
  return [{ function: name ?? '(anonymous)', lineNumber: Number(lineNumber) }];
}
