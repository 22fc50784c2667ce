const megabyte = 1024 * 1024;

/** Bytes that a script may write or read at once (reference of DriveApp: createFile, setContent; quotas of blobs). */
export const limits = {
  textFile: 50 * megabyte,
  typedFile: 10 * megabyte,
  content: 10 * megabyte,
  blob: 50 * megabyte,
} as const;

export function requireSize(name: string, size: number, most: number): void {
  if (size > most) throw new Error(`File ${name} exceeds the maximum file size.`);
}
