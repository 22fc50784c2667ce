import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { Hono } from 'hono';
import { ApiError, invalid } from '../services/api-error.ts';
import { errorResponse } from './api-answer.ts';
import { type Part, parseMultipartRelated } from './drive/multipart-related.ts';

/** Calls of one batch (guides "Send batch requests" of Drive and Gmail). */
const MOST_CALLS = 100;

type Send = (request: Request) => Response | Promise<Response>;

/**
 * Google's batch endpoints, `/batch` and `/batch/{api}/{version}`: calls as HTTP in the parts of one body, carried out in their
 * order and answered in it. What holds for all of them stands once, in the headers of the whole.
 */
export function batchApi(send: Send): Hono {
  const routes = new Hono();
  for (const path of ['/batch', '/batch/:api/:version']) {
    routes.post(path, async (c) => {
      try {
        return await answerBatch(c.req.raw, send);
      } catch (error) {
        return errorResponse(error);
      }
    });
  }
  return routes;
}

async function answerBatch(request: Request, send: Send): Promise<Response> {
  const contentType = request.headers.get('Content-Type') ?? '';
  if (!/^multipart\/mixed\b/i.test(contentType))
    throw invalid('Failed to parse batch request, error: Expected multipart/mixed content type.');
  const parts = parseMultipartRelated(new Uint8Array(await request.arrayBuffer()), contentType);
  if (parts.length > MOST_CALLS) {
    throw new ApiError('INVALID_ARGUMENT', `The batch request contains more than ${MOST_CALLS} calls.`);
  }
  const boundary = `batch_${randomUUID()}`;
  const answers: string[] = [];
  for (const part of parts) {
    const id = part.headers.get('content-id')?.replaceAll(/^<|>$/g, '');
    const response = await answerPart(part, request, send);
    answers.push(
      [
        `--${boundary}`,
        'Content-Type: application/http',
        ...(id === undefined ? [] : [`Content-ID: <response-${id}>`]),
        '',
        await asText(response),
      ].join('\r\n'),
    );
  }
  return new Response(`${answers.join('\r\n')}\r\n--${boundary}--\r\n`, {
    headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` },
  });
}

async function answerPart(part: Part, whole: Request, send: Send): Promise<Response> {
  try {
    return await send(callIn(part, whole));
  } catch (error) {
    return errorResponse(error);
  }
}

/** The call that a part holds: a line with verb and path, headers, an empty line, and a body where it has one. */
function callIn({ bytes }: Part, whole: Request): Request {
  const text = new TextDecoder().decode(bytes).trimStart();
  const [head = '', ...rest] = text.split(/\r?\n\r?\n/);
  const [line = '', ...headerLines] = head.split(/\r?\n/);
  const [, method, target] = /^([A-Z]+) (\S+)(?: HTTP\/[\d.]+)?\s*$/.exec(line) ?? [];
  if (method === undefined || target === undefined)
    throw invalid('Failed to parse batch request, error: Invalid request line.');
  const { origin } = new URL(whole.url);
  const { pathname, search } = new URL(target, origin);
  if (/^\/(?:batch|upload)\b/.test(pathname)) throw invalid('A batch holds no batches and no uploads.');
  const headers = new Headers();
  const authorization = whole.headers.get('Authorization');
  if (authorization !== null) headers.set('Authorization', authorization);
  for (const header of headerLines) {
    const colon = header.indexOf(':');
    if (colon > 0) headers.set(header.slice(0, colon).trim(), header.slice(colon + 1).trim());
  }
  headers.delete('Content-Length');
  const body = rest.join('\r\n\r\n').trim();
  const hasBody = body !== '' && method !== 'GET' && method !== 'HEAD';
  return new Request(origin + pathname + search, { method, headers, ...(hasBody && { body }) });
}

async function asText(response: Response): Promise<string> {
  const body = await response.text();
  const type = response.headers.get('Content-Type');
  const etag = response.headers.get('ETag');
  return [
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`.trimEnd(),
    ...(type === null ? [] : [`Content-Type: ${type}`]),
    ...(etag === null ? [] : [`ETag: ${etag}`]),
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}
