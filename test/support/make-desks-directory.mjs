import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of memory, where the machine has one: every write of a Workspace is synchronous. */
const memoryDisk = '/dev/shm';

/** Before all tests: where their processes keep the desks that they share as models. */
// Jest takes nothing else.
// eslint-disable-next-line no-restricted-exports
export default function makeDesksDirectory() {
  process.env.DESKS_DIRECTORY = mkdtempSync(join(existsSync(memoryDisk) ? memoryDisk : tmpdir(), 'desks-'));
}
