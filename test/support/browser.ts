import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser as open } from '../../build/browser.ts';

/** A browser for tests: the pages' own fonts are for those who look at pictures, and slow. */
export function openBrowser(): Promise<Browser> {
  return process.env.SCREENSHOTS === undefined ? open('--disable-remote-fonts') : open();
}

/** Saves what the page shows as `<SCREENSHOTS>/<name>.png`; without that variable it does nothing. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
