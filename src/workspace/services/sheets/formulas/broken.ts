/** Leaves the reading of a formula with the reason why it cannot be computed. */
export class Broken extends Error {}

export function parseError(): Broken {
  return new Broken('Formula parse error.');
}
