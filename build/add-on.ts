import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, buildSync } from 'esbuild';
import { entryPoints } from '../src/addon/entry-points.ts';
import { bundleName, entryStubs } from './entry-stubs.ts';

const source = 'src/addon';
const dialogs = join(source, 'ui', 'dialogs');
const output = 'dist';

/** Makes `dist/`: what clasp pushes and the local Workspace runs, file for file. */
export async function buildAddOn(): Promise<void> {
  const files: Readonly<Record<string, string>> = {
    'Code.js': await bundle(),
    'appsscript.json': readFileSync(join(source, 'appsscript.json'), 'utf8'),
    ...Object.fromEntries(dialogNames().map((name) => [`${name}.html`, dialogPage(name)])),
  };
  mkdirSync(output, { recursive: true });
  for (const [name, content] of Object.entries(files)) replaceFile(join(output, name), content);
  for (const name of readdirSync(output))
    if (!(name in files) && !name.endsWith('.draft')) rmSync(join(output, name), { recursive: true });
}

/** Whole or not at all: somebody may be reading the last build. */
function replaceFile(path: string, content: string): void {
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, content);
  renameSync(draft, path);
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

/** Apps Script serves a dialog as one file: the style sheets it names and its program are written into the page. */
export function dialogPage(name: string): string {
  const page = readFileSync(join(dialogs, `${name}.html`), 'utf8');
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
    .replace(
      /<!-- style: (.*) -->/,
      (_, names: string) => `<style>\n${styleSheets(names.split(' '))}</style>`,
    )
    .replace('<!-- program -->', () => `<script>\n${program.replaceAll('</script', '<\\/script')}</script>`);
}

function styleSheets(names: readonly string[]): string {
  return names.map((name) => readFileSync(join(dialogs, name), 'utf8')).join('');
}
