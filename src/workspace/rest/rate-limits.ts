import type { Host } from '../host.ts';
import type { AccessToken } from '../oauth/access-tokens.ts';
import { projectNumber } from '../oauth/grant.ts';
import { ApiError } from '../services/api-error.ts';
import type { Store } from '../store/store.ts';
import type { Api } from './apis.ts';
import { errorInfo } from './error-details.ts';

type Counted = { minute: number; readonly calls: Map<string, number> };

/** Calls of the minute that runs; a minute's quota is there again when the next begins (Sheets API, usage limits). */
const counted = new WeakMap<Store, Counted>();

const kinds = {
  read: { metric: 'Read requests', name: 'read_requests', limit: 'ReadRequests' },
  write: { metric: 'Write requests', name: 'write_requests', limit: 'WriteRequests' },
} as const;

/** Counts a call over HTTP; RESOURCE_EXHAUSTED, in Google's words, past what a user and a project may in a minute. */
export function countCall(
  { store, clock }: Pick<Host, 'store' | 'clock'>,
  { email, clientId }: AccessToken,
  api: Api,
  kind: keyof typeof kinds,
): void {
  if (!api.perMinute) return;
  const minute = Math.floor(clock.now() / 60_000);
  const known = counted.get(store);
  const { calls } = known?.minute === minute ? known : { calls: new Map<string, number>() };
  counted.set(store, { minute, calls });

  const project = projectNumber(clientId);
  const limits = [
    { key: `${email} `, most: api.perMinute.user, words: ' per user', suffix: 'PerUser' },
    { key: '', most: api.perMinute.project, words: '', suffix: '' },
  ].map((limit) => ({ ...limit, key: `${kind} ${api.service} ${project} ${limit.key}` }));
  for (const { key, most, words, suffix } of limits)
    if ((calls.get(key) ?? 0) >= most) throw exceeded(api, kind, project, { most, words, suffix });
  for (const { key } of limits) calls.set(key, (calls.get(key) ?? 0) + 1);
}

type Limit = { readonly most: number; readonly words: string; readonly suffix: string };

function exceeded(
  { service }: Api,
  kind: keyof typeof kinds,
  project: string,
  { most, words, suffix }: Limit,
): ApiError {
  const { metric, name, limit } = kinds[kind];
  const message =
    `Quota exceeded for quota metric '${metric}' and limit '${metric} per minute${words}' of service ` +
    `'${service}' for consumer 'project_number:${project}'.`;
  const info = errorInfo('RATE_LIMIT_EXCEEDED', {
    consumer: `projects/${project}`,
    quota_limit: `${limit}PerMinutePer${suffix === '' ? 'Project' : 'User'}`,
    quota_limit_value: String(most),
    quota_location: 'global',
    quota_metric: `${service}/${name}`,
    quota_unit: suffix === '' ? '1/min/{project}' : '1/min/{project}/{user}',
    service,
  });
  return new ApiError('RESOURCE_EXHAUSTED', message, { reason: 'rateLimitExceeded', details: [info] });
}
