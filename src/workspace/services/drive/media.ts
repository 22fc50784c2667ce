/** What is uploaded: a blob's bytes, and what it says of itself. */
export type Media = { readonly bytes: Uint8Array; readonly mimeType?: string; readonly name?: string };
