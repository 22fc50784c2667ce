import { writeFileSync } from 'node:fs';
import { holidayTable } from './holiday-table.ts';

const file = 'src/addon/domain/time/holidays.generated.ts';
writeFileSync(file, holidayTable());
console.log(`Wrote ${file}`);
