/** Where the store keeps a file's bytes. */
export function contentKey(fileId: string): string {
  return `drive/${fileId}`;
}
