/// <reference lib="dom" />
import type { DialogMessage, DialogReply } from '../protocol.ts';
import { crossing } from '../script-value.ts';

type Handlers = {
  readonly onSuccess?: (value: unknown, userObject?: unknown) => void;
  readonly onFailure?: (error: Error, userObject?: unknown) => void;
  readonly userObject?: unknown;
};

const pending = new Map<number, Handlers>();
let calls = 0;

Object.assign(window, {
  google: { script: notEmulatedOtherwise('google.script', { run: runner({}), host: host() }) },
});
window.addEventListener('message', receive);

/** `google.script.run`: each `with…` gives a new runner, every other name calls that function of the script. */
function runner(handlers: Handlers): object {
  return new Proxy(Object.create(null) as object, {
    get(_target, name) {
      if (typeof name === 'symbol') return undefined;
      switch (name) {
        case 'withSuccessHandler':
          return (onSuccess: Handlers['onSuccess']) => runner(withHandler(handlers, { onSuccess }));
        case 'withFailureHandler':
          return (onFailure: Handlers['onFailure']) => runner(withHandler(handlers, { onFailure }));
        case 'withUserObject':
          return (userObject: unknown) => runner({ ...handlers, userObject });
      }
      // Private functions are simply not there.
      if (name.endsWith('_')) return undefined;
      return (...args: unknown[]) => {
        call(name, args, handlers);
      };
    },
  });
}

function withHandler(
  handlers: Handlers,
  added: { [Key in keyof Handlers]?: Handlers[Key] | undefined },
): Handlers {
  const [handler] = Object.values(added);
  if (typeof handler !== 'function')
    throw new TypeError(`google.script.run handler must be a function: ${handler}`);
  return { ...handlers, ...(added as Handlers) };
}

function call(functionName: string, args: readonly unknown[], handlers: Handlers): void {
  const crossingArguments =
    args.length === 1 && args[0] instanceof HTMLFormElement
      ? [formValues(args[0])]
      : args.map((argument, index) => crossing(argument, String(index)));
  calls += 1;
  pending.set(calls, handlers);
  say({ kind: 'run', call: calls, functionName, args: crossingArguments });
}

/** A form as the only argument arrives as an object of its named fields. */
function formValues(form: HTMLFormElement): Record<string, unknown> {
  const data = new FormData(form);
  return Object.fromEntries(
    [...new Set(data.keys())].map((name) => {
      const values = data.getAll(name);
      if (values.some((value) => typeof value !== 'string')) {
        throw new Error(`not emulated: google.script.run with a form that holds a file: ${name}`);
      }
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

function receive(event: MessageEvent): void {
  if (event.source !== window.parent) return;
  const reply = event.data as DialogReply;
  const handlers = pending.get(reply.call);
  if (!handlers) return;
  pending.delete(reply.call);

  if (reply.kind === 'returned') {
    handlers.onSuccess?.(reply.value, handlers.userObject);
    return;
  }
  const error = new Error(reply.message);
  if (handlers.onFailure) handlers.onFailure(error, handlers.userObject);
  else console.error('Uncaught', error);
}

function host(): object {
  return notEmulatedOtherwise('google.script.host', {
    origin: location.origin,
    close: () => {
      say({ kind: 'close' });
    },
    setHeight: (height: number) => {
      say({ kind: 'resize', height: Number(height) });
    },
    setWidth: (width: number) => {
      say({ kind: 'resize', width: Number(width) });
    },
    editor: {
      focus: () => {
        say({ kind: 'focus-editor' });
      },
    },
  });
}

function notEmulatedOtherwise(name: string, members: object): object {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver) as unknown;
      throw new Error(`not emulated: ${name}.${key}`);
    },
  });
}

function say(message: DialogMessage): void {
  window.parent.postMessage(message, '*');
}
