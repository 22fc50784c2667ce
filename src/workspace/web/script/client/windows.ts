/// <reference lib="dom" />
import type { PageEffect } from '../protocol.ts';
import type { FilePage } from './file-page.ts';
import { showToast } from './messages.ts';

type DialogEffect = Extract<PageEffect, { kind: 'dialog' }>;

/** An open dialog: its frame, and the project whose functions it may call. */
export type OpenDialog = {
  readonly window: HTMLDialogElement;
  readonly frame: HTMLIFrameElement;
  readonly projectId: string;
};

const sandbox =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

let open: OpenDialog | undefined;

export function openDialog(): OpenDialog | undefined {
  return open;
}

export function closeDialog(): void {
  open?.window.close();
}

/** Carries out effects in the script's order; an alert holds up those after it, as it held up the script. */
export async function showEffects(
  effects: readonly PageEffect[],
  { select }: Pick<FilePage, 'select'>,
): Promise<void> {
  // Only where the selection ends up is worth going to.
  const end = effects.map(({ kind }) => kind).lastIndexOf('select');
  for (const [place, effect] of effects.entries()) {
    switch (effect.kind) {
      case 'toast':
        showToast(effect.title, effect.message, effect.seconds);
        break;
      case 'select':
        if (place === end) await select(effect.ranges);
        break;
      // Whoever began the run asks, and runs on with the answer.
      case 'question':
        break;
      case 'alert':
        await showAlert(effect.title, effect.message);
        break;
      case 'dialog':
        showDialog(effect);
        break;
    }
  }
}

function showAlert(title: string, message: string): Promise<void> {
  const shown = createWindow('alert', title);
  const text = shown.appendChild(document.createElement('p'));
  text.className = 'alert-text';
  text.textContent = message;
  const buttons = shown.appendChild(document.createElement('div'));
  buttons.className = 'window-buttons';
  const ok = buttons.appendChild(document.createElement('button'));
  ok.type = 'button';
  ok.className = 'button button-primary';
  ok.textContent = 'OK';
  ok.addEventListener('click', () => {
    shown.close();
  });
  shown.showModal();
  ok.focus();
  return new Promise((resolve) => {
    shown.addEventListener('close', () => {
      resolve();
    });
  });
}

/** Google shows one dialog at a time: a new one takes the place of the old. */
function showDialog({ title, width, height, address, projectId }: DialogEffect): void {
  closeDialog();
  const shown = createWindow('script-dialog', title);
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', sandbox);
  frame.title = title;
  frame.src = address;
  shown.append(frame);
  resize(frame, { width, height });
  const dialog = { window: shown, frame, projectId };
  open = dialog;
  shown.addEventListener('close', () => {
    if (open === dialog) open = undefined;
  });
  shown.showModal();
  frame.focus();
}

/** Sizes the content in px; the window around it adds its title and keeps inside the screen. */
export function resize(
  frame: HTMLIFrameElement,
  size: { readonly width?: number; readonly height?: number },
): void {
  if (size.width !== undefined && Number.isFinite(size.width)) frame.style.width = `${size.width}px`;
  if (size.height !== undefined && Number.isFinite(size.height)) frame.style.height = `${size.height}px`;
}

/** A window over the page with its title and a button that closes it; gone when it is closed. */
export function createWindow(kind: string, title: string): HTMLDialogElement {
  const created = document.createElement('dialog');
  created.className = `window ${kind}`;
  const bar = created.appendChild(document.createElement('div'));
  bar.className = 'window-bar';
  const heading = bar.appendChild(document.createElement('h2'));
  heading.textContent = title;
  heading.id = `window-title-${kind}`;
  created.setAttribute('aria-labelledby', heading.id);
  const close = bar.appendChild(document.createElement('button'));
  close.type = 'button';
  close.className = 'window-close';
  close.ariaLabel = '閉じる';
  close.addEventListener('click', () => {
    created.close();
  });
  created.addEventListener('close', () => {
    created.remove();
  });
  document.body.append(created);
  return created;
}
