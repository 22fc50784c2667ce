import { ApiError } from '../../services/api-error.ts';
import { errorResponse } from '../api-answer.ts';

/** What people have uploaded must not act as a page of ours when a browser opens it. */
const sandboxed = { 'Content-Security-Policy': "default-src 'none'; sandbox", 'Accept-Ranges': 'bytes' };

/** The bytes of a file, or those of them that a `Range` header names (RFC 9110); several ranges are answered with all. */
export function mediaAnswer(bytes: Uint8Array, mimeType: string, range: string | null): Response {
  const headers = { ...sandboxed, 'Content-Type': mimeType };
  const size = bytes.byteLength;
  const place = range === null ? undefined : placeOf(range, size);
  if (place === undefined) return new Response(new Uint8Array(bytes), { headers });
  const [first, last] = place;
  if (first > last) return unsatisfiable(size);
  return new Response(new Uint8Array(bytes.subarray(first, last + 1)), {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${first}-${last}/${size}` },
  });
}

/** The first and last byte, the first behind the last where there are none such; undefined for what is no single range. */
function placeOf(range: string, size: number): [first: number, last: number] | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? [];
  if (first === '') return last === '' ? undefined : [Math.max(0, size - Number(last)), size - 1];
  if (last !== '' && Number(last) < Number(first)) return undefined;
  return [Number(first), Math.min(last === '' ? size - 1 : Number(last), size - 1)];
}

function unsatisfiable(size: number): Response {
  const response = errorResponse(
    new ApiError('INVALID_ARGUMENT', 'Request range not satisfiable', {
      reason: 'requestedRangeNotSatisfiable',
      code: 416,
    }),
  );
  response.headers.set('Content-Range', `bytes */${size}`);
  return response;
}
