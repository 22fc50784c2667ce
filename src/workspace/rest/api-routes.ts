import { Hono } from 'hono';
import type { Host } from '../host.ts';
import { ApiError } from '../services/api-error.ts';
import { checkCall } from '../services/published/check-call.ts';
import { findMethod } from '../services/published/find-method.ts';
import type { PublishedApiName } from '../services/published/published-api.ts';
import { errorResponse } from './api-answer.ts';
import { bearer } from './bearer.ts';

/** One call of a Google API, as its method needs it. */
export type ApiCall = {
  readonly host: Host;
  /** E-mail of the account whose token it carries. */
  readonly actor: string;
  /** What the pattern's groups caught, decoded. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly request: Request;
};

export type ApiMethod = {
  readonly verb: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Of the path as sent, still encoded: an encoded `/` or `:` belongs to its value. */
  readonly path: RegExp;
  /** An object is answered as JSON, nothing as 204. */
  readonly answer: (call: ApiCall) => object | undefined | Promise<object | undefined>;
};

/**
 * Serves `methods` of an API below `root` to whoever carries a token; whatever else is asked there is not emulated. Calls are
 * checked against what Google's own client says of the API.
 */
export function apiRoutes(
  host: Host,
  name: PublishedApiName,
  root: string,
  methods: readonly ApiMethod[],
): Hono {
  const routes = new Hono();
  routes.all(`${root}/*`, async (c) => {
    try {
      return await answer(host, name, c.req.raw, methods);
    } catch (error) {
      return errorResponse(error);
    }
  });
  return routes;
}

async function answer(
  host: Host,
  name: PublishedApiName,
  request: Request,
  methods: readonly ApiMethod[],
): Promise<Response> {
  const actor = bearer(host, request.headers.get('Authorization') ?? undefined);
  const { pathname, searchParams: query } = new URL(request.url);
  await checkRequest(name, request, pathname, query);
  for (const { verb, path, answer } of methods) {
    const match = verb === request.method ? path.exec(pathname) : null;
    if (match === null) continue;
    const result = await answer({ host, actor, path: match.slice(1).map(decoded), query, request });
    if (result instanceof Response) return result;
    return result === undefined ? new Response(undefined, { status: 204 }) : Response.json(result);
  }
  throw new Error(`not emulated: ${request.method} ${pathname}`);
}

/** A body in parts, of an upload, is checked by who takes it apart. */
async function checkRequest(
  name: PublishedApiName,
  request: Request,
  pathname: string,
  parameters: URLSearchParams,
): Promise<void> {
  const method = findMethod(name, request.method, pathname);
  if (!method) return;
  const isUpload = pathname.startsWith('/upload/');
  const body = isUpload || method.body === undefined ? undefined : await jsonBody(request.clone());
  checkCall(name, method, { parameters, body });
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new ApiError('INVALID_ARGUMENT', `Invalid path segment: ${part}`);
  }
}

/** The request's JSON; absent means an empty object, as the clients leave it out where nothing is needed. */
export async function jsonBody<T extends object>(request: Request): Promise<T> {
  return parseJson<T>(await request.text());
}

/** JSON that must be an object; INVALID_ARGUMENT otherwise. What is in it, the engine checks. */
export function parseJson<T extends object>(text: string): T {
  if (text.trim() === '') return {} as T;
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidJson();
  return value as T;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidJson();
  }
}

function invalidJson(): ApiError {
  return new ApiError('INVALID_ARGUMENT', 'Invalid JSON payload received. Expected an object.');
}

/** Query parameters by name, each as its first value; absent ones are left out. */
export function pick<Name extends string>(
  query: URLSearchParams,
  ...names: Name[]
): Partial<Record<Name, string>> {
  const found = names.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found) as Partial<Record<Name, string>>;
}
