import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { type Caller, finds } from './caller.ts';
import { selectFields } from './fields.ts';
import { folderMimeType } from './file.ts';
import { allFiles, type DriveFile, isRootFolder } from './files.ts';
import { type Matcher, parseQuery } from './query.ts';
import { fileFields, fileResource } from './resource.ts';

export type ListQuery = {
  readonly q?: string;
  /** 1 to 1,000; 100 when absent. */
  readonly pageSize?: number;
  readonly pageToken?: string;
  /** `folder,name desc,modifiedTime`. */
  readonly orderBy?: string;
  readonly fields?: string;
};

type Order = (one: DriveFile, other: DriveFile) => number;

const defaultFields = 'kind,incompleteSearch,nextPageToken,files(kind,id,name,mimeType)';
const listFields = { kind: true, incompleteSearch: true, nextPageToken: true, files: fileFields } as const;

const orders = {
  createdTime: (one, other) => one.createdTime - other.createdTime,
  modifiedTime: (one, other) => one.modifiedTime - other.modifiedTime,
  name: (one, other) => compareText(one.name, other.name),
  name_natural: (one, other) => one.name.localeCompare(other.name, 'ja', { numeric: true }),
  folder: (one, other) => Number(other.mimeType === folderMimeType) - Number(one.mimeType === folderMimeType),
} as const satisfies Record<string, Order>;

/** Drive v3 `files.list`: what the caller finds, trashed files too unless `q` leaves them out; newest change first. */
export function listFiles(host: Host, caller: Caller, query: ListQuery = {}): drive_v3.Schema$FileList {
  const found = foundFiles(host, caller, query.q ? parseQuery(host, caller, query.q) : () => true).sort(
    order(query.orderBy ?? 'modifiedTime desc'),
  );

  const pageSize = Number(query.pageSize ?? 100);
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 1000) throw invalidValue();
  const start = offset(query);
  const page = found.slice(start, start + pageSize).map((file) => fileResource(host, caller, file));
  const next = start + pageSize < found.length && pageToken(query, start + pageSize);
  const list = {
    kind: 'drive#fileList',
    incompleteSearch: false,
    ...(next && { nextPageToken: next }),
    files: page,
  };
  return selectFields(list, query.fields ?? defaultFields, listFields);
}

/** What the caller finds of the files that match; nobody's lists show a マイドライブ itself. */
export function foundFiles(host: Host, caller: Caller, matches: Matcher): DriveFile[] {
  return allFiles(host).filter(
    (file) => matches(file) && finds(host, caller, file) && !isRootFolder(host, file),
  );
}

function order(orderBy: string): Order {
  const keys = orderBy.split(',').map((part): Order => {
    const [key = '', direction, ...more] = part.trim().split(/\s+/);
    if (!Object.hasOwn(orders, key) || more.length > 0) throw invalidValue();
    if (direction !== undefined && direction !== 'desc') throw invalidValue();
    const compare: Order = orders[key as keyof typeof orders];
    return direction ? (one, other) => compare(other, one) : compare;
  });
  return (one, other) => {
    for (const compare of keys) {
      const difference = compare(one, other);
      if (difference !== 0) return difference;
    }
    return compareText(one.id, other.id);
  };
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** A token belongs to its query: with another one it is refused, as Google does. */
function pageToken({ q = '', orderBy = '' }: ListQuery, start: number): string {
  return Buffer.from(JSON.stringify([start, q, orderBy])).toString('base64url');
}

function offset(query: ListQuery): number {
  if (!query.pageToken) return 0;
  try {
    const [start] = JSON.parse(Buffer.from(query.pageToken, 'base64url').toString()) as [number];
    if (pageToken(query, start) === query.pageToken) return start;
  } catch {
    throw invalidValue();
  }
  throw invalidValue();
}

function invalidValue(): ApiError {
  return new ApiError('INVALID_ARGUMENT', 'Invalid Value', { reason: 'invalid' });
}
