import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';

export type Window = {
  readonly page: Page;
  /** Leads to an address as somebody, or as nobody yet; `width` is the window's from then on. */
  openAs(email: string, address: string, width?: number): Promise<void>;
  /** The same address, for the same person, in another page that runs no scripts. */
  openBare(address: string): Promise<Page>;
  /** What scripts of the pages have thrown since this was last asked. */
  failures(): string[];
  close(): Promise<void>;
};

const patienceMs = 5_000;
const size = { width: 1280, height: 800 };

/** A browser with one window for all tests of a file: to open another costs more than to go somewhere in this one. */
export async function openWindow(): Promise<Window> {
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: size, locale: 'ja-JP' });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  let failures: string[] = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  return {
    page,
    async openAs(email, address, width = size.width) {
      await context.clearCookies();
      const { origin: url } = new URL(address);
      if (email !== '') await context.addCookies([{ name: 'account', value: email, url }]);
      if (page.viewportSize()?.width !== width) await page.setViewportSize({ ...size, width });
      await page.goto(address);
    },
    async openBare(address) {
      const bare = await browser.newContext({ viewport: size, locale: 'ja-JP', javaScriptEnabled: false });
      await bare.addCookies(await context.cookies());
      const opened = await bare.newPage();
      opened.setDefaultTimeout(patienceMs);
      await opened.goto(address);
      return opened;
    },
    failures() {
      const seen = failures;
      failures = [];
      return seen;
    },
    close: () => browser.close(),
  };
}
