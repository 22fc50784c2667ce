import { deflateRawSync } from 'node:zlib';
import { crc32 } from './crc32.ts';

export type ArchiveEntry = { readonly name: string; readonly bytes: Uint8Array };

/** Signatures and sizes of the records of a ZIP file (PKWARE, APPNOTE 6.3). */
export const zipFormat = {
  entry: { signature: 0x04034b50, size: 30 },
  directory: { signature: 0x02014b50, size: 46 },
  end: { signature: 0x06054b50, size: 22 },
} as const;

const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** A ZIP file of entries, as if written at `now` (ms) by clocks on UTC. */
export function zip(entries: readonly ArchiveEntry[], now: number): Uint8Array {
  const seen = new Set<string>();
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    if (seen.has(name)) throw new Error(`duplicate entry: ${name}`);
    seen.add(name);
    const nameBytes = Buffer.from(name);
    const packed = deflateRawSync(bytes);
    const facts = shared(now, crc32(bytes), packed.length, bytes.length, nameBytes.length);
    const head = Buffer.concat([
      words([zipFormat.entry.signature, 4], [VERSION, 2]),
      facts,
      words([0, 2]),
      nameBytes,
    ]);
    files.push(head, packed);
    directory.push(
      words([zipFormat.directory.signature, 4], [VERSION, 2], [VERSION, 2]),
      facts,
      words([0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      nameBytes,
    );
    offset += head.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const count = entries.length;
  const end = words(
    ...([
      [zipFormat.end.signature, 4],
      [0, 2],
      [0, 2],
      [count, 2],
      [count, 2],
    ] as const),
    ...([
      [list.length, 4],
      [offset, 4],
      [0, 2],
    ] as const),
  );
  return Uint8Array.from(Buffer.concat([...files, list, end]));
}

/** What an entry and its line in the directory say alike. */
function shared(now: number, sum: number, packed: number, size: number, nameLength: number): Buffer {
  const at = new Date(now);
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return words(
    ...([
      [UTF8_NAMES, 2],
      [DEFLATED, 2],
      [time, 2],
      [day, 2],
    ] as const),
    ...([
      [sum, 4],
      [packed, 4],
      [size, 4],
      [nameLength, 2],
    ] as const),
  );
}

function words(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    values.map(([value, bytes]) => {
      const word = Buffer.alloc(bytes);
      word.writeUIntLE(value, 0, bytes);
      return word;
    }),
  );
}
