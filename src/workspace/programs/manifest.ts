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
  runtimeVersion: z.optional(z.enum(['V8', 'STABLE'])),
  oauthScopes: z.optional(z.array(z.string())),
  urlFetchWhitelist: z.optional(z.array(z.string())),
  dependencies: z.optional(z.object({ enabledAdvancedServices: z.optional(z.array(advancedService)) })),
  webapp: z.optional(webApp),
});

/** The manifest at `path`; without one a new project's, in the zone of this machine. */
export function readManifest(path: string): Manifest {
  const text = textAt(path);
  const read = schema.safeParse(text === undefined ? {} : jsonOf(text, path));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`Cannot use ${path}, at ${issue?.path.join('.') || 'its top'}: ${issue?.message}`);
  }
  const { timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone, ...rest } = read.data;
  return { timeZone, ...rest } as Manifest;
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
