import type { drive_v3 } from '@googleapis/drive';
import { ApiError } from '../../services/api-error.ts';
import type { Media } from '../../services/drive/content.ts';
import { checkBody } from '../../services/published/check-body.ts';
import { parseJson } from '../api-routes.ts';
import { parseMultipartRelated } from './multipart-related.ts';

export type Upload = { readonly resource: drive_v3.Schema$File; readonly media: Media };

/** What an upload request carries: the bytes alone (`media`), or metadata first and the bytes after (`multipart`). */
export async function readUpload(request: Request, uploadType: string | null): Promise<Upload> {
  const contentType = request.headers.get('Content-Type') ?? 'application/octet-stream';
  const bytes = new Uint8Array(await request.arrayBuffer());
  switch (uploadType) {
    case 'media':
      return { resource: {}, media: { bytes, mimeType: contentType } };
    case 'multipart':
      return readMultipart(bytes, contentType);
    default:
      throw new Error(`not emulated: Drive upload with uploadType ${uploadType ?? '(absent)'}`);
  }
}

function readMultipart(bytes: Uint8Array, contentType: string): Upload {
  const [metadata, content, ...more] = parseMultipartRelated(bytes, contentType);
  if (metadata === undefined || content === undefined || more.length > 0) {
    throw new ApiError('INVALID_ARGUMENT', 'Malformed multipart body.');
  }
  const resource = parseJson<drive_v3.Schema$File>(new TextDecoder().decode(metadata.bytes));
  checkBody('drive', '#File', resource);
  const isBase64 = content.headers.get('content-transfer-encoding')?.toLowerCase() === 'base64';
  const mimeType = content.headers.get('content-type');
  return {
    resource,
    media: {
      bytes: isBase64 ? decodedBase64(content.bytes) : content.bytes,
      ...(mimeType !== undefined && { mimeType }),
    },
  };
}

/** Programs without byte arrays send the content so, as JavaScript in a browser used to. */
function decodedBase64(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1'), 'base64'));
}
