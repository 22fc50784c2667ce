/// <reference lib="dom" />

const toastMs = 1_000;
const briefMs = 3_000;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found;
}

/** A problem across the top of the page, until it is closed or the next action succeeds. */
export function showProblem(
  message: string,
  link?: { readonly href: string; readonly caption: string },
): void {
  const bar = element('problem');
  element('problem-text').textContent = message;
  const anchor = element('problem-link') as HTMLAnchorElement;
  anchor.hidden = link === undefined;
  anchor.href = link?.href ?? '';
  anchor.textContent = link?.caption ?? '';
  bar.hidden = false;
}

export function clearProblem(): void {
  element('problem').hidden = true;
}

/** A small word beside the title: what is going on, or nothing. */
export function showStatus(text: string): void {
  element('status').textContent = text;
}

/** A word that says itself: gone after a while, unless another came in between. */
export function showBriefly(text: string): void {
  showStatus(text);
  setTimeout(() => {
    if (element('status').textContent === text) showStatus('');
  }, briefMs);
}

/** A note at the bottom right for so many seconds; Google keeps one of a negative time until it is closed. */
export function showToast(title: string, message: string, seconds: number): void {
  const toast = document.createElement('div');
  toast.className = 'toast';
  const words = toast.appendChild(document.createElement('div'));
  if (title !== '') {
    const strong = words.appendChild(document.createElement('strong'));
    strong.textContent = title;
  }
  words.appendChild(document.createElement('p')).textContent = message;
  const close = toast.appendChild(document.createElement('button'));
  close.type = 'button';
  close.className = 'window-close';
  close.ariaLabel = '通知を閉じる';
  close.addEventListener('click', () => {
    toast.remove();
  });

  const shelf = element('toasts');
  shelf.append(toast);
  // Shown again so that it lies above a dialog that was opened in between.
  shelf.hidePopover();
  shelf.showPopover();
  if (seconds >= 0)
    setTimeout(() => {
      toast.remove();
    }, seconds * toastMs);
}

export function listenToMessages(): void {
  element('problem-close').addEventListener('click', clearProblem);
}
