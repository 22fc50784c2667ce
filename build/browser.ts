import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';

/** Long enough for the slowest machine to unpack Chromium once. */
const unpackingPatienceMs = 120_000;

const japaneseFonts = ['400Regular/BIZUDPGothic_400Regular.ttf', '700Bold/BIZUDPGothic_700Bold.ttf'];

/**
 * A headless Chromium that comes through npm and needs no system package; `CHROME_PATH` names another one
 * (the packaged one is for Linux x64 only). Further arguments are Chromium's own. The caller closes it.
 */
export async function openBrowser(...further: readonly string[]): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? (await unpackOnce());
  const { chromium } = await import('playwright-core');
  const start = () =>
    chromium.launch({
      executablePath,
      env: process.env as Record<string, string>,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        ...further,
      ],
    });
  return start().catch((error: unknown) => {
    // Several that start at once have been seen to crash on the way, before they show anything: then once more.
    if (!String(error).includes('SIGSEGV')) throw error;
    return start();
  });
}

/** Several processes may come here at once; a folder that only one of them can make keeps them apart. */
async function unpackOnce(): Promise<string> {
  const lock = join(tmpdir(), 'unpacking-chromium');
  const giveUp = Date.now() + unpackingPatienceMs;
  while (!acquire(lock)) {
    if (Date.now() > giveUp)
      throw new Error(`Cannot unpack Chromium: ${lock} is held. Remove it and try again`);
    await sleep(100);
  }
  try {
    return await unpack();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function acquire(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const heldSince = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    // A process that was killed leaves its lock behind.
    if (Date.now() - heldSince > unpackingPatienceMs / 2) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

async function unpack(): Promise<string> {
  // Read while the package loads: only then does it bring the system libraries that a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();

  const fonts = join(tmpdir(), 'fonts');
  mkdirSync(fonts, { recursive: true });
  for (const font of japaneseFonts) {
    const name = font.slice(font.indexOf('/') + 1);
    const source = join(process.cwd(), 'node_modules/@expo-google-fonts/biz-udpgothic', font);
    if (statSync(join(fonts, name), { throwIfNoEntry: false })?.size === statSync(source).size) continue;
    copyFileSync(source, join(fonts, name));
    rmSync(join(tmpdir(), 'fonts-cache'), { recursive: true, force: true });
  }
  return executablePath;
}
