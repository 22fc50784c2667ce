/** Scopes of Drive by the last part of their names. */
export function driveScopes(...names: readonly string[]): string[] {
  return names.map((name) => `https://www.googleapis.com/auth/${name}`);
}
