import Encoding from 'encoding-japanese';
import { refuse, type Refusal } from '../refusal.ts';

/** Bytes; the largest file that the dialog takes. */
const LARGEST_FILE = 10 * 1024 * 1024;

/** Files that are often chosen by mistake, by how they begin. */
const otherFormats: readonly { readonly format: string; readonly magic: readonly number[] }[] = [
  { format: 'Excelブック(.xlsx)', magic: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'Excelブック(.xls)', magic: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: 'PDF', magic: [0x25, 0x50, 0x44, 0x46] },
];

/** The text of a CSV file as Japanese programs save it: UTF-8 with or without mark, UTF-16 with mark, or CP932. */
export function decodeText(bytes: Uint8Array): { readonly kind: 'text'; readonly text: string } | Refusal {
  if (bytes.length === 0) return refuse('list-empty');
  if (bytes.length > LARGEST_FILE) return refuse('list-unreadable', { reason: 'too-large' });
  const other = otherFormats.find(({ magic }) => begins(bytes, magic));
  if (other) return refuse('list-not-csv', { format: other.format });

  const text = textOf(bytes);
  return text === undefined || text.includes('\u0000')
    ? refuse('list-unreadable', { reason: 'encoding' })
    : { kind: 'text', text };
}

function textOf(bytes: Uint8Array): string | undefined {
  if (begins(bytes, [0xff, 0xfe])) return converted(bytes.subarray(2), 'UTF16LE');
  if (begins(bytes, [0xfe, 0xff])) return converted(bytes.subarray(2), 'UTF16BE');
  if (begins(bytes, [0xef, 0xbb, 0xbf]))
    return isUtf8(bytes) ? converted(bytes.subarray(3), 'UTF8') : undefined;
  if (isUtf8(bytes)) return converted(bytes, 'UTF8');
  return isCp932(bytes) ? converted(bytes, 'SJIS') : undefined;
}

function converted(bytes: Uint8Array, from: Encoding.Encoding): string {
  return Encoding.convert(bytes, { from, to: 'UNICODE', type: 'string' });
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Strictly: whole sequences, none longer than needed. Excel's CP932 almost never passes for it. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length;) {
    const length = sequenceLength(bytes[index] ?? 0);
    if (length === 0 || index + length > bytes.length) return false;
    for (let offset = 1; offset < length; offset += 1) {
      if (((bytes[index + offset] ?? 0) & 0xc0) !== 0x80) return false;
    }
    index += length;
  }
  return true;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Every byte belongs to a one-byte or two-byte character of CP932. */
function isCp932(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80 || (lead >= 0xa1 && lead <= 0xdf)) continue;
    if (lead === 0x80 || lead === 0xa0 || lead > 0xfc) return false;
    index += 1;
    const trail = bytes[index] ?? 0;
    if (trail < 0x40 || trail === 0x7f || trail > 0xfc) return false;
  }
  return true;
}
