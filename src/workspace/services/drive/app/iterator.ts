import { facade } from '../../../runtime/facade.ts';
import type { DriveFile } from '../files.ts';
import type { DriveAppContext } from './context.ts';
import { guarded } from './guarded.ts';
import { listed, type Listing } from './listing.ts';

type FileIterator = GoogleAppsScript.Drive.FileIterator;
type FolderIterator = GoogleAppsScript.Drive.FolderIterator;

/** Where an iteration stands: after the file that was made then and has this id; at its beginning without one. */
type Place = readonly [createdTime: number, id: string];
type Token = { readonly listing: Listing; readonly after?: Place };

export function fileIterator(context: DriveAppContext, listing: Omit<Listing, 'of'>): FileIterator {
  return files(context, { listing: { ...listing, of: 'files' } });
}

export function folderIterator(context: DriveAppContext, listing: Omit<Listing, 'of'>): FolderIterator {
  return folders(context, { listing: { ...listing, of: 'folders' } });
}

/** Goes on where an iterator stood when it gave the token, in another execution too. */
export function continuedFiles(context: DriveAppContext, token: string): FileIterator {
  return files(context, decoded(token, 'files'));
}

export function continuedFolders(context: DriveAppContext, token: string): FolderIterator {
  return folders(context, decoded(token, 'folders'));
}

function files(context: DriveAppContext, from: Token): FileIterator {
  const members = steps(context, from, context.file);
  const guardedMembers = guarded(context.execution, 'DriveApp.FileIterator', members);
  return facade<FileIterator>(context.execution, 'DriveApp.FileIterator', guardedMembers);
}

function folders(context: DriveAppContext, from: Token): FolderIterator {
  const members = steps(context, from, context.folder);
  const guardedMembers = guarded(context.execution, 'DriveApp.FolderIterator', members);
  return facade<FolderIterator>(context.execution, 'DriveApp.FolderIterator', guardedMembers);
}

function steps<T>(context: DriveAppContext, { listing, after }: Token, make: (id: string) => T) {
  const items = listed(context, listing).filter((file) => after === undefined || isAfter(file, after));
  let index = 0;
  return {
    hasNext: () => index < items.length,
    next(): T {
      const item = items[index];
      if (!item) throw new Error('Cannot retrieve the next object: iterator has reached the end.');
      index += 1;
      return make(item.id);
    },
    getContinuationToken(): string {
      const last = items[index - 1];
      const place: Place | undefined = last ? [last.createdTime, last.id] : after;
      return encoded({ listing, ...(place && { after: place }) });
    },
  };
}

function isAfter({ createdTime, id }: DriveFile, [time, last]: Place): boolean {
  return createdTime < time || (createdTime === time && id > last);
}

function encoded(token: Token): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

function decoded(text: string, of: Listing['of']): Token {
  try {
    const token = JSON.parse(Buffer.from(String(text), 'base64url').toString()) as Partial<Token> | null;
    if (token?.listing?.of === of) return token as Token;
  } catch {
    throw invalidToken();
  }
  throw invalidToken();
}

function invalidToken(): Error {
  return new Error('Invalid argument: continuationToken');
}
