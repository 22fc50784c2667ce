/** Thrown by a listener to end an execution there and then, as Google does to one that runs too long or on a machine that fails. */
export class KillSignal extends Error {
  constructor() {
    super('The execution was stopped');
    this.name = 'KillSignal';
  }
}

/** For a listener of service calls: ends the execution that is making the call. */
export function killExecution(): never {
  throw new KillSignal();
}
