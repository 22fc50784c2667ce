import { gunzipSync, gzipSync } from 'node:zlib';
import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { unzip } from './archive/unzip.ts';
import { zip } from './archive/zip.ts';
import { blobFacade, readBlob } from './blob.ts';
import { typeOfName } from './type-of-name.ts';

type Blob = GoogleAppsScript.Base.Blob;
type BlobSource = GoogleAppsScript.Base.BlobSource;

/** Members of Utilities that pack blobs and unpack them. */
export function archiveMembers(host: Host, execution: Execution) {
  const make = (bytes: Uint8Array, contentType: string | null, name: string | null): Blob =>
    blobFacade(execution, { bytes: Uint8Array.from(bytes), contentType, name });
  return {
    zip: (blobs: BlobSource[], name = 'archive.zip'): Blob => {
      const entries = blobs.map(readBlob).map(({ bytes, name: given }) => {
        if (given === null) throw new Error('Blob object must have non-null name for this operation.');
        return { name: given, bytes };
      });
      return make(zip(entries, host.clock.now()), 'application/zip', name);
    },
    unzip: (blob: BlobSource): Blob[] =>
      unzip(readBlob(blob).bytes).map(({ name, bytes }) => make(bytes, typeOfName(name) ?? null, name)),
    gzip: (blob: BlobSource, name = 'archive.gz'): Blob =>
      make(gzipSync(readBlob(blob).bytes), 'application/x-gzip', name),
    ungzip(blob: BlobSource): Blob {
      const { bytes, name } = readBlob(blob);
      const inner = name?.replace(/\.gz$/i, '') ?? null;
      return make(gunzipped(bytes), (inner && typeOfName(inner)) || null, inner);
    },
  };
}

function gunzipped(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes);
  } catch {
    throw new Error('Invalid argument');
  }
}
