/** What an error of any realm says, or whatever else was thrown. */
export function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' ? message : String(error);
}

/** An error as the execution log shows it: name, message, and the places in the script's own files. */
export function stackOf(error: unknown): string {
  const { name = 'Error', stack = '' } = (error ?? {}) as { name?: string; stack?: string };
  // What cannot be compiled was not running anywhere: its place stands alone above the stack.
  const place = name === 'SyntaxError' ? /^\S+\.gs:\d+/ : /^\s+at .*\.gs:\d+/;
  const places = stack.split('\n').filter((line) => place.test(line));
  return [`${name}: ${messageOf(error)}`, ...places].join('\n');
}
