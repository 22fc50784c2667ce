/** The token of the page that begins at `start`; it goes with its list only, which `list` tells from others. */
export function pageToken(start: number, ...list: readonly string[]): string {
  return Buffer.from(JSON.stringify([start, ...list])).toString('base64url');
}

/** Where the page of a token begins; undefined for what is no token of this list. */
export function startOfPage(token: string, ...list: readonly string[]): number | undefined {
  try {
    const [start] = JSON.parse(Buffer.from(token, 'base64url').toString()) as [unknown];
    return isPlace(start) && pageToken(start, ...list) === token ? start : undefined;
  } catch {
    // Whatever it is, it is no token of ours.
    return undefined;
  }
}

function isPlace(start: unknown): start is number {
  return Number.isInteger(start) && Number(start) >= 0;
}
