import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type ClaspPlace = {
  /** Where the local Workspace is served. */
  readonly url: string;
  /** The file in which clasp keeps its credentials. */
  readonly authFile: string;
};

/** How to start clasp, unmodified, so that it speaks to the local Workspace (decision on how clasp is led there). */
export function claspProcess(
  { url, authFile }: ClaspPlace,
  args: readonly string[],
): { readonly command: string; readonly args: string[]; readonly env: Record<string, string> } {
  // Both are found from where the commands and the tests run: the project's root.
  const clasp = join(process.cwd(), 'node_modules/@google/clasp/build/src/index.js');
  const preload = pathToFileURL(join(process.cwd(), 'src/workspace/cli/clasp-preload.mjs')).href;
  return {
    command: process.execPath,
    args: ['--import', preload, clasp, ...args],
    env: { WORKSPACE_URL: url, clasp_config_auth: authFile },
  };
}
