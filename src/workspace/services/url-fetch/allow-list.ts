/**
 * Refuses an address that begins with none of the manifest's `urlFetchWhitelist` prefixes (Apps Script guide,
 * "Allowlist URLs"): same scheme and host (`*.` stands for any sub-domain), and a path that lies under the
 * prefix's. A manifest without the list allows all.
 */
export function requireAllowed(prefixes: readonly string[] | undefined, url: URL): void {
  if (prefixes === undefined || prefixes.some((prefix) => isUnder(url, prefix))) return;
  throw new Error(`The fetched URL is not whitelisted in the script manifest: ${url.href}`);
}

function isUnder(url: URL, prefix: string): boolean {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)$/.exec(prefix) ?? [];
  if (url.protocol !== 'https:' || host === '') return false;
  const hostFits = host.startsWith('*.') ? url.host.endsWith(host.slice(1)) : url.host === host;
  const folder = path.endsWith('/') ? path : `${path}/`;
  return hostFits && (url.pathname === path || url.pathname.startsWith(folder));
}
