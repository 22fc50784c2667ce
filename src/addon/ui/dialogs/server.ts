/// <reference lib="dom" />

/** The part of google.script that a dialog uses; Apps Script puts it into the page. */
type ScriptRunner = {
  withSuccessHandler(handler: (result: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: Error) => void): ScriptRunner;
} & Readonly<Record<string, (argument: unknown) => void>>;

declare const google: { readonly script: { readonly run: ScriptRunner; readonly host: { close(): void } } };

/** Longer than the six minutes an execution may take: whatever has not come by then was lost on the way. */
const LONGEST_WAIT_MS = 400_000;

/** Calls one of the desk's dialog functions; a connection that breaks silently counts as a failure in the end. */
export function askServer<Answer>(functionName: string, argument: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('サーバーから応答がありません。')), LONGEST_WAIT_MS);
    const runner = google.script.run
      .withSuccessHandler((result) => resolve(result as Answer))
      .withFailureHandler(reject);
    runner[functionName]?.(argument);
  });
}

export function closeDialog(): void {
  google.script.host.close();
}
