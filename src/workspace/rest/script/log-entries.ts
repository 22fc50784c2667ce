import type { ExecutionRecord } from '../../runtime/execution.ts';
import { requireProject } from '../../script-projects/access.ts';
import { ApiError } from '../../services/api-error.ts';
import { list, message } from '../../services/sheets/schema/shape.ts';
import { checked } from '../../services/sheets/schema/check.ts';
import type { Workspace } from '../../workspace.ts';
import { type ApiCall, type ApiMethod, jsonBody } from '../api-routes.ts';
import { pageOf } from '../paging.ts';
import { readQuery } from '../query.ts';
import { processType } from './process-words.ts';
import { timestamp } from './resources.ts';

const USUAL_PAGE = 50;
const KEPT = 2_000;

type EntriesRequest = {
  resourceNames?: string[] | null;
  filter?: string | null;
  orderBy?: string | null;
  pageSize?: number | null;
  pageToken?: string | null;
};

const requestShape = message<EntriesRequest>({
  resourceNames: list('string'),
  filter: 'string',
  orderBy: 'string',
  pageSize: 'integer',
  pageToken: 'string',
});

/** Words that the console puts before a line, as Cloud Logging ranks them. */
const severities = { '[info] ': 'INFO', '[warning] ': 'WARNING', '[error] ': 'ERROR' } as const;

/**
 * Cloud Logging v2 `entries.list`, as far as it shows what scripts have logged. A script's Cloud project is called as
 * the script itself: `projects/<scriptId>`.
 */
export function logMethods(workspace: Workspace): readonly ApiMethod[] {
  return [{ verb: 'POST', path: /^\/v2\/entries:list$/, answer: entries, isRead: true }];

  async function entries({ actor, query, request }: ApiCall): Promise<object> {
    readQuery(query, {});
    const asked = checked<EntriesRequest>(await jsonBody(request), requestShape);
    const since = sinceOf(asked.filter);
    const scripts = (asked.resourceNames ?? []).map((name) => {
      const scriptId = /^projects\/([^/]+)$/.exec(name)?.[1];
      if (scriptId === undefined) throw new ApiError('INVALID_ARGUMENT', `Invalid resource name: ${name}`);
      return requireProject(workspace, actor, scriptId, 'reader').id;
    });
    const found = workspace
      .executions({ limit: KEPT })
      .filter(({ projectId, startedAt }) => scripts.includes(projectId) && startedAt >= since)
      .flatMap((record) => entriesOf(record).reverse());
    const { items, ...more } = pageOf(
      isDescending(asked.orderBy) ? found : found.reverse(),
      asked,
      USUAL_PAGE,
    );
    return { ...(items.length > 0 && { entries: items }), ...more };
  }
}

/** Only the filter that asks for entries from a time on. */
function sinceOf(filter: string | undefined): number {
  if (!filter) return -Infinity;
  const time = /^timestamp\s*>=\s*"([^"]+)"$/.exec(filter.trim())?.[1];
  if (time === undefined || Number.isNaN(Date.parse(time)))
    throw new Error(`not emulated: log filter ${filter}`);
  return Date.parse(time);
}

function isDescending(orderBy: string | undefined): boolean {
  switch (orderBy) {
    case 'timestamp desc':
      return true;
    case undefined:
    case '':
    case 'timestamp asc':
    case 'timestamp':
      return false;
    default:
      throw new ApiError('INVALID_ARGUMENT', `Invalid order_by: ${orderBy}`);
  }
}

/** What was logged, line by line, and the error at the end. */
function entriesOf(record: ExecutionRecord): object[] {
  const lines = [
    ...record.log.map(leveled),
    ...(record.error ? [{ severity: 'ERROR', text: record.error }] : []),
  ];
  return lines.map(({ severity, text }, index) => ({
    insertId: `${record.id}-${index}`,
    logName: `projects/${record.projectId}/logs/script.googleapis.com%2Fconsole_logs`,
    timestamp: timestamp(record.startedAt),
    receiveTimestamp: timestamp(record.startedAt + record.durationMs),
    severity,
    resource: {
      type: 'app_script_function',
      labels: {
        function_name: record.functionName,
        invocation_type: processType(record).toLowerCase(),
        project_id: record.projectId,
      },
    },
    labels: { 'script.googleapis.com/process_id': record.id },
    jsonPayload: { message: text, serviceContext: { service: record.projectId } },
  }));
}

function leveled(line: string): { severity: string; text: string } {
  const found = Object.entries(severities).find(([mark]) => line.startsWith(mark));
  return found
    ? { severity: found[1], text: line.slice(found[0].length) }
    : { severity: 'DEBUG', text: line };
}
