import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, screenshot } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 150_000);
afterAll(() => browser?.close());

it('draws Japanese characters, each with its own shape', async () => {
  const page = await browser.newPage();
  await page.setContent('<p style="font-size:40px">医療データ 髙﨑①㎡</p><span>医</span><span>療</span>');
  await screenshot(page, 'browser-japanese');
  const [first, second] = await Promise.all(
    [0, 1].map((index) => page.locator('span').nth(index).screenshot()),
  );
  expect(first?.equals(second ?? Buffer.alloc(0))).toBe(false);
  await page.close();
}, 30_000);
