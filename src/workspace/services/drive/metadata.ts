import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import { type Caller, emailOf } from './caller.ts';
import { selectFields } from './fields.ts';
import type { DriveFile } from './files.ts';
import { fileFields, fileResource, parseTime } from './resource.ts';

export type FileQuery = { readonly fields?: string };

const defaultFields = 'kind,id,name,mimeType';

/** A file as a call answers it: the default fields, or those it asks for. */
export function answered(
  host: Host,
  caller: Caller,
  file: DriveFile,
  query: FileQuery,
): drive_v3.Schema$File {
  return selectFields(fileResource(host, caller, file), query.fields ?? defaultFields, fileFields);
}

/** What a caller says of a file, beside its name and place; a star is the caller's own. */
export function described(
  caller: Caller,
  file: DriveFile,
  resource: drive_v3.Schema$File,
): Partial<DriveFile> {
  const { starred, writersCanShare } = resource;
  return {
    ...(typeof starred === 'boolean' && {
      starredBy: withStar(file, emailOf(caller).toLowerCase(), starred),
    }),
    ...(typeof writersCanShare === 'boolean' && { writersCanShare }),
    ...(typeof resource.description === 'string' && { description: resource.description }),
    ...(resource.createdTime && { createdTime: parseTime(resource.createdTime) }),
    ...(resource.modifiedTime && { modifiedTime: parseTime(resource.modifiedTime) }),
    ...(resource.properties && { properties: merged(file.properties, resource.properties) }),
    ...(resource.appProperties && { appProperties: merged(file.appProperties, resource.appProperties) }),
  };
}

function withStar({ starredBy = [] }: DriveFile, email: string, starred: boolean): string[] {
  const others = starredBy.filter((other) => other !== email);
  return starred ? [...others, email] : others;
}

/** A property set to null is cleared. */
function merged(
  before: DriveFile['properties'],
  change: Record<string, string | null>,
): Record<string, string> {
  const entries = Object.entries({ ...before, ...change });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null));
}
