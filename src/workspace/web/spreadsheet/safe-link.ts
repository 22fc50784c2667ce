/** An address or a tab (`#gid=1`) that a cell may link to; one that would run code (`javascript:`) is left as text. */
export function safeLink(address: string | undefined): string | undefined {
  return address !== undefined && /^(?:https?:\/\/|mailto:|\/(?!\/)|#gid=\d+$)/i.test(address)
    ? address
    : undefined;
}
