/**
 * A v4 type as it is after its JSON has been checked: `null` means absent, as protobuf's JSON says, and is gone.
 */
export type Given<T> = T extends string | number | boolean | null | undefined
  ? NonNullable<T>
  : T extends readonly (infer Item)[]
    ? readonly Given<Item>[]
    : { readonly [Key in keyof T]?: Given<NonNullable<T[Key]>> };
