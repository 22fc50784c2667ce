import type { ExecutionRecord } from '../../runtime/execution.ts';
import { accessLevel, requireProject } from '../../script-projects/access.ts';
import type { Workspace } from '../../workspace.ts';
import type { ApiCall, ApiMethod } from '../api-routes.ts';
import { pageOf } from '../paging.ts';
import { readQuery } from '../query.ts';
import { processType, statusNames } from './process-words.ts';
import { timestamp } from './resources.ts';

const USUAL_PAGE = 50;
const KEPT = 2_000;
const scopes = ['https://www.googleapis.com/auth/script.processes'];

const filters = {
  deploymentId: 'text',
  functionName: 'text',
  startTime: 'text',
  endTime: 'text',
  statuses: 'list',
  types: 'list',
  userAccessLevels: 'list',
} as const;
const userFilters = { ...filters, projectName: 'text', scriptId: 'text' } as const;

type Filter = { readonly [Name in keyof typeof userFilters]?: string | readonly string[] };

/** Methods of `processes`: executions as the log keeps them, newest first. */
export function processMethods(workspace: Workspace): readonly ApiMethod[] {
  return [
    { verb: 'GET', path: /^\/v1\/processes$/, answer: list, scopes },
    {
      verb: 'GET',
      path: /^\/v1\/processes:listScriptProcesses$/,
      answer: listOfScript,
      scopes,
    },
  ];

  function list({ actor, query }: ApiCall): object {
    const { filter, ...asked } = readFilter(query, 'userProcessFilter', userFilters);
    const mine = workspace.executions({ limit: KEPT }).filter(({ user }) => user === actor);
    return page(actor, mine, filter, asked);
  }

  function listOfScript({ actor, query }: ApiCall): object {
    const { filter, scriptId = '', ...asked } = readFilter(query, 'scriptProcessFilter', filters);
    requireProject(workspace, actor, scriptId, 'reader');
    const ofScript = workspace.executions({ limit: KEPT }).filter(({ projectId }) => projectId === scriptId);
    return page(actor, ofScript, filter, asked);
  }

  function page(
    actor: string,
    records: readonly ExecutionRecord[],
    filter: Filter,
    asked: Parameters<typeof pageOf>[1],
  ): object {
    const projects = new Map(workspace.projects().map((project) => [project.id, project]));
    const processes = records.flatMap((record) => {
      const project = projects.get(record.projectId);
      if (!project) return [];
      const process = {
        projectName: project.name,
        functionName: record.functionName,
        processType: processType(record),
        processStatus: statusNames[record.status],
        userAccessLevel: accessLevel(workspace, actor, project),
        startTime: timestamp(record.startedAt),
        duration: `${record.durationMs / 1_000}s`,
        runtimeVersion: 'V8',
      };
      return passes(filter, { ...process, scriptId: project.id }, record) ? [process] : [];
    });
    const { items, ...more } = pageOf(processes, asked, USUAL_PAGE);
    return { ...(items.length > 0 && { processes: items }), ...more };
  }
}

/** Filters come as `userProcessFilter.functionName`. */
function readFilter<F extends Readonly<Record<string, 'text' | 'list'>>>(
  query: URLSearchParams,
  prefix: string,
  known: F,
) {
  const named = Object.fromEntries(Object.entries(known).map(([name, kind]) => [`${prefix}.${name}`, kind]));
  const read = readQuery<Readonly<Record<string, 'text' | 'list' | 'number'>>>(query, {
    ...named,
    pageSize: 'number',
    pageToken: 'text',
    ...(prefix === 'scriptProcessFilter' && { scriptId: 'text' }),
  });
  const { pageSize, pageToken, scriptId, ...given } = read;
  const filter = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name.slice(prefix.length + 1), value]),
  ) as Filter;
  if (filter.deploymentId !== undefined) throw new Error(`not emulated: ${prefix}.deploymentId`);
  return {
    filter,
    ...(pageSize !== undefined && { pageSize: Number(pageSize) }),
    ...(pageToken !== undefined && { pageToken: String(pageToken) }),
    ...(scriptId !== undefined && { scriptId: String(scriptId) }),
  };
}

type Filtered = {
  readonly projectName: string;
  readonly functionName: string;
  readonly processType: string;
  readonly processStatus: string;
  readonly userAccessLevel: string;
  readonly scriptId: string;
};

function passes(filter: Filter, process: Filtered, { startedAt, durationMs }: ExecutionRecord): boolean {
  const isIn = (wanted: string | readonly string[] | undefined, value: string) =>
    wanted === undefined || wanted.includes(value);
  return (
    (filter.scriptId === undefined || filter.scriptId === process.scriptId) &&
    (filter.functionName === undefined || filter.functionName === process.functionName) &&
    (filter.projectName === undefined || process.projectName.includes(String(filter.projectName))) &&
    (filter.startTime === undefined || startedAt >= Date.parse(String(filter.startTime))) &&
    (filter.endTime === undefined || startedAt + durationMs <= Date.parse(String(filter.endTime))) &&
    isIn(filter.types, process.processType) &&
    isIn(filter.statuses, process.processStatus) &&
    isIn(filter.userAccessLevels, process.userAccessLevel)
  );
}
