import { createContext, Script } from 'node:vm';
import { containRejections } from './loose-rejections.ts';
import { dateOfTheWorkspace, type DateSource, dateSource } from './realm-date.ts';
import type { Intrinsics } from './realm-values.ts';

/** A real limit against endless loops, which no service call would notice; milliseconds. */
const REAL_TIME_LIMIT_MS = 60_000;

/** Globals of a bare context that Apps Script has not. */
const notInAppsScript = ['SharedArrayBuffer', 'Atomics', 'escape', 'unescape'];

/** Compiled files that are kept; installing new versions pushes the oldest ones out. */
const KEPT_SCRIPTS = 200;
const compiled = new Map<string, Map<string, Script>>();

/** One script's world: its own intrinsics and whatever globals it was given. */
export type Realm = {
  readonly intrinsics: Intrinsics;
  /** Adds a global, unless the script has declared the name itself. */
  define(name: string, value: unknown): void;
  /** Evaluates a file of the project in the one global scope that all of them share. */
  load(fileName: string, source: string): void;
  /** Whether the files declared such a function at their top level, also as the value of a `const`. */
  hasFunction(name: string): boolean;
  /** Calls such a function; of an async one the value it came to, or what it threw. */
  callFunction(name: string, args: readonly unknown[]): unknown;
};

export type RealmOptions = {
  readonly realTimeLimitMs?: number;
  /** What `Math.random` goes by; without it, it is the engine's own. */
  readonly seed?: number | undefined;
  /** By whose clocks its dates tell local time; UTC unless said otherwise. */
  readonly timeZone?: string;
};

/** A fresh realm whose `Date` tells the time of `now`. */
export function openRealm(
  now: () => number,
  { realTimeLimitMs = REAL_TIME_LIMIT_MS, seed, timeZone = 'UTC' }: RealmOptions = {},
): Realm {
  const context = createContext(Object.create(null) as object, { microtaskMode: 'afterEvaluate' });
  // Only what is the script's own can go on for ever; a limit costs a thread each time.
  const evaluate = (source: string, options = {}, name = 'workspace'): unknown =>
    script(source, name).runInContext(context, options);
  const limited = { timeout: realTimeLimitMs };
  evaluate(notInAppsScript.map((name) => `delete globalThis.${name};`).join(''));
  (evaluate(dateOfTheWorkspace) as (source: DateSource) => void)(dateSource(now, timeZone));
  if (seed !== undefined) (evaluate(seededRandom) as (seed: number) => void)(seed);
  containRejections(evaluate('Promise.prototype') as object);
  const builtIn = new Set(evaluate('Object.getOwnPropertyNames(globalThis)') as string[]);
  const valueOf = evaluate(valueOfGlobal) as (name: string) => unknown;
  const declared = (name: string): unknown => {
    const value = identifier.test(name) && !builtIn.has(name) ? valueOf(name) : undefined;
    return typeof value === 'function' && !String(value).startsWith('class') ? value : undefined;
  };

  return {
    intrinsics: evaluate('({ Array, Object, Date, Error })') as Intrinsics,
    define: (name, value) => void (context[name] = value),
    load: (fileName, source) => void evaluate(source, limited, fileName),
    hasFunction: (name) => declared(name) !== undefined,
    callFunction(name, args) {
      let outcome: () => unknown = () => undefined;
      context[handOver] = {
        work: declared(name),
        args,
        settle: (value: unknown) => void (outcome = () => value),
        fail(error: unknown) {
          outcome = () => {
            throw error;
          };
        },
      };
      evaluate(call, limited);
      return outcome();
    },
  };
}

/** Whether an execution was cut off by the real limit. */
export function isRealTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

/** Files are compiled once: an execution begins with a fresh world, not with a fresh compilation. */
function script(source: string, filename: string): Script {
  // By the source itself: a long text is hashed once, a key made of it every time.
  const byName = compiled.get(source) ?? new Map<string, Script>();
  const known = byName.get(filename);
  if (known) return known;
  const fresh = new Script(source, { filename });
  compiled.set(source, byName.set(filename, fresh));
  const [oldest] = compiled.keys();
  if (compiled.size > KEPT_SCRIPTS && oldest !== undefined) compiled.delete(oldest);
  return fresh;
}

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** Evaluated inside: what a name stands for there, also one that is no property of the global object. */
const valueOfGlobal = `((evaluate) => (name) => evaluate('typeof ' + name + " === 'undefined' ? undefined : " + name))(eval)`;

const handOver = '__workspaceCall';

/** Evaluated inside, where promises run on before the evaluation ends: only functions of the realm itself do so. */
const call = `(() => {
  const { work, args, settle, fail } = ${handOver};
  delete globalThis.${handOver};
  const value = work(...args);
  if (value instanceof Promise) value.then((settled) => settle(settled), (error) => fail(error));
  else settle(value);
})()`;

/** Evaluated inside: numbers from 0 up to 1 by a generator of 32 bits (mulberry32). */
const seededRandom = `(seed) => {
  let state = seed;
  Math.random = function random() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}`;
