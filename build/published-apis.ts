import { readFileSync, writeFileSync } from 'node:fs';
import { publishedApis, type PublishedApi } from '../src/workspace/services/published/published-api.ts';
import { readClient } from './published/read-client.ts';

const checks = process.argv.includes('--check');

for (const name of publishedApis) {
  const file = `src/workspace/services/published/apis/${name}.json`;
  const text = written(readClient(name));
  if (!checks) {
    writeFileSync(file, text);
    console.log(`Wrote ${file}`);
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not what the installed client says: run npm run published-apis and commit it`);
    process.exitCode = 1;
  }
}

/** A line for each method and schema: short enough to be kept, long enough to be compared. */
function written({ methods, schemas }: PublishedApi): string {
  return `{\n"methods": ${lines(methods)},\n"schemas": ${lines(schemas)}\n}\n`;
}

function lines(entries: object): string {
  const each = Object.entries(entries).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${each.join(',\n')}\n}`;
}
