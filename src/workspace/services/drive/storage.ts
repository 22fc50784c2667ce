import type { Host } from '../../host.ts';
import { allFiles, type DriveFile } from './files.ts';
import { isTrashed } from './resource.ts';

/** Bytes that everybody has, as an account without a subscription does at Google. */
export const storageLimit = 15 * 1024 ** 3;

/** Bytes of what an account owns; Google's own kinds of files take none. */
export function storageUsed(host: Host, email: string): { readonly all: number; readonly trashed: number } {
  const own = allFiles(host).filter(({ owner }) => owner === email.toLowerCase());
  return { all: bytesOf(own), trashed: bytesOf(own.filter((file) => isTrashed(host, file))) };
}

function bytesOf(files: readonly DriveFile[]): number {
  return files.reduce((sum, { size = 0 }) => sum + size, 0);
}
