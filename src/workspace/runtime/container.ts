import type { Execution } from './execution.ts';

/** The file that a script is bound to. */
export type Container = { readonly kind: 'spreadsheet' | 'form'; readonly id: string };

/**
 * The file of this kind that an execution is about: that whose page it was started from, else the container of its
 * script; undefined where neither is one.
 */
export function activeFile({ ui, project }: Execution, kind: Container['kind']): string | undefined {
  return [ui?.page, project.container].find((file) => file?.kind === kind)?.id;
}
