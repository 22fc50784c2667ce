import { join } from 'node:path';
import { buildSync } from 'esbuild';

const bundles = new Map<string, string>();

/**
 * One plain script for the browser out of a client module and what it imports:
 * `clientBundle('spreadsheet/client/page.ts')`. Built when first asked for, then kept.
 */
export function clientBundle(entry: string): string {
  const known = bundles.get(entry);
  if (known !== undefined) return known;

  const { outputFiles } = buildSync({
    entryPoints: [join(process.cwd(), 'src/workspace/web', entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
  });
  const script = outputFiles[0]?.text ?? '';
  bundles.set(entry, script);
  return script;
}
