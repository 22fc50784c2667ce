import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a value may be, as the types of Google's clients have it: a scalar, `#Name` of a schema, a list of one type, a map
 * (`*`), or fields.
 */
export type PublishedType = string | readonly [PublishedType] | { readonly [field: string]: PublishedType };

export type PublishedMethod = {
  readonly verb: string;
  /** `/drive/v3/files/{fileId}`. */
  readonly path: string;
  /** Where its media go, if it takes any. */
  readonly uploadPath?: string;
  /** Parameters of path and query together, beside those that every method takes. */
  readonly parameters: Readonly<Record<string, PublishedType>>;
  readonly body?: PublishedType;
  /** Absent where nothing is answered, or bytes. */
  readonly answer?: PublishedType;
};

/** One of Google's APIs as its Node client knows it; `npm run published-apis` writes them. */
export type PublishedApi = {
  /** By full name, `drive.files.create`. */
  readonly methods: Readonly<Record<string, PublishedMethod>>;
  readonly schemas: Readonly<Record<string, { readonly [field: string]: PublishedType }>>;
};

export const publishedApis = ['calendar', 'drive', 'forms', 'gmail', 'script', 'sheets'] as const;
export type PublishedApiName = (typeof publishedApis)[number];

/** Parameters that every method of every API takes. */
export const parametersOfEveryMethod = [
  '$.xgafv',
  'access_token',
  'alt',
  'callback',
  'fields',
  'key',
  'oauth_token',
  'prettyPrint',
  'quotaUser',
  'uploadType',
  'upload_protocol',
] as const;

const known = new Map<PublishedApiName, PublishedApi>();

export function publishedApi(name: PublishedApiName): PublishedApi {
  const api = known.get(name) ?? read(name);
  known.set(name, api);
  return api;
}

function read(name: PublishedApiName): PublishedApi {
  return JSON.parse(
    readFileSync(join(process.cwd(), 'src/workspace/services/published/apis', `${name}.json`), 'utf8'),
  ) as PublishedApi;
}
