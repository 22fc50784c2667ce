/** Gmail's scopes by the last part of their names; the one for all of a mailbox opens every method. */
export function mailScopes(...names: readonly string[]): string[] {
  return [
    'https://mail.google.com/',
    ...names.map((name) => `https://www.googleapis.com/auth/gmail.${name}`),
  ];
}
