import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Manifest } from '../runtime/execution.ts';

const webApp = z.object({
  executeAs: z.optional(z.enum(['USER_ACCESSING', 'USER_DEPLOYING'])),
  access: z.optional(z.enum(['MYSELF', 'DOMAIN', 'ANYONE', 'ANYONE_ANONYMOUS'])),
});

const advancedService = z.object({ userSymbol: z.string(), serviceId: z.string(), version: z.string() });

/** What the Workspace reads of `appsscript.json`; what else stands in it is let be. */
const schema = z.object({
  timeZone: z.optional(z.string().check(z.refine(isTimeZone, 'no such time zone'))),
  runtimeVersion: z.optional(z.enum(['V8', 'STABLE', 'DEPRECATED_ES5'])),
  oauthScopes: z.optional(z.array(z.string())),
  urlFetchWhitelist: z.optional(z.array(z.string())),
  dependencies: z.optional(z.object({ enabledAdvancedServices: z.optional(z.array(advancedService)) })),
  webapp: z.optional(webApp),
  executionApi: z.optional(z.object({ access: z.optional(z.enum(['MYSELF', 'DOMAIN', 'ANYONE'])) })),
});

/** What is wrong with a manifest: where, what Google says of it, and what was there. */
export type ManifestProblem = {
  readonly place: string;
  readonly message: string;
  readonly oneOf?: readonly unknown[];
  readonly found?: unknown;
};

/** The manifest that `json` describes, or what is wrong with it. */
export function manifestOf(json: unknown): Manifest | ManifestProblem {
  const read = schema.safeParse(json, { reportInput: true });
  if (!read.success) {
    const [issue] = read.error.issues;
    const oneOf = issue?.code === 'invalid_value' ? { oneOf: issue.values } : {};
    const place = issue?.path.join('.') || 'its top';
    return { place, message: issue?.message ?? 'Invalid input', found: issue?.input, ...oneOf };
  }
  const { timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone, runtimeVersion, ...rest } = read.data;
  if (runtimeVersion === 'DEPRECATED_ES5')
    return { place: 'runtimeVersion', message: 'not emulated: runtimeVersion DEPRECATED_ES5' };
  return { timeZone, ...rest } as Manifest;
}

/** The manifest at `path`; without one a new project's, in the zone of this machine. */
export function readManifest(path: string): Manifest {
  const text = textAt(path);
  const manifest = manifestOf(text === undefined ? {} : jsonOf(text, path));
  if ('place' in manifest) throw new Error(`Cannot use ${path}, at ${manifest.place}: ${manifest.message}`);
  return manifest;
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`Cannot use ${path}, for it is not JSON: ${(error as Error).message}`, { cause: error });
  }
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
