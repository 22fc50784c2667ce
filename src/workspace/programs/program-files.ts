import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Script } from 'node:vm';
import type { Manifest, ProjectFile } from '../runtime/execution.ts';
import { stackOf } from '../runtime/error-text.ts';
import { readManifest } from './manifest.ts';

const manifestName = 'appsscript.json';
const kinds: Readonly<Record<string, ProjectFile['kind']>> = {
  '.gs': 'server-js',
  '.js': 'server-js',
  '.html': 'html',
};
const notOfTheProgram = new Set(['node_modules']);

export type ProgramFiles = { readonly files: readonly ProjectFile[]; readonly manifest: Manifest };

/**
 * An Apps Script program as it lies in a folder: every `.gs`, `.js` and `.html`, in sub-folders too, under the name that
 * Apps Script shows (`pages/index`), and the manifest, which may be missing.
 */
export function readProgramFiles(directory: string): ProgramFiles {
  const files = programPaths(directory)
    .filter((path) => extname(path) in kinds)
    .map((path): ProjectFile => {
      const ending = extname(path);
      return {
        name: path.slice(0, -ending.length),
        kind: kinds[ending] ?? 'html',
        source: readFileSync(join(directory, path), 'utf8'),
      };
    });
  if (files.length === 0)
    throw new Error(`Cannot run ${directory}: the folder holds no .gs, .js or .html file.`);
  requireDifferentNames(directory, files);
  return { files, manifest: readManifest(join(directory, manifestName)) };
}

/** Throws with file and line where a file of the program cannot be compiled. */
export function requireCompilable({ files }: ProgramFiles): void {
  for (const { name, kind, source } of files) {
    if (kind !== 'server-js') continue;
    try {
      new Script(source, { filename: `${name}.gs` });
    } catch (error) {
      const [said = '', place = `${name}.gs`] = stackOf(error).split('\n');
      throw new Error(`Cannot run the program, for ${place} cannot be compiled: ${said}`, { cause: error });
    }
  }
}

/** Changes whenever a file of the program is written, added or removed. */
export function programState(directory: string): string {
  return programPaths(directory)
    .map((path) => {
      const { mtimeMs, size } = statSync(join(directory, path));
      return `${path} ${mtimeMs} ${size}`;
    })
    .join('\n');
}

/** In the order of their names, as they are evaluated; hidden files and folders are none of the program. */
function programPaths(directory: string): string[] {
  return entriesOf(directory)
    .flatMap(({ name, isFolder }) => {
      if (!isFolder) return extname(name) in kinds || name === manifestName ? [name] : [];
      return programPaths(join(directory, name)).map((path) => `${name}/${path}`);
    })
    .sort();
}

function entriesOf(directory: string) {
  return readdirSync(directory, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !notOfTheProgram.has(name))
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
}

function requireDifferentNames(directory: string, files: readonly ProjectFile[]): void {
  const seen = new Set<string>();
  for (const { name, kind } of files) {
    const key = `${kind} ${name}`;
    if (seen.has(key))
      throw new Error(
        `Cannot run ${directory}: there is both ${name}.gs and ${name}.js, one file to Apps Script.`,
      );
    seen.add(key);
  }
}

/** Throws with what is wrong where `directory` is not a folder. */
export function requireFolder(directory: string): void {
  const found = statSync(directory, { throwIfNoEntry: false });
  if (!found) throw new Error(`Cannot run ${directory}: there is no such folder.`);
  if (!found.isDirectory())
    throw new Error(`Cannot run ${directory}: it is a file; name the folder it lies in.`);
}
