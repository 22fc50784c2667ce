const prototypes = new WeakSet<object>();
let watching = false;

/**
 * Keeps a promise that a script rejected and left alone from ending this process, as Node otherwise would: it is a
 * warning. `promisePrototype` is that of the script's realm; rejections of our own still end the process.
 */
export function containRejections(promisePrototype: object): void {
  prototypes.add(promisePrototype);
  if (watching) return;
  watching = true;
  process.on('unhandledRejection', (reason, promise) => {
    if (!prototypes.has(Object.getPrototypeOf(promise) as object)) throw reason;
    const { message = String(reason) } = (reason ?? {}) as { message?: string };
    process.emitWarning(`A script left a rejected promise alone: ${message}`);
  });
}
