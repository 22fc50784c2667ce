/** Thrown by a service that asks the person at the page something: ends the execution until there is an answer. */
export class WaitSignal extends Error {
  constructor() {
    super('The execution waits for an answer');
    this.name = 'WaitSignal';
  }
}
