/** The file that a script is bound to. */
export type Container = { readonly kind: 'spreadsheet' | 'form'; readonly id: string };
