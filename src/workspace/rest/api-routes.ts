import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import type { Host } from '../host.ts';
import type { AccessToken } from '../oauth/access-tokens.ts';
import { ApiError } from '../services/api-error.ts';
import { checkCall } from '../services/published/check-call.ts';
import { findMethod, type FoundMethod } from '../services/published/find-method.ts';
import type { PublishedApiName } from '../services/published/published-api.ts';
import { errorResponse } from './api-answer.ts';
import { type Api, apiOf } from './apis.ts';
import { bearer, requireTokenScope } from './bearer.ts';
import { partOf } from './partial-answer.ts';
import { countCall } from './rate-limits.ts';

/** One call of a Google API, as its method needs it. */
export type ApiCall = {
  readonly host: Host;
  /** E-mail of the account whose token it carries. */
  readonly actor: string;
  readonly token: AccessToken;
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
  /** Any of them opens the method, `any` where it looks itself; without them those of its API. */
  readonly scopes?: readonly string[] | 'any';
  /** Of another verb than GET: that it changes nothing, and counts among the reads. */
  readonly isRead?: boolean;
};

/**
 * Serves `methods` of an API below `root` to whoever carries a token; whatever else is asked there is not emulated. Calls are
 * checked against what Google's own client says of the API, where `name` says which that is.
 */
export function apiRoutes(
  host: Host,
  name: PublishedApiName | undefined,
  root: string,
  methods: readonly ApiMethod[],
): Hono {
  const routes = new Hono();
  for (const path of [root, `${root}/*`]) {
    routes.all(path, async (c) => {
      const api = apiOf(new URL(c.req.url).pathname);
      try {
        return await answer(host, c.req.raw, { name, methods, api });
      } catch (error) {
        return errorResponse(error, api);
      }
    });
  }
  return routes;
}

type Served = {
  readonly name: PublishedApiName | undefined;
  readonly methods: readonly ApiMethod[];
  readonly api: Api | undefined;
};

async function answer(host: Host, sent: Request, { name, methods, api }: Served): Promise<Response> {
  const { pathname, searchParams: query } = new URL(sent.url);
  const token = bearer(host, { request: sent, query, api });
  const verb = verbOf(sent);
  const published = name && findMethod(name, verb, pathname);
  for (const method of methods) {
    const match = verb === method.verb ? method.path.exec(pathname) : null;
    if (match === null) continue;
    const reads = method.isRead ?? verb === 'GET';
    const scopes = method.scopes ?? (reads ? api?.reading : api?.writing);
    if (scopes && scopes !== 'any') requireTokenScope(token, scopes, api);
    if (api) countCall(host, token, api, reads ? 'read' : 'write');
    const request = await unzipped(sent);
    if (name && published) await checkRequest(name, published, request);
    const answered = name && published?.answer ? { name, type: published.answer } : undefined;
    const part = partOf(query.get('fields'), answered, api);
    const path = match.slice(1).map(decoded);
    const result = await method.answer({ host, actor: token.email, token, path, query, request });
    if (result instanceof Response) return result;
    return result === undefined ? new Response(undefined, { status: 204 }) : json(part(result), query);
  }
  throw new Error(`not emulated: ${verb} ${pathname}`);
}

/** A body in parts, of an upload, is checked by who takes it apart. */
async function checkRequest(name: PublishedApiName, method: FoundMethod, request: Request): Promise<void> {
  const { pathname, searchParams: parameters } = new URL(request.url);
  const isUpload = pathname.startsWith('/upload/');
  const body = isUpload || method.body === undefined ? undefined : await jsonBody(request.clone());
  checkCall(name, method, { parameters, body });
}

/** As with Google, HEAD is GET without the body, and clients that cannot send a verb name it in a header. */
function verbOf({ method, headers }: Request): string {
  if (method === 'HEAD') return 'GET';
  return (method === 'POST' && headers.get('X-HTTP-Method-Override')?.toUpperCase()) || method;
}

/** Indented unless the query says otherwise, as Google answers. */
function json(answer: object, query: URLSearchParams): Response {
  const alt = query.get('alt') ?? 'json';
  if (alt !== 'json') throw new Error(`not emulated: the parameter alt=${alt}`);
  const indent = query.get('prettyPrint') === 'false' ? undefined : 2;
  return new Response(JSON.stringify(answer, undefined, indent), {
    headers: { 'Content-Type': 'application/json; charset=UTF-8' },
  });
}

async function unzipped(request: Request): Promise<Request> {
  if (request.headers.get('Content-Encoding')?.toLowerCase() !== 'gzip') return request;
  const { url, method } = request;
  const headers = new Headers(request.headers);
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  return new Request(url, { method, headers, body: bytesOf(await request.arrayBuffer()) });
}

function bytesOf(zipped: ArrayBuffer): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(gunzipSync(zipped));
  } catch {
    throw new ApiError('INVALID_ARGUMENT', 'Request contains an invalid argument.');
  }
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
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidJson('Unknown name "": Root element must be a message.');
  }
  return value as T;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const place = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    const line = text.slice(Math.max(0, place - 20), place + 20);
    throw invalidJson(`Unexpected token.\n${line}\n${' '.repeat(Math.min(place, 20))}^`);
  }
}

function invalidJson(what: string): ApiError {
  return new ApiError('INVALID_ARGUMENT', `Invalid JSON payload received. ${what}`);
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
