import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { type Caller, requireFile, requireFolder } from './caller.ts';
import { createFile } from './create.ts';
import type { Media } from './media.ts';
import { type FileUpdateQuery, updateFile } from './service.ts';

/** Chunks but the last come in multiples of this; bytes (Drive guide "Upload file data"). */
const chunkUnit = 256 * 1024;
/** How long a session may be resumed; milliseconds. */
const sessionLife = 7 * 24 * 3_600_000;

/** What is to become of an upload that comes in pieces. */
export type UploadStart = {
  readonly caller: Caller;
  /** The file whose content it replaces; a new one without. */
  readonly fileId?: string;
  readonly resource: drive_v3.Schema$File;
  readonly mimeType?: string;
  /** Bytes, where they are known beforehand. */
  readonly total?: number;
  readonly query: FileUpdateQuery;
};

type Session = UploadStart & {
  readonly startedAt: number;
  readonly received: number;
  /** What the last piece was answered with. */
  readonly file?: drive_v3.Schema$File;
};

/** A piece of the content: `first` is the place of its first byte, `total` is known with the last one at the latest. */
export type UploadPiece = { readonly bytes: Uint8Array; readonly first?: number; readonly total?: number };

export type UploadState =
  | { readonly kind: 'open'; readonly received: number }
  | { readonly kind: 'complete'; readonly file: drive_v3.Schema$File };

const kind = 'drive-upload';

/** Opens an upload that may be interrupted and resumed; its id. Who may not make or change the file hears it now. */
export function startUpload(host: Host, start: UploadStart): string {
  const { caller, fileId, resource } = start;
  if (fileId !== undefined) requireFile(host, caller, fileId, 'writer');
  for (const parent of resource.parents ?? []) requireFolder(host, caller, parent);
  const id = host.newId('upload');
  const session: Session = { ...start, startedAt: host.clock.now(), received: 0 };
  host.store.write(kind, id, session);
  return id;
}

/** Takes a piece, or tells with an empty one how far the upload has come; bytes that are there already count once. */
export function continueUpload(host: Host, id: string, { bytes, first, total }: UploadPiece): UploadState {
  return host.store.transaction(() => {
    const session = requireSession(host, id);
    if (session.file) return { kind: 'complete', file: session.file };
    const size = total ?? session.total;
    const start = first ?? session.received;
    if (start > session.received || (session.total !== undefined && size !== session.total))
      throw invalidRange();
    const end = start + bytes.byteLength;
    if (size !== undefined && end > size) throw invalidRange();
    if (end !== size && bytes.byteLength % chunkUnit !== 0) throw unevenChunk(bytes.byteLength);
    const received = Math.max(end, session.received);
    if (end > session.received) append(host, id, bytes.subarray(session.received - start));
    return received === size
      ? completed(host, id, session)
      : opened(host, id, { ...session, received, ...(size !== undefined && { total: size }) });
  });
}

/** Gives an upload up. */
export function cancelUpload(host: Host, id: string): void {
  requireSession(host, id);
  host.store.remove(kind, id);
  host.store.removeBytes(bytesKey(id));
}

function completed(host: Host, id: string, session: Session): UploadState {
  const { caller, fileId, resource, mimeType, query } = session;
  const bytes = host.store.readBytes(bytesKey(id)) ?? new Uint8Array();
  const media: Media = { bytes, ...(mimeType !== undefined && { mimeType }) };
  const file =
    fileId === undefined
      ? createFile(host, caller, resource, media, query)
      : updateFile(host, caller, fileId, resource, media, query);
  host.store.removeBytes(bytesKey(id));
  host.store.write(kind, id, { ...session, received: bytes.byteLength, file });
  return { kind: 'complete', file };
}

function opened(host: Host, id: string, session: Session): UploadState {
  host.store.write(kind, id, session);
  return { kind: 'open', received: session.received };
}

function append(host: Host, id: string, bytes: Uint8Array): void {
  const before = host.store.readBytes(bytesKey(id)) ?? new Uint8Array();
  host.store.writeBytes(bytesKey(id), Buffer.concat([before, bytes]));
}

function requireSession(host: Host, id: string): Session {
  const session = host.store.read<Session>(kind, id);
  if (!session || host.clock.now() - session.startedAt > sessionLife) {
    throw new ApiError('NOT_FOUND', 'Upload session not found.', { reason: 'notFound' });
  }
  return session;
}

function bytesKey(id: string): string {
  return `drive-upload/${id}`;
}

function invalidRange(): ApiError {
  return new ApiError('INVALID_ARGUMENT', 'Invalid Content-Range for this upload.', { reason: 'badRequest' });
}

function unevenChunk(size: number): ApiError {
  return new ApiError(
    'INVALID_ARGUMENT',
    `Every chunk but the last must be a multiple of ${chunkUnit} bytes, and this one has ${size}.`,
    { reason: 'badRequest' },
  );
}
