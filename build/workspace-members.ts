import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { listedClasses } from './members/classes.ts';
import { emulatedMembers } from './members/emulated.ts';
import { membersPage } from './members/page.ts';

const file = 'docs/workspace-members.md';
const config = ts.getParsedCommandLineOfConfigFile(
  'tsconfig.json',
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  },
);
const sources = (config?.fileNames ?? []).filter((name) => name.includes('/src/workspace/'));
const program = ts.createProgram(sources, config?.options ?? {});
const emulated = emulatedMembers(program, (name) => name.includes('/src/workspace/'));
const written = membersPage(listedClasses(program), emulated);
const page = await format(written, { ...(await resolveConfig(file)), filepath: file });

if (!process.argv.includes('--check')) {
  writeFileSync(file, page);
  console.log(`Wrote ${file}`);
} else if (committed() !== page) {
  console.error(`${file} is not what the sources emulate: run npm run members and commit it`);
  process.exitCode = 1;
}

function committed(): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
