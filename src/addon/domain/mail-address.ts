const oneAddress = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)$/;

/**
 * Whether an address belongs to one of the domains or their sub-domains, label by label: `x@med.tohoku.ac.jp` belongs to
 * `tohoku.ac.jp`, `x@evil-tohoku.ac.jp` does not.
 */
export function belongsTo(mail: string, domains: readonly string[]): boolean {
  const host = oneAddress.exec(mail)?.[1]?.toLowerCase();
  if (host === undefined) return false;
  return domains.some((domain) => host === domain.toLowerCase() || host.endsWith(`.${domain.toLowerCase()}`));
}

/** The same mailbox, however it is capitalised. */
export function sameMail(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
