/** Overloads whose names only the reference documentation knows, not the type package. */
export type Documented<Name extends string> = { readonly [K in Name]: (...args: never[]) => unknown };
