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

/** What a page's script calls, of the dialog that it shows now. */
type Server = (name: string, argument: unknown) => Promise<unknown>;

type Shown = { readonly page: Page; server: Server };

const shown = new WeakMap<Browser, Promise<Shown>>();

/** A dialog as built, at its size, with its context and a server that answers as told; in the page of the one before. */
export async function openDialog(
  browser: Browser,
  name: string,
  context: unknown,
  answers: Answers,
  size: { readonly width: number; readonly height: number },
  { stopClock = false } = {},
): Promise<OpenDialog> {
  // A stopped clock stays with its page.
  const window = await (stopClock ? openPage(browser) : (shown.get(browser) ?? keepPage(browser)));
  const { page } = window;
  if (stopClock) await page.clock.install();
  await page.goto('about:blank');
  await page.setViewportSize(size);
  const calls: OpenDialog['calls'] = [];
  const closed = later();
  window.server = async (called, argument) => {
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
  };
  const html = built.get(name) ?? dialogPage(name);
  built.set(name, html);
  await page.setContent(
    html
      .replace('<head>', () => `<head>${fakeScript}`)
      .replace('<?= context ?>', () => escaped(JSON.stringify(context))),
  );
  return { page, calls, closed: closed.promise };
}

function keepPage(browser: Browser): Promise<Shown> {
  const opened = openPage(browser);
  shown.set(browser, opened);
  return opened;
}

async function openPage(browser: Browser): Promise<Shown> {
  const window: Shown = { page: await browser.newPage(), server: () => Promise.resolve() };
  await window.page.exposeFunction('callServer', (name: string, argument: unknown) =>
    window.server(name, argument),
  );
  return window;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
