/** The fields that say something: as protobuf's JSON does, the API leaves out what is false, zero or empty. */
export function filled<T extends object>(fields: { [Key in keyof T]?: T[Key] | undefined }): T {
  const isSaid = (value: unknown) => value !== undefined && value !== false && value !== 0 && value !== '';
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isSaid(value))) as T;
}
