/** What an error of any realm says, or whatever else was thrown. */
export function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' ? message : String(error);
}

/** An error as the execution log shows it: name, message, and the places in the script's own files. */
export function stackOf(error: unknown): string {
  const { name = 'Error', stack = '' } = (error ?? {}) as { name?: string; stack?: string };
  const places = stack.split('\n').filter((line) => /^(\s+at .*)?\S+\.gs:\d+/.test(line));
  return [`${name}: ${messageOf(error)}`, ...places].join('\n');
}
