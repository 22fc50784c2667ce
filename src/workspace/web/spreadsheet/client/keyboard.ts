/// <reference lib="dom" />
import { dropDownIn } from './drop-down.ts';
import { apply, explainReadOnly, startEditing } from './editor.ts';
import { cellAt, region, scroller, shownColumns, shownRows } from './grid.ts';
import {
  activePosition,
  blockOf,
  extendTo,
  moveSelection,
  select,
  selection,
  selections,
} from './selection.ts';

const far = 1_000_000;

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -far],
  End: [0, far],
};

/** Keys while no cell is being edited; what is not taken here is typed into the active cell. */
export function keysOnGrid(event: KeyboardEvent): void {
  if (take(event)) event.preventDefault();
}

function take({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const jump = ctrlKey || metaKey;
  const move = moves[key];
  if (move) {
    const [rows, columns] = jump ? jumped(key, move) : move;
    moveSelection(rows, columns, shiftKey);
    return true;
  }
  switch (key) {
    case 'PageDown':
    case 'PageUp':
      moveSelection(key === 'PageDown' ? rowsOnScreen() : -rowsOnScreen(), 0, shiftKey);
      return true;
    case 'Tab':
      return moveByTab(shiftKey ? -1 : 1);
    case 'Enter':
    case 'F2':
      openActiveCell();
      return true;
    case 'ContextMenu':
      return openMenuOfActiveColumn();
    case 'F10':
      return shiftKey && openMenuOfActiveColumn();
    case 'Delete':
    case 'Backspace':
      clearSelected();
      return true;
  }
  if (key === ' ' && toggleCheckBox()) return true;
  if (key === 'a' && jump) return selectAll();
  if (key === 'd' && jump) return fill('down');
  if (key === 'r' && jump && !shiftKey) return fill('right');
  if (key.length === 1 && !jump) explainReadOnly();
  return false;
}

/** At the edge of the sheet Tab leaves the grid, so that nobody is caught in it. */
function moveByTab(direction: 1 | -1): boolean {
  const columns = shownColumns();
  if (activePosition().column === (direction === 1 ? columns.at(-1) : columns[0])) return false;
  moveSelection(0, direction, false);
  return true;
}

function openMenuOfActiveColumn(): boolean {
  document.getElementById(`column-menu-button-${activePosition().column}`)?.click();
  return true;
}

function jumped(key: string, [rows, columns]: readonly [number, number]): readonly [number, number] {
  if (key === 'Home') return [-far, -far];
  if (key === 'End') return [far, far];
  return [rows * far, columns * far];
}

function rowsOnScreen(): number {
  return Math.max(1, Math.floor(scroller().clientHeight / 30) - 2);
}

/** A cell with its own control hands the keyboard over to it. */
function openActiveCell(): void {
  const cell = cellAt(activePosition());
  const dropDown = cell && dropDownIn(cell);
  if (dropDown) dropDown.focus();
  else if (!toggleCheckBox()) startEditing();
}

function toggleCheckBox(): boolean {
  const box = cellAt(activePosition())?.querySelector<HTMLInputElement>('input[type=checkbox]:enabled');
  box?.click();
  return box !== null && box !== undefined;
}

function clearSelected(): void {
  if (region().dataset.editable !== 'true') {
    explainReadOnly();
    return;
  }
  void apply({ kind: 'clear', blocks: selections().map(blockOf) });
}

/** Copies the first row down into the selected ones (or the first column to the right). */
function fill(direction: 'down' | 'right'): boolean {
  const block = blockOf(selection());
  const lines = direction === 'down' ? block.rowCount : block.columnCount;
  if (lines > 1) void apply({ kind: 'fill', block, direction });
  return true;
}

function selectAll(): boolean {
  select({ row: shownRows()[0] ?? 0, column: shownColumns()[0] ?? 0 });
  extendTo({ row: shownRows().at(-1) ?? 0, column: shownColumns().at(-1) ?? 0 });
  return true;
}
