import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { statePicture } from './state-picture.ts';

const file = 'docs/images/image-request-states.svg';
const picture = await statePicture();

if (!process.argv.includes('--check')) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, picture);
  console.log(`Wrote ${file}`);
} else if (committed() !== picture) {
  console.error(`${file} is not what the table of the procedure makes: run npm run diagram and commit it`);
  process.exitCode = 1;
}

function committed(): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
