import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Manifest, ProjectFile } from '../workspace/runtime/execution.ts';

/** A built script project as clasp would push it: every file of `directory`. */
export function readProjectFiles(directory: string): {
  readonly files: ProjectFile[];
  readonly manifest: Manifest;
} {
  const files = readdirSync(directory)
    .filter((file) => ['.js', '.html'].includes(extname(file)))
    .sort()
    .map((file) => ({
      name: basename(file, extname(file)),
      kind: extname(file) === '.html' ? ('html' as const) : ('server-js' as const),
      source: readFileSync(join(directory, file), 'utf8'),
    }));
  return {
    files,
    manifest: JSON.parse(readFileSync(join(directory, 'appsscript.json'), 'utf8')) as Manifest,
  };
}
