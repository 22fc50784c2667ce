import type { drive_v3 } from '@googleapis/drive';

type File = drive_v3.Schema$File;
type Properties = Readonly<Record<string, string | null>>;

/** A request's file with its texts as texts: Drive takes a number or a boolean for one. */
export function withTexts(file: File): File {
  const { name, description, properties, appProperties } = file;
  return {
    ...file,
    ...(isGiven(name) && { name: String(name) }),
    ...(isGiven(description) && { description: String(description) }),
    ...(properties && { properties: texts(properties) }),
    ...(appProperties && { appProperties: texts(appProperties) }),
  };
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function texts(properties: Properties): Record<string, string> {
  const entries = Object.entries(properties).map(([key, value]) => [
    key,
    value === null ? null : String(value),
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}
