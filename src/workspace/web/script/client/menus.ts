/// <reference lib="dom" />

/** Opens and walks menus: buttons with `aria-controls` open the list of that id, a popover of buttons. */
export function listenToMenus(onChoose: (item: HTMLButtonElement) => void): void {
  document.addEventListener('click', (event) => {
    const button = buttonOf(event.target);
    if (!button) return;
    if (button.hasAttribute('aria-controls')) toggle(button, event.detail === 0);
    else if (button.getAttribute('role') === 'menuitem') {
      closeMenus();
      onChoose(button);
    }
  });
  document.addEventListener('pointerdown', noteOpen, true);
  document.addEventListener('keydown', walk);
  document.addEventListener('toggle', noteToggle, true);
}

/** Opens the list `menu` below `opener`, with its first item ready for the keyboard. */
export function openMenu(menu: HTMLElement, opener: HTMLElement, focusFirst: boolean): void {
  const beside = opener.closest('[popover], .row-head') !== null;
  opener.id ||= `opener-${menu.id}`;
  menu.dataset.opener = opener.id;
  menu.showPopover();
  const from = opener.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const left = beside ? from.right - 2 : from.left;
  const top = beside ? from.top - 6 : from.bottom + 2;
  menu.style.left = `${Math.max(4, Math.min(left, window.innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(top, window.innerHeight - height - 4))}px`;
  if (focusFirst) itemsOf(menu)[0]?.focus();
}

function toggle(button: HTMLElement, focusFirst: boolean): void {
  const menu = controlled(button);
  if (!menu) return;
  // The press before this click has already closed the menu when it was open.
  if (button.dataset.wasOpen === 'true') menu.hidePopover();
  else openMenu(menu, button, focusFirst);
}

/** Runs before the browser closes popovers for a press outside of them. */
function noteOpen(event: PointerEvent): void {
  const button = buttonOf(event.target);
  if (button) button.dataset.wasOpen = String(controlled(button)?.matches(':popover-open') ?? false);
}

function walk(event: KeyboardEvent): void {
  const button = buttonOf(event.target);
  if (button?.getAttribute('role') !== 'menuitem') return;
  const list = button.closest<HTMLElement>('[role=menu], [role=menubar]');
  if (!list) return;
  const onBar = list.getAttribute('role') === 'menubar';
  const taken = onBar ? walkBar(event.key, button, list) : walkList(event.key, button, list);
  if (taken) event.preventDefault();
}

function walkBar(key: string, button: HTMLButtonElement, bar: HTMLElement): boolean {
  if (key === 'ArrowRight') return focusNeighbour(bar, button, 1);
  if (key === 'ArrowLeft') return focusNeighbour(bar, button, -1);
  const menu = controlled(button);
  if (key !== 'ArrowDown' || !menu) return false;
  openMenu(menu, button, true);
  return true;
}

function walkList(key: string, button: HTMLButtonElement, list: HTMLElement): boolean {
  const inner = controlled(button);
  switch (key) {
    case 'ArrowDown':
      return focusNeighbour(list, button, 1);
    case 'ArrowUp':
      return focusNeighbour(list, button, -1);
    case 'Home':
      return focusNeighbour(list, undefined, 1);
    case 'End':
      return focusNeighbour(list, undefined, -1);
    case 'ArrowRight':
      if (inner) openMenu(inner, button, true);
      else return switchMenu(list, 1);
      return true;
    case 'ArrowLeft':
      return closeInner(list) || switchMenu(list, -1);
    case 'Escape':
    case 'Tab':
      closeMenus();
      return key === 'Escape';
    default:
      return false;
  }
}

function closeInner(list: HTMLElement): boolean {
  const opener = openerOf(list);
  if (!opener?.closest('[popover]')) return false;
  list.hidePopover();
  opener.focus();
  return true;
}

/** From one menu of the bar to the next. */
function switchMenu(list: HTMLElement, direction: 1 | -1): boolean {
  const outermost = list.closest<HTMLElement>('[role=menubar]');
  const current = outermost?.querySelector<HTMLButtonElement>('[aria-expanded=true]');
  if (!outermost || !current) return false;
  closeMenus();
  focusNeighbour(outermost, current, direction);
  const button = buttonOf(document.activeElement);
  const menu = button && controlled(button);
  if (menu) openMenu(menu, button, true);
  return true;
}

function focusNeighbour(list: HTMLElement, from: HTMLElement | undefined, direction: 1 | -1): boolean {
  const items = itemsOf(list);
  const at = from === undefined ? (direction === 1 ? -1 : 0) : items.indexOf(from as HTMLButtonElement);
  items.at((at + direction) % items.length)?.focus();
  return true;
}

function noteToggle(event: Event): void {
  const menu = event.target;
  if (!(menu instanceof HTMLElement) || menu.getAttribute('role') !== 'menu') return;
  const opener = openerOf(menu);
  const isOpen = menu.matches(':popover-open');
  opener?.setAttribute('aria-expanded', String(isOpen));
  if (!isOpen && menu.contains(document.activeElement)) opener?.focus();
}

export function closeMenus(): void {
  for (const menu of document.querySelectorAll<HTMLElement>('[role=menu]:popover-open')) {
    const hadFocus = menu.contains(document.activeElement);
    const opener = openerOf(menu);
    menu.hidePopover();
    if (hadFocus) opener?.focus();
  }
}

function itemsOf(list: HTMLElement): HTMLButtonElement[] {
  return Array.from(list.querySelectorAll<HTMLButtonElement>('button[role=menuitem]')).filter(
    (item) => item.closest('[role=menu], [role=menubar]') === list && !item.disabled && !item.hidden,
  );
}

function controlled(button: HTMLElement): HTMLElement | null {
  const id = button.getAttribute('aria-controls');
  return id === null ? null : document.getElementById(id);
}

function openerOf(menu: HTMLElement): HTMLElement | null {
  return menu.dataset.opener === undefined ? null : document.getElementById(menu.dataset.opener);
}

function buttonOf(target: EventTarget | null): HTMLButtonElement | null {
  return target instanceof Element ? target.closest('button') : null;
}
