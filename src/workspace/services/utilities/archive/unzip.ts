import { inflateRawSync } from 'node:zlib';
import { type ArchiveEntry, zipFormat } from './zip.ts';

const STORED = 0;
const DEFLATED = 8;

/** The files of a ZIP archive; folders are none. */
export function unzip(archive: Uint8Array): ArchiveEntry[] {
  const bytes = Buffer.from(archive);
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: ArchiveEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (
      at + zipFormat.directory.size > bytes.length ||
      signatureAt(bytes, at) !== zipFormat.directory.signature
    )
      throw damaged();
    const nameLength = bytes.readUInt16LE(at + 28);
    const more = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const name = bytes.toString(
      'utf8',
      at + zipFormat.directory.size,
      at + zipFormat.directory.size + nameLength,
    );
    if (!name.endsWith('/')) entries.push({ name, bytes: contentOf(bytes, at) });
    at += zipFormat.directory.size + nameLength + more;
  }
  return entries;
}

function contentOf(bytes: Buffer, line: number): Uint8Array {
  const method = bytes.readUInt16LE(line + 10);
  const size = bytes.readUInt32LE(line + 20);
  const entry = bytes.readUInt32LE(line + 42);
  if (signatureAt(bytes, entry) !== zipFormat.entry.signature) throw damaged();
  const begin =
    entry + zipFormat.entry.size + bytes.readUInt16LE(entry + 26) + bytes.readUInt16LE(entry + 28);
  const packed = bytes.subarray(begin, begin + size);
  if (method === STORED) return Uint8Array.from(packed);
  if (method !== DEFLATED) throw damaged();
  return Uint8Array.from(inflateRawSync(packed));
}

/** The record at the end, behind which a comment may stand. */
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - zipFormat.end.size; at >= 0; at -= 1)
    if (signatureAt(bytes, at) === zipFormat.end.signature) return at;
  throw damaged();
}

function signatureAt(bytes: Buffer, at: number): number | undefined {
  return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : undefined;
}

function damaged(): Error {
  return new Error('Invalid argument');
}
