/// <reference lib="dom" />
import { region } from './grid.ts';

/**
 * A cell with a list shows only what is chosen. Its drop-down is made once somebody comes near: under the pointer before
 * it is pressed, or when the cell is opened by a key or by assistive technology.
 */
export function listenToDropDowns(): void {
  document.addEventListener('pointerover', ({ target }) => {
    const stand = standIn(target);
    if (stand) dropDownOf(stand);
  });
  document.addEventListener('click', (event) => {
    const stand = standIn(event.target);
    if (stand && !event.shiftKey && !event.ctrlKey && !event.metaKey) dropDownOf(stand).focus();
  });
}

/** The drop-down of a cell, made when there is none yet; null where there is nothing to choose. */
export function dropDownIn(cell: HTMLElement): HTMLSelectElement | null {
  const stand = standIn(cell.querySelector('[data-list]'));
  return stand ? dropDownOf(stand) : cell.querySelector('select');
}

/** Has every drop-down show again what its cell holds. */
export function resetDropDowns(): void {
  for (const select of region().querySelectorAll('select')) {
    select.value = select.closest('td')?.dataset.text ?? '';
  }
}

function standIn(target: EventTarget | null): HTMLElement | undefined {
  const found = target instanceof HTMLElement && target.matches('[data-list]:not([aria-disabled])');
  return found ? target : undefined;
}

/** A value that the list does not have (any more) stays to be seen. */
function dropDownOf(stand: HTMLElement): HTMLSelectElement {
  const select = document.createElement('select');
  const text = stand.textContent;
  const options = listsOfSheet()[Number(stand.dataset.list)] ?? [];
  for (const option of ['', ...options, ...(text === '' || options.includes(text) ? [] : [text])]) {
    select.add(new Option(option, option, option === text, option === text));
  }
  select.className = stand.className;
  select.tabIndex = -1;
  select.ariaLabel = stand.ariaLabel;
  stand.replaceWith(select);
  return select;
}

function listsOfSheet(): readonly (readonly string[])[] {
  const lists = region().querySelector('table')?.dataset.lists;
  return lists === undefined ? [] : (JSON.parse(lists) as string[][]);
}
