import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { drawnProcedures } from './drawn-procedures.ts';
import { statePicture } from './state-picture.ts';

for (const drawn of Object.values(drawnProcedures)) {
  const { file } = drawn;
  const picture = await statePicture(drawn);
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, picture);
    console.log(`Wrote ${file}`);
  } else if (committed(file) !== picture) {
    console.error(`${file} is not what the table of the procedure makes: run npm run diagram and commit it`);
    process.exitCode = 1;
  }
}

function committed(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
