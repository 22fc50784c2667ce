/// <reference lib="dom" />

/** The part of google.script that a dialog uses; Apps Script puts it into the page. */
type ScriptRunner = {
  withSuccessHandler(handler: (result: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: Error) => void): ScriptRunner;
} & Readonly<Record<string, (argument: unknown) => void>>;

declare const google: { readonly script: { readonly run: ScriptRunner; readonly host: { close(): void } } };

/** Calls one of the desk's dialog functions. */
export function askServer<Answer>(functionName: string, argument: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((result) => resolve(result as Answer))
      .withFailureHandler(reject);
    runner[functionName]?.(argument);
  });
}

export function closeDialog(): void {
  google.script.host.close();
}
