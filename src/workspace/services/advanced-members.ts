import type { ArgumentsOf } from './overloads.ts';

/**
 * Members of a class of an advanced service. They take whatever the type package's take, by each of its signatures,
 * and answer with the resources of the API's own client.
 */
export type AdvancedMembers<T> = { readonly [Member in keyof T]?: AdvancedMember<NonNullable<T[Member]>> };

type AdvancedMember<Member> = Member extends (...args: never[]) => infer Answer
  ? (...args: ArgumentsOf<Member>) => OfClient<Answer>
  : unknown;

/** A resource as the client's types have it: fields may hold null, and choices and bytes are texts. */
type OfClient<Resource> = Resource extends string
  ? string | null | undefined
  : Resource extends (infer Item)[]
    ? OfClient<Item>[] | (number[] extends Resource ? string : never) | null | undefined
    : Resource extends object
      ? { readonly [Field in keyof Resource]?: OfClient<Resource[Field]> }
      : Resource | null | undefined;

/** The members as those of the type package's class, whose answers no null and no text stands in the way of. */
export function advancedMembers<T>() {
  return <M extends AdvancedMembers<T>>(members: M) =>
    members as unknown as Required<Pick<T, keyof M & keyof T>>;
}
