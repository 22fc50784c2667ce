import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { people, type Person } from '../src/local/people.ts';
import type { LocalDesk } from '../src/local/provision.ts';

/** Pixels: what a page of the guide shows without being made smaller. */
const WIDTH = 1280;

const patienceMs = 20_000;

export type Seat = Awaited<ReturnType<ReturnType<typeof seatsAt>>>;

/** A window of its own, in which somebody is signed in; `height` in pixels. */
export function seatsAt(browser: Browser, base: string, { spreadsheetId }: LocalDesk) {
  return async (person: Person, height: number) => {
    const { email } = people[person];
    const context = await browser.newContext({
      viewport: { width: WIDTH, height },
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      reducedMotion: 'reduce',
    });
    await context.addCookies([{ name: 'account', value: encodeURIComponent(email), url: base }]);
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);

    return {
      page,
      base,
      async openTab(title: string): Promise<void> {
        await page.goto(`${base}/spreadsheets/d/${spreadsheetId}/edit`);
        const tab = page.getByRole('navigation', { name: 'シート' }).getByRole('link', { name: title });
        await tab.click();
        await tab.and(page.locator('[aria-current=page]')).waitFor();
      },
      async openMail(subject: string, mailbox: Person = person): Promise<void> {
        await page.goto(`${base}/mail/${people[mailbox].email}`);
        await page.getByRole('link', { name: subject }).first().click();
        await page.locator('.message-frame').waitFor();
      },
      /** Chooses from the menu MDUC, with the row that begins with `key` selected; the dialog that opens. */
      async choose(key: string, ...captions: readonly string[]): Promise<FrameLocator> {
        await rowHead(page, key).click();
        for (const name of ['MDUC', ...captions]) {
          await page.getByRole('menuitem', { name, exact: true }).click();
        }
        return page.frameLocator('.script-dialog iframe');
      },
    };
  };
}

/** The first cell of a row. */
export function rowHead(page: Page, key: string): Locator {
  return page.locator(`td[data-column="0"][data-text="${key}"]`);
}
