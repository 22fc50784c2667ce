import { readdirSync } from 'node:fs';
import { buildAddOn } from './add-on.ts';

await buildAddOn();
console.log(`Built dist/: ${readdirSync('dist').join(', ')}`);
