import { rmSync } from 'node:fs';

/** After all tests. */
// Jest takes nothing else.
// eslint-disable-next-line no-restricted-exports
export default function removeDesksDirectory() {
  rmSync(process.env.DESKS_DIRECTORY, { recursive: true, force: true });
}
