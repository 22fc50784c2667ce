/** Members of a script's object by name: the compiler checks that its class has them. */
export type Members<T> = { readonly [K in keyof T]?: (...args: never[]) => unknown };

/** Overloads whose names only the reference documentation knows, not the type package. */
export type Documented<Name extends string> = { readonly [K in Name]: (...args: never[]) => unknown };
