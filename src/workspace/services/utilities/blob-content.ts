/** What a blob holds. */
export type BlobContent = {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly name: string | null;
};
