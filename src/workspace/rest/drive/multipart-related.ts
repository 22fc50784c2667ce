import { ApiError } from '../../services/api-error.ts';

export type Part = {
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
};

const lineBreak = '\r\n';

/**
 * The parts of a `multipart/related` body (RFC 2387), byte for byte: mail libraries would read the binary part
 * as text, and the platform's own `formData()` knows only `multipart/form-data`.
 */
export function parseMultipartRelated(body: Uint8Array, contentType: string): Part[] {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  if (boundary === null) throw malformed();
  const delimiter = `${lineBreak}--${boundary[1] ?? boundary[2]}`;

  // The first delimiter may open the body without a line break before it.
  const bytes = Buffer.concat([Buffer.from(lineBreak), body]);
  const parts: Part[] = [];
  let start = bytes.indexOf(delimiter);
  if (start < 0) throw malformed();
  for (;;) {
    start += delimiter.length;
    if (bytes.subarray(start, start + 2).toString('latin1') === '--') return parts;
    const end = bytes.indexOf(delimiter, start);
    if (end < 0) throw malformed();
    parts.push(parsePart(bytes.subarray(start, end)));
    start = end;
  }
}

/** A part as it stands between two delimiters: the rest of the delimiter's line, headers, an empty line, content. */
function parsePart(bytes: Buffer): Part {
  const end = bytes.indexOf(lineBreak + lineBreak);
  if (end < 0) throw malformed();
  const lines = bytes
    .subarray(0, end)
    .toString('utf8')
    .split(lineBreak)
    .filter((line) => line.includes(':'));
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), bytes: new Uint8Array(bytes.subarray(end + 2 * lineBreak.length)) };
}

function malformed(): ApiError {
  return new ApiError('INVALID_ARGUMENT', 'Malformed multipart body.');
}
