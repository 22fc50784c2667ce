import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, buildSync } from 'esbuild';
import { entryPoints } from '../src/addon/entry-points.ts';
import { bundleName, entryStubs } from './entry-stubs.ts';

const source = 'src/addon';
const dialogs = join(source, 'ui', 'dialogs');
const output = 'dist';

/** Makes `dist/`: what clasp pushes and the local Workspace runs, file for file. */
export async function buildAddOn(): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, 'Code.js'), await bundle());
  for (const name of dialogNames()) writeFileSync(join(output, `${name}.html`), dialogPage(name));
  copyFileSync(join(source, 'appsscript.json'), join(output, 'appsscript.json'));
}

/** Not minified: a stack trace from production must name functions and lines that a person can look up. */
async function bundle(): Promise<string> {
  const main = [join(source, 'main.ts')];
  const exported = await build({
    entryPoints: main,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    outfile: 'Code.js',
  });
  refuseDifferentExports(Object.values(exported.metafile.outputs)[0]?.exports ?? []);

  const { outputFiles } = await build({
    entryPoints: main,
    bundle: true,
    write: false,
    format: 'iife',
    globalName: bundleName,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'inline',
    outfile: join(output, 'Code.js'),
  });
  return `${outputFiles[0]?.text ?? ''}\n${entryStubs(entryPoints)}`;
}

function refuseDifferentExports(exported: readonly string[]): void {
  const declared = new Set<string>(entryPoints.map(({ name }) => name));
  const missing = [...declared].filter((name) => !exported.includes(name));
  const surplus = exported.filter((name) => !declared.has(name));
  if (missing.length + surplus.length > 0) {
    throw new Error(
      `Cannot build ${output}/Code.js: main.ts and entry-points.ts disagree. ` +
        `Not exported: ${missing.join(', ') || 'none'}. Not declared: ${surplus.join(', ') || 'none'}.`,
    );
  }
}

function dialogNames(): string[] {
  return readdirSync(dialogs)
    .filter((file) => file.endsWith('.html'))
    .map((file) => basename(file, '.html'));
}

/** Apps Script serves a dialog as one file: its style sheet and program are written into the page. */
function dialogPage(name: string): string {
  const page = readFileSync(join(dialogs, `${name}.html`), 'utf8');
  const style = readFileSync(join(dialogs, 'dialog.css'), 'utf8');
  const program = buildSync({
    entryPoints: [join(dialogs, `${name}.client.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
  }).outputFiles[0]?.text;
  if (program === undefined) throw new Error(`Cannot build the dialog ${name}: esbuild made no program.`);
  return page
    .replace('<!-- style -->', () => `<style>\n${style}</style>`)
    .replace('<!-- program -->', () => `<script>\n${program.replaceAll('</script', '<\\/script')}</script>`);
}
