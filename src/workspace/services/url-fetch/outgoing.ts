import { randomBytes } from 'node:crypto';
import { type BlobContent, readBlob, unsignedBytes } from '../utilities/blob.ts';

export type FetchOptions = Omit<GoogleAppsScript.URL_Fetch.URLFetchRequestOptions, 'payload'> & {
  readonly payload?: unknown;
};

/** A request as it leaves the script. */
export type Outgoing = {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
  readonly followRedirects: boolean;
  readonly validateHttpsCertificates: boolean;
};

type Payload = { readonly bytes: Uint8Array; readonly contentType: string };

const methods = ['GET', 'DELETE', 'PATCH', 'POST', 'PUT'];
const formType = 'application/x-www-form-urlencoded';
const known = new Set([
  ...['contentType', 'headers', 'method', 'payload', 'useIntranet', 'validateHttpsCertificates'],
  ...['followRedirects', 'muteHttpExceptions', 'escaping', 'url'],
]);

/** What `fetch` sends for its options; a payload without a method is posted. */
export function outgoingOf(url: URL, options: FetchOptions): Outgoing {
  for (const name of Object.keys(options))
    if (!known.has(name)) throw new Error(`not emulated: UrlFetchApp.fetch with ${name}`);
  const method = methodOf(options);
  const payload = method === 'GET' ? undefined : payloadOf(options.payload);
  const contentType = options.contentType ?? payload?.contentType;
  const headers = Object.fromEntries(
    Object.entries(options.headers ?? {}).map(([name, value]) => [checkedName(name), String(value)]),
  );
  const saysType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return {
    url,
    method,
    headers: { ...(payload && contentType && !saysType && { 'Content-Type': contentType }), ...headers },
    body: payload?.bytes,
    followRedirects: options.followRedirects !== false,
    validateHttpsCertificates: options.validateHttpsCertificates !== false,
  };
}

/** `UrlFetchApp.getRequest`: the request as an object, without making it. */
export function describedRequest(url: URL, options: FetchOptions): object {
  const { method, headers, followRedirects, validateHttpsCertificates } = outgoingOf(url, options);
  const { payload } = options;
  return {
    url: url.href,
    method: method.toLowerCase(),
    contentType:
      options.contentType ?? (payload === undefined ? null : (payloadOf(payload)?.contentType ?? null)),
    headers,
    payload: payload ?? '',
    useIntranet: options.useIntranet === true,
    validateHttpsCertificates,
    followRedirects,
  };
}

function methodOf({ method, payload }: FetchOptions): string {
  const chosen = String(method ?? (payload === undefined ? 'get' : 'post')).toUpperCase();
  if (!methods.includes(chosen)) throw new Error('Attribute provided with invalid value: method');
  return chosen;
}

/** Headers that only the network sets. */
function checkedName(name: string): string {
  if (/^(host|content-length|connection)$/i.test(name))
    throw new Error(`Attribute provided with invalid value: Header:${name}`);
  return name;
}

function payloadOf(payload: unknown): Payload | undefined {
  if (payload === undefined || payload === null) return undefined;
  const blob = blobOf(payload);
  if (blob) return { bytes: blob.bytes, contentType: blob.contentType ?? formType };
  if (Array.isArray(payload)) return { bytes: unsignedBytes(payload as number[]), contentType: formType };
  if (typeof payload !== 'object') return { bytes: Buffer.from(String(payload)), contentType: formType };
  const fields = Object.entries(payload as Record<string, unknown>);
  if (fields.some(([, value]) => blobOf(value))) return multipart(fields);
  const form = new URLSearchParams(fields.map(([name, value]) => [name, String(value)]));
  return { bytes: Buffer.from(form.toString()), contentType: formType };
}

/** With a blob among the fields, each is a part of its own. */
function multipart(fields: readonly (readonly [string, unknown])[]): Payload {
  const boundary = `----${randomBytes(12).toString('hex')}`;
  const parts = fields.flatMap(([name, value]) => {
    const blob = blobOf(value);
    const file = blob ? `; filename="${blob.name ?? name}"` : '';
    const type = blob ? `Content-Type: ${blob.contentType ?? 'application/octet-stream'}\r\n` : '';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n${type}\r\n`;
    return [Buffer.from(head), Buffer.from(blob?.bytes ?? String(value)), Buffer.from('\r\n')];
  });
  return {
    bytes: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
}

function blobOf(value: unknown): BlobContent | undefined {
  if (typeof value !== 'object' || value === null || !('getBytes' in value)) return undefined;
  return readBlob(value as unknown as GoogleAppsScript.Base.BlobSource);
}
