import { createContext, Script, type Context } from 'node:vm';
import type { Intrinsics } from './realm-values.ts';

/** A real limit against endless loops, which no service call would notice; milliseconds. */
const REAL_TIME_LIMIT_MS = 60_000;

/** Globals of a bare context that Apps Script has not. */
const notInAppsScript = ['SharedArrayBuffer', 'Atomics', 'escape', 'unescape'];

const compiled = new Map<string, Script>();

/** One script's world: its own intrinsics and whatever globals it was given. */
export type Realm = {
  readonly intrinsics: Intrinsics;
  /** Adds a global, unless the script has declared the name itself. */
  define(name: string, value: unknown): void;
  /** Evaluates a file of the project in the one global scope that all of them share. */
  load(fileName: string, source: string): void;
  /** The names of the functions that the files declared at their top level. */
  functionNames(): string[];
  callFunction(name: string, args: readonly unknown[]): unknown;
};

/** A fresh realm whose `Date` tells the time of `now`. */
export function openRealm(now: () => number): Realm {
  const context = createContext(Object.create(null) as object, { microtaskMode: 'afterEvaluate' });
  for (const name of notInAppsScript) evaluate(context, `delete globalThis.${name}`);
  (evaluate(context, dateOfTheWorkspace) as (now: () => number) => void)(now);
  const builtIn = new Set(Object.getOwnPropertyNames(context));

  return {
    intrinsics: evaluate(context, '({ Array, Object, Date, Error })') as Intrinsics,
    define: (name, value) => void (context[name] = value),
    load: (fileName, source) =>
      void script(source, fileName).runInContext(context, { timeout: REAL_TIME_LIMIT_MS }),
    functionNames: () =>
      Object.getOwnPropertyNames(context).filter(
        (name) => !builtIn.has(name) && typeof context[name] === 'function',
      ),
    callFunction(name, args) {
      context['__arguments'] = args;
      try {
        return evaluate(context, `${name}(...__arguments)`, `call of ${name}`);
      } finally {
        delete context['__arguments'];
      }
    },
  };
}

function evaluate(context: Context, source: string, name = 'workspace'): unknown {
  return script(source, name).runInContext(context, { timeout: REAL_TIME_LIMIT_MS });
}

/** Files are compiled once: an execution begins with a fresh world, not with a fresh compilation. */
function script(source: string, filename: string): Script {
  const key = `${filename}\n${source}`;
  const known = compiled.get(key);
  if (known) return known;
  const fresh = new Script(source, { filename });
  compiled.set(key, fresh);
  return fresh;
}

/** Evaluated inside: `new Date()`, `Date()` and `Date.now()` ask the Workspace's clock, all else is the realm's own. */
const dateOfTheWorkspace = `(now) => {
  const Real = Date;
  function WorkspaceDate(...parts) {
    if (!new.target) return new Real(now()).toString();
    return Reflect.construct(Real, parts.length === 0 ? [now()] : parts, new.target);
  }
  Object.defineProperty(WorkspaceDate, 'name', { value: 'Date' });
  Object.setPrototypeOf(WorkspaceDate, Real);
  WorkspaceDate.prototype = Real.prototype;
  WorkspaceDate.now = () => now();
  Real.prototype.constructor = WorkspaceDate;
  globalThis.Date = WorkspaceDate;
}`;
