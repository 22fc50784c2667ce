import { Script } from 'node:vm';
import type { script_v1 } from '@googleapis/script';
import { manifestOf } from '../programs/manifest.ts';
import { unknownFields } from '../programs/manifest-fields.ts';
import type { Manifest, Project, ProjectFile } from '../runtime/execution.ts';
import { stackOf } from '../runtime/error-text.ts';
import { type ApiError, invalid } from '../services/api-error.ts';

/** What a project or one of its versions consists of. */
export type Content = Pick<Project, 'files' | 'manifest' | 'manifestSource'>;

/** The name of the manifest's file, without its ending. */
export const manifestName = 'appsscript';

const kinds = { SERVER_JS: 'server-js', HTML: 'html' } as const satisfies Record<string, ProjectFile['kind']>;

/** A new project's manifest as the Apps Script API makes it, in the zone of the Workspace's spreadsheets. */
export const newManifest = `{
  "timeZone": "Asia/Tokyo",
  "dependencies": {
  },
  "exceptionLogging": "STACKDRIVER",
  "runtimeVersion": "V8"
}`;

/** Reads the files of `projects.updateContent`; what Apps Script could not save is the 400 that Google gives. */
export function readContent(given: readonly script_v1.Schema$File[]): Content {
  const manifests = given.filter(({ name, type }) => name === manifestName && type === 'JSON');
  if (manifests.length !== 1)
    throw invalid('Project contents must include a manifest file named appsscript.');
  const manifestSource = manifests[0]?.source ?? '';
  const manifest = readManifest(manifestSource);
  const files = given.flatMap((file, index) => (manifests.includes(file) ? [] : [readFile(file, index)]));
  requireDifferentNames(files);
  files.forEach(requireCompilable);
  return { files, manifest, manifestSource };
}

function readFile({ name, type, source }: script_v1.Schema$File, index: number): ProjectFile {
  if (!name) throw invalid('Request contains an invalid argument.');
  if (type === 'JSON') throw invalid(`Invalid JSON file: ${name}. Only the manifest may be one.`);
  const kind = type && Object.hasOwn(kinds, type) ? kinds[type as keyof typeof kinds] : undefined;
  if (!kind) {
    throw invalid(
      `Invalid value at 'files[${index}].type' (type.googleapis.com/google.apps.script.v1.File.FileType), ${JSON.stringify(type ?? null)}`,
    );
  }
  return { name, kind, source: source ?? '' };
}

function readManifest(source: string): Manifest {
  const json = jsonOf(source);
  const unknown = unknownFields(json);
  if (unknown.length > 0) throw invalidManifest(`unknown fields: [${unknown.join(', ')}]`);
  const manifest = manifestOf(json);
  if (!('place' in manifest)) return manifest;
  const { place, message, oneOf, found } = manifest;
  if (message.startsWith('not emulated: ')) throw new Error(message);
  const field = place.split('.').at(-1);
  throw invalidManifest(
    oneOf
      ? `Expected one of [${oneOf.join(', ')}] for "${field}", but was ${JSON.stringify(found)}`
      : `Invalid value for "${place}": ${message}`,
  );
}

function jsonOf(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    throw invalidManifest(`Malformed JSON: ${(error as Error).message}`);
  }
}

/** Apps Script's editor shows files without endings: a script and a page of one name are one file to it. */
function requireDifferentNames(files: readonly ProjectFile[]): void {
  const seen = new Set<string>();
  for (const { name } of files) {
    if (seen.has(name)) throw invalid(`A file with this name already exists in the current project: ${name}`);
    seen.add(name);
  }
}

function requireCompilable({ name, kind, source }: ProjectFile): void {
  if (kind !== 'server-js') return;
  try {
    new Script(source, { filename: `${name}.gs` });
  } catch (error) {
    const [said, place = ''] = stackOf(error).split('\n');
    const line = /\.gs:(\d+)/.exec(place)?.[1] ?? '1';
    throw invalid(`Syntax error: ${said} line: ${line} file: ${name}`);
  }
}

function invalidManifest(what: string): ApiError {
  return invalid(`"appsscript.json" has errors: Invalid manifest: ${what}`);
}
