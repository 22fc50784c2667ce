import type { Browser, Page } from 'playwright-core';
import { dialogPage } from '../../build/add-on.ts';

/** What the server is told, and what it answers: a value, a failure thrown, or a promise that takes its time. */
export type Answers = Readonly<Record<string, (argument: unknown) => unknown>>;

export type OpenDialog = {
  readonly page: Page;
  /** Calls in their order, with what was handed over. */
  readonly calls: { readonly name: string; readonly argument: unknown }[];
  /** Settles when the page asks to be closed. */
  readonly closed: Promise<unknown>;
};

/** An answer that comes when the test gives it. */
export function later(): { readonly promise: Promise<unknown>; give(answer: unknown): void } {
  let give: (answer: unknown) => void = () => {};
  const promise = new Promise((resolve) => {
    give = resolve;
  });
  return { promise, give: (answer) => give(answer) };
}

const built = new Map<string, string>();

/** `google.script` with the manners of the real one: answers come later, failures as Error. */
const fakeScript = `<script>
  const runner = (onSuccess, onFailure) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (handler) => runner(handler, onFailure);
      if (name === 'withFailureHandler') return (handler) => runner(onSuccess, handler);
      return (argument) => void callServer(name, argument).then(
        (answer) => answer.failure === undefined ? onSuccess(answer.value) : onFailure(new Error(answer.failure)));
    },
  });
  window.google = { script: { run: runner(), host: { close: () => void callServer('close') } } };
</script>`;

/** A dialog as built, at its size, with its context and a server that answers as told. */
export async function openDialog(
  browser: Browser,
  name: string,
  context: unknown,
  answers: Answers,
  size: { readonly width: number; readonly height: number },
  { stopClock = false } = {},
): Promise<OpenDialog> {
  const page = await browser.newPage({ viewport: size });
  if (stopClock) await page.clock.install();
  const calls: OpenDialog['calls'] = [];
  const closed = later();
  await page.exposeFunction('callServer', async (called: string, argument: unknown) => {
    if (called === 'close') {
      closed.give(undefined);
      return { value: null };
    }
    calls.push({ name: called, argument });
    try {
      return { value: (await answers[called]?.(argument)) ?? null };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  });
  const html = built.get(name) ?? dialogPage(name);
  built.set(name, html);
  await page.setContent(
    html
      .replace('<head>', () => `<head>${fakeScript}`)
      .replace('<?= context ?>', () => escaped(JSON.stringify(context))),
  );
  return { page, calls, closed: closed.promise };
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
