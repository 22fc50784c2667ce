/// <reference lib="dom" />
import { cellAt, scroller } from './grid.ts';
import { activePosition, onSelection } from './selection.ts';

const gapPx = 6;

let card: HTMLElement;

/** The note of a cell beside it: of the one under the pointer, else of the active one. */
export function listenToNotes(isEditing: () => boolean): void {
  card = document.getElementById('note') as HTMLElement;
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return;
    const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-note]') : null;
    if (cell) show(cell);
    else showActive(isEditing());
  });
  document.addEventListener(
    'scroll',
    ({ target }) => {
      if (target === scroller()) hide();
    },
    true,
  );
  onSelection(() => {
    showActive(isEditing());
  });
}

function showActive(isEditing: boolean): void {
  const cell = cellAt(activePosition());
  if (cell?.dataset.note !== undefined && !isEditing && isInView(cell)) show(cell);
  else hide();
}

function show(cell: HTMLElement): void {
  card.textContent = cell.dataset.note ?? '';
  card.hidden = false;
  const at = cell.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const fitsRight = at.right + gapPx + width < window.innerWidth;
  const left = fitsRight ? at.right + gapPx : at.left - gapPx - width;
  card.style.left = `${Math.max(gapPx, left)}px`;
  card.style.top = `${Math.max(gapPx, Math.min(at.top, window.innerHeight - height - gapPx))}px`;
}

function hide(): void {
  card.hidden = true;
}

/** A cell that is scrolled away keeps its note to itself. */
function isInView(cell: HTMLElement): boolean {
  const at = cell.getBoundingClientRect();
  const area = scroller().getBoundingClientRect();
  return at.bottom > area.top && at.top < area.bottom && at.right > area.left && at.left < area.right;
}
