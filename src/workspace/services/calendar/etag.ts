/** An etag in Calendar's style: the time of the last change (ms), and which change it was within it. */
export function etagOf(updated: number, version: number): string {
  return `"${updated * 2_000 + version}"`;
}
