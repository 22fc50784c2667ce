/** Members of a class of an advanced service, by the names that it has. */
export type AdvancedMembers<T> = { readonly [K in keyof T]?: (...args: never[]) => unknown };

/**
 * The members as those of the type package's class. Only their names are compared: what they are given and what they
 * answer has the types of the API's own client, whose resources may hold null where the type package's may not.
 */
export function advancedMembers<T>() {
  return <M extends AdvancedMembers<T>>(members: M) =>
    members as unknown as Required<Pick<T, keyof M & keyof T>>;
}
