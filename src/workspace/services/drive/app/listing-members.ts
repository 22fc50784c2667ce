import type { DriveAppContext } from './context.ts';
import { fileIterator, folderIterator } from './iterator.ts';

/** The lists of files and folders that both DriveApp and a folder have; `within` is empty or names the folder. */
export function listingMembers(context: DriveAppContext, within: { readonly folder?: string }) {
  return {
    getFiles: () => fileIterator(context, within),
    getFilesByName: (name: string) => fileIterator(context, { ...within, name: String(name) }),
    getFilesByType: (mimeType: string) => fileIterator(context, { ...within, mimeType: String(mimeType) }),
    getFolders: () => folderIterator(context, within),
    getFoldersByName: (name: string) => folderIterator(context, { ...within, name: String(name) }),
    searchFiles: (params: string) => fileIterator(context, { ...within, query: String(params) }),
    searchFolders: (params: string) => folderIterator(context, { ...within, query: String(params) }),
  };
}
