import { createServer, type AddressInfo } from 'node:net';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { homeContent } from '../../src/local/home.ts';
import { people, type Person } from '../../src/local/people.ts';
import { provision } from '../../src/local/provision.ts';
import { mailsIn } from '../../src/workspace/web/mail/boxes.ts';
import { messagePath } from '../../src/workspace/web/mail/paths.ts';
import { startServer } from '../../src/workspace/web/server.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { openBrowser } from '../support/browser.ts';

/** Monday 2026-11-23 10:00 in Tokyo. */
const mondayMorning = Date.UTC(2026, 10, 23, 1);

/** Long enough for a busy machine, short enough to fail before the test's own limit. */
const patienceMs = 15_000;

export type LocalDeskInBrowser = Awaited<ReturnType<typeof openLocalDesk>>;

/** The desk in a Workspace in memory, served, and a browser in which people work at it. */
export async function openLocalDesk() {
  // Links in mails carry the address, so it has to be known before the server listens.
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const workspace = openWorkspace({ now: mondayMorning, baseUrl: base });
  const desk = provision(workspace);
  const server = await startServer(workspace, { port, home: homeContent(workspace, desk) });
  const browser = await openBrowser();
  return {
    base,
    workspace,
    /** A window of its own, in which somebody is signed in. */
    seat: (person: Person) => takeSeat(browser, base, workspace, person),
    async close() {
      await browser.close();
      await server.close();
      workspace.close();
    },
  };
}

export type Seat = Awaited<ReturnType<typeof takeSeat>>;

async function takeSeat(browser: Browser, base: string, workspace: Workspace, person: Person) {
  const { email } = people[person];
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP' });
  await context.addCookies([{ name: 'account', value: encodeURIComponent(email), url: base }]);
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);

  return {
    page,
    async openFromHome(caption: string): Promise<void> {
      await page.goto(`${base}/`);
      await page.getByRole('link', { name: caption }).first().click();
    },
    /** The newest mail with these words in its subject has to be in one's own mailbox, or in a shared one. */
    hasMail: (subject: string, mailbox: Person = person): string => newestMail(workspace, subject, mailbox),
    /** Opens that mail. */
    async openMail(subject: string, mailbox: Person = person): Promise<FrameLocator> {
      await page.goto(base + newestMail(workspace, subject, mailbox));
      return page.frameLocator('.message-frame');
    },
    ...registerOf(page, base),
  };
}

/** Where a mail is to be read. */
function newestMail(workspace: Workspace, subject: string, mailbox: Person): string {
  const { email } = people[mailbox];
  const mails = mailsIn(workspace, email, 'inbox').map(({ message }) => message);
  const found = mails.find((message) => message.subject.includes(subject));
  if (!found) {
    const others = mails.map((message) => message.subject).join(', ');
    throw new Error(`No mail in the mailbox of ${mailbox} says ${subject}: there are ${others}`);
  }
  return messagePath(email, found.id);
}

/** A register with its one request, as staff work in it. */
function registerOf(page: Page, base: string) {
  const cell = async (caption: string, text?: string): Promise<Locator> => {
    const heading = page.locator(`tr[data-row="0"] td[data-text="${caption}"]`);
    const column = await heading.getAttribute('data-column');
    const shown = text === undefined ? '' : `[data-text="${text}"]`;
    return page.locator(`tr[data-row="1"] > td[data-column="${column}"]${shown}`);
  };
  let register: string | undefined;
  return {
    cell,
    /** By the home page at first, later straight. */
    async openRegister(): Promise<void> {
      await page.goto(register ?? `${base}/`);
      if (register === undefined) await page.getByRole('link', { name: '申請台帳' }).first().click();
      await page.locator('[data-cell="A2"]').waitFor();
      register = page.url();
    },
    async openTab(title: string): Promise<void> {
      const tab = page.getByRole('navigation', { name: 'シート' }).getByRole('link', { name: title });
      await tab.click();
      await tab.and(page.locator('[aria-current=page]')).waitFor();
    },
    /** Types into a cell of whichever sheet is open, `B2`. */
    async type(at: string, text: string): Promise<void> {
      await page.locator(`[data-cell="${at}"]`).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await page.locator(`[data-cell="${at}"][data-text="${text}"]`).waitFor();
    },
    /** Waits until the request's cell shows the text. */
    async shows(caption: string, text: string): Promise<void> {
      await (await cell(caption, text)).waitFor();
    },
    /** Chooses from the menu with the request's row selected; the dialog that opens. */
    async choose(...captions: readonly string[]): Promise<FrameLocator> {
      await page.locator('[data-cell="A2"]').click();
      for (const name of ['MDUC', ...captions]) {
        await page.getByRole('menuitem', { name, exact: true }).click();
      }
      return page.frameLocator('.script-dialog iframe');
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Confirms what a step's dialog shows, and closes it once the step is taken. */
export async function confirmStep(dialog: FrameLocator): Promise<void> {
  await dialog.locator('#confirm').click();
  await dialog.getByRole('heading', { name: '完了しました' }).waitFor();
  await dialog.getByRole('button', { name: '閉じる' }).click();
}
