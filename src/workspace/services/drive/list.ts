import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import { type Caller, emailOf, finds } from './caller.ts';
import { selectFields } from './fields.ts';
import { folderMimeType } from './file.ts';
import { allFiles, type DriveFile, isRootFolder } from './files.ts';
import { invalidValue, type PageQuery, pageOf } from './paging.ts';
import { type Matcher, parseQuery } from './query.ts';
import { fileFields, fileResource } from './resource.ts';
import { getSharedDrive } from './shared-drives.ts';

/** `pageSize` is 1 to 1,000; 100 when absent. */
export type ListQuery = PageQuery & {
  readonly q?: string;
  /** `folder,name desc,modifiedTime`. */
  readonly orderBy?: string;
  readonly fields?: string;
  readonly spaces?: string;
  readonly corpora?: string;
  readonly driveId?: string;
};

type Order = (one: DriveFile, other: DriveFile) => number;

const defaultFields = 'kind,incompleteSearch,nextPageToken,files(kind,id,name,mimeType)';
const listFields = { kind: true, incompleteSearch: true, nextPageToken: true, files: fileFields } as const;

const orders = {
  createdTime: (one, other) => one.createdTime - other.createdTime,
  modifiedTime: (one, other) => one.modifiedTime - other.modifiedTime,
  name: (one, other) => compareText(one.name, other.name),
  name_natural: (one, other) => one.name.localeCompare(other.name, 'ja', { numeric: true }),
  quotaBytesUsed: (one, other) => (one.size ?? 0) - (other.size ?? 0),
  recency: (one, other) => lastChange(one) - lastChange(other),
  folder: (one, other) => Number(other.mimeType === folderMimeType) - Number(one.mimeType === folderMimeType),
} as const satisfies Record<string, Order>;

/** Google sorts by them too, and nobody notes here what they would take. */
const otherOrders = ['modifiedByMeTime', 'sharedWithMeTime', 'viewedByMeTime'];

/** Drive v3 `files.list`: what the caller finds, trashed files too unless `q` leaves them out; newest change first. */
export function listFiles(host: Host, caller: Caller, query: ListQuery = {}): drive_v3.Schema$FileList {
  refuseElsewhere(query);
  const found = foundFiles(host, caller, query.q ? parseQuery(host, caller, query.q) : () => true).sort(
    order(query.orderBy ?? 'modifiedTime desc', emailOf(caller).toLowerCase()),
  );

  const { items, nextPageToken } = pageOf(found, query, {
    list: [query.q ?? '', query.orderBy ?? ''],
    usual: 100,
    most: 1000,
  });
  const list = {
    kind: 'drive#fileList',
    incompleteSearch: false,
    ...(nextPageToken !== undefined && { nextPageToken }),
    files: items.map((file) => fileResource(host, caller, file)),
  };
  return selectFields(list, query.fields ?? defaultFields, listFields);
}

/** There is one space, and there are no shared drives. */
function refuseElsewhere({ spaces = 'drive', corpora = 'user', driveId }: ListQuery): void {
  if (spaces !== 'drive') throw new Error(`not emulated: Drive.Files.list with spaces ${spaces}`);
  if (driveId !== undefined) getSharedDrive(driveId);
  if (corpora !== 'user' && corpora !== 'allDrives') {
    throw new Error(`not emulated: Drive.Files.list with corpora ${corpora}`);
  }
}

/** What the caller finds of the files that match; nobody's lists show a マイドライブ itself. */
export function foundFiles(host: Host, caller: Caller, matches: Matcher): DriveFile[] {
  return allFiles(host).filter(
    (file) => matches(file) && finds(host, caller, file) && !isRootFolder(host, file),
  );
}

function order(orderBy: string, email: string): Order {
  const keys = orderBy.split(',').map((part): Order => {
    const [key = '', direction, ...more] = part.trim().split(/\s+/);
    if (otherOrders.includes(key)) throw new Error(`not emulated: Drive.Files.list with orderBy ${key}`);
    const compare =
      key === 'starred' ? byStar(email) : Object.hasOwn(orders, key) && orders[key as keyof typeof orders];
    if (!compare || more.length > 0) throw invalidValue();
    if (direction !== undefined && direction !== 'desc') throw invalidValue();
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

/** What is starred comes first. */
function byStar(email: string): Order {
  const rank = ({ starredBy = [] }: DriveFile): number => (starredBy.includes(email) ? 0 : 1);
  return (one, other) => rank(one) - rank(other);
}

function lastChange({ createdTime, modifiedTime }: DriveFile): number {
  return Math.max(createdTime, modifiedTime);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
