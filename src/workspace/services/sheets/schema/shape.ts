/** What a JSON field may hold, as protobuf's JSON mapping reads it. */
export type Field =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  /** Any JSON: cell values of the values collection. */
  | 'any'
  /** Lists of values, each of any kind: protobuf's reader does not take a lone value for such a list. */
  | 'rows'
  /** Google knows the field; here it does not exist, and naming it throws. */
  | 'not emulated'
  | Enumeration
  | { readonly list: Field }
  | { readonly mapOf: Field }
  | Message;

export type Enumeration = {
  readonly oneOf: readonly string[];
  readonly type: string;
  /** Names that Google knows and nothing here carries out. */
  readonly unemulated: readonly string[];
};

export type Message = { readonly message: { readonly [field: string]: Field } };

/** Every field of the v4 type `T`: leaving one out, or inventing one, does not compile. */
type FieldsOf<T> = { readonly [Key in keyof T]-?: Field };

/** The shape of the v4 type `T`. */
export function message<T>(fields: FieldsOf<T>): Message {
  return { message: fields };
}

export function list(field: Field): Field {
  return { list: field };
}

/** One of the names of an enumeration of the v4 API, called `type` in error messages; `unemulated` ones throw. */
export function oneOf(type: string, names: string, unemulated = ''): Field {
  return { type, oneOf: names.split(' '), unemulated: unemulated.split(' ').filter(Boolean) };
}
