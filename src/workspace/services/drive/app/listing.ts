import { ApiError } from '../../api-error.ts';
import { requireFile, sees } from '../caller.ts';
import { folderMimeType } from '../file.ts';
import { allFiles, type DriveFile } from '../files.ts';
import { foundFiles } from '../list.ts';
import { parseQuery, v2Fields } from '../query.ts';
import { isTrashed } from '../resource.ts';
import type { DriveAppContext } from './context.ts';

/** What an iterator goes through, as its continuation token keeps it. */
export type Listing = {
  readonly of: 'files' | 'folders';
  /** Only what lies in this folder … */
  readonly folder?: string;
  /** … only the folders that this file lies in … */
  readonly parentsOf?: string;
  readonly name?: string;
  readonly mimeType?: string;
  readonly trashed?: true;
  /** In DriveApp's query language. */
  readonly query?: string;
};

/**
 * The files of a listing, in an order that no change of a file disturbs: newest first, as they were made. Google names no
 * order. What lies in the trash is among them unless the query leaves it out.
 */
export function listed(context: DriveAppContext, listing: Listing): DriveFile[] {
  const found =
    listing.parentsOf === undefined ? search(context, listing) : parents(context, listing.parentsOf);
  return found.sort(
    (one, other) =>
      other.createdTime - one.createdTime || (one.id < other.id ? -1 : Number(one.id > other.id)),
  );
}

function search({ host, caller }: DriveAppContext, listing: Listing): DriveFile[] {
  const { of, folder, name, mimeType, trashed, query } = listing;
  const matches = query === undefined ? () => true : queried(() => parseQuery(host, caller, query, v2Fields));
  return foundFiles(
    host,
    caller,
    (file) =>
      (file.mimeType === folderMimeType) === (of === 'folders') &&
      (folder === undefined || file.parents.includes(folder)) &&
      (name === undefined || file.name === name) &&
      (mimeType === undefined || file.mimeType === mimeType) &&
      (!trashed || isTrashed(host, file)) &&
      matches(file),
  );
}

function parents({ host, caller }: DriveAppContext, id: string): DriveFile[] {
  const ids = requireFile(host, caller, id, 'reader').parents;
  return allFiles(host).filter((folder) => ids.includes(folder.id) && sees(host, caller, folder));
}

function queried<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new Error('Invalid argument: q', { cause: error });
  }
}
