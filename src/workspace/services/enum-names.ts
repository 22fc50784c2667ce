/** Names of an enum as scripts see them, each standing for itself. */
export type Names<Enum> = { readonly [Name in keyof Enum]: Name };

export function named<const Name extends string>(...names: readonly Name[]): { readonly [N in Name]: N } {
  return Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N };
}
