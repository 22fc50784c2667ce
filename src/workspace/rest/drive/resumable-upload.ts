import type { drive_v3 } from '@googleapis/drive';
import { type Context, Hono } from 'hono';
import type { Host } from '../../host.ts';
import { ApiError } from '../../services/api-error.ts';
import {
  cancelUpload,
  continueUpload,
  startUpload,
  type UploadPiece,
  type UploadState,
} from '../../services/drive/uploads.ts';
import { checkBody } from '../../services/published/check-body.ts';
import { errorResponse } from '../api-answer.ts';
import { type ApiCall, jsonBody, pick } from '../api-routes.ts';

/** Given up by whoever sent it, in the words of Google's servers. */
const cancelled = 499;

/** Opens an upload in pieces: `Location` is where they go. */
export async function startResumable({
  host,
  actor,
  path: [fileId],
  query,
  request,
}: ApiCall): Promise<Response> {
  const resource = await jsonBody<drive_v3.Schema$File>(request);
  checkBody('drive', '#File', resource);
  const mimeType = request.headers.get('X-Upload-Content-Type');
  const total = request.headers.get('X-Upload-Content-Length');
  const id = startUpload(host, {
    caller: actor,
    ...(fileId !== undefined && { fileId }),
    resource,
    ...(mimeType !== null && { mimeType }),
    ...(total !== null && { total: Number(total) }),
    query: pick(query, 'fields', 'addParents', 'removeParents'),
  });
  const location = new URL(request.url);
  location.searchParams.set('upload_id', id);
  return new Response(undefined, {
    headers: { Location: location.href, 'X-GUploader-UploadID': id },
  });
}

/** The addresses that pieces go to. They take no token: whoever knows the address may send them. */
export function resumableRoutes(host: Host): Hono {
  const routes = new Hono();
  for (const path of ['/upload/drive/v3/files', '/upload/drive/v3/files/:id']) {
    routes.put(path, (c) =>
      answered(async () => stateResponse(continueUpload(host, uploadId(c), await pieceOf(c)))),
    );
    routes.delete(path, (c) =>
      answered(() => {
        cancelUpload(host, uploadId(c));
        return new Response(undefined, { status: cancelled });
      }),
    );
  }
  return routes;
}

async function answered(work: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    return errorResponse(error);
  }
}

function uploadId(c: Context): string {
  return c.req.query('upload_id') ?? '';
}

/** `bytes 0-99/100`, `bytes 0-262143/*` where the size is not known yet, `bytes *\/100` only to ask; all of it without the header. */
async function pieceOf(c: Context): Promise<UploadPiece> {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const range = c.req.header('Content-Range');
  if (range === undefined) return { bytes, first: 0, total: bytes.byteLength };
  const [, first, last, asked, size] = /^bytes (?:(\d+)-(\d+)|(\*))\/(\d+|\*)$/.exec(range) ?? [];
  const isWhole = asked ? bytes.byteLength === 0 : Number(last) - Number(first) + 1 === bytes.byteLength;
  if (size === undefined || !isWhole) {
    throw new ApiError('INVALID_ARGUMENT', `Invalid Content-Range: ${range}`, { reason: 'badRequest' });
  }
  return {
    bytes,
    ...(first !== undefined && { first: Number(first) }),
    ...(size !== '*' && { total: Number(size) }),
  };
}

/** 308 asks for more, behind the last byte that has come. */
function stateResponse(state: UploadState): Response {
  if (state.kind === 'complete') return Response.json(state.file);
  const headers = state.received > 0 ? { Range: `bytes=0-${state.received - 1}` } : undefined;
  return new Response(undefined, { status: 308, ...(headers && { headers }) });
}
