/// <reference lib="dom" />
import { apply, commit, focusEditor, startEditing } from './editor.ts';
import { type Position, positionOf, shownColumns, shownRows } from './grid.ts';
import { keysOnGrid } from './keyboard.ts';
import { activePosition, extendTo, select, selectColumns, selectRows } from './selection.ts';

/** How far the pointer must go to mean a range, in px: the grid may shift a little under a resting one. */
const dragThreshold = 5;

let pressedAt: { readonly x: number; readonly y: number } | undefined;

/** Mouse, pen, and the cells' own controls. */
export function listenToPointer(): void {
  document.addEventListener('pointerdown', press);
  document.addEventListener('pointerover', (event) => {
    const position = isDragging(event) ? placeOf(event.target) : undefined;
    if (position) extendTo(position);
  });
  document.addEventListener('pointerup', () => {
    pressedAt = undefined;
  });
  document.addEventListener('dblclick', (event) => {
    if (positionOf(event.target) && !isControl(event.target)) startEditing();
  });
  document.addEventListener('mousedown', keepControl, true);
  document.addEventListener('click', keepControl, true);
  document.addEventListener('change', changeControl);
  document.addEventListener('keydown', leaveControl);
  document.addEventListener('click', showHiddenColumns);
}

function isDragging({ clientX, clientY, buttons }: PointerEvent): boolean {
  return (
    pressedAt !== undefined &&
    buttons === 1 &&
    Math.hypot(clientX - pressedAt.x, clientY - pressedAt.y) > dragThreshold
  );
}

function press(event: PointerEvent): void {
  if (event.button !== 0 || !(event.target instanceof Element)) return;
  const position = positionOf(event.target);
  if (position) {
    pressCell(event, position);
    return;
  }
  const head = headOf(event.target);
  if (!head || event.target.closest('button')) return;
  event.preventDefault();
  void commit();
  selectHead(head, event);
  startDrag(event);
  focusEditor();
}

function pressCell(event: PointerEvent, position: Position): void {
  const extending = event.shiftKey;
  if (!isControl(event.target)) event.preventDefault();
  void commit();
  if (extending) extendTo(position);
  else select(position, position, 'cells', isAdding(event));
  startDrag(event);
  if (!isControl(event.target) || extending || isAdding(event)) focusEditor();
}

/** A finger scrolls and a drop-down opens its list; otherwise a mouse or pen pulls a range. */
function startDrag({ pointerType, target, clientX, clientY }: PointerEvent): void {
  pressedAt =
    pointerType === 'touch' || target instanceof HTMLSelectElement ? undefined : { x: clientX, y: clientY };
}

/** With Ctrl or Cmd a range comes to those that are selected. */
function isAdding({ ctrlKey, metaKey }: MouseEvent): boolean {
  return ctrlKey || metaKey;
}

function selectHead({ dataset }: HTMLElement, event: PointerEvent): void {
  const { row, column } = activePosition();
  const extending = event.shiftKey;
  const adding = isAdding(event) && !extending;
  if (dataset.row !== undefined)
    selectRows(extending ? row : Number(dataset.row), Number(dataset.row), adding);
  else selectColumns(extending ? column : Number(dataset.column), Number(dataset.column), adding);
}

function headOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('th.row-head, th[data-column]') : null;
}

/** Where a drag has come to: a cell, or the row or column of a head. */
function placeOf(target: EventTarget | null): Position | undefined {
  const head = headOf(target);
  if (!head) return positionOf(target);
  const { row, column } = head.dataset;
  return {
    row: row === undefined ? (shownRows()[0] ?? 0) : Number(row),
    column: column === undefined ? (shownColumns()[0] ?? 0) : Number(column),
  };
}

/** A click that selects several cells leaves what stands in them as it is. */
function keepControl(event: MouseEvent): void {
  const selects = event.shiftKey || isAdding(event);
  if (selects && positionOf(event.target) && isControl(event.target) && !isLink(event.target))
    event.preventDefault();
}

function isLink(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a') !== null;
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('select, .drop-down, input, a, .editor') !== null;
}

/** A drop-down or a check box is its own editor. */
function changeControl({ target }: Event): void {
  const position = positionOf(target);
  if (!position) return;
  if (target instanceof HTMLSelectElement) void apply({ kind: 'type', ...position, text: target.value });
  else if (target instanceof HTMLInputElement) {
    const { ticked = '', unticked = '' } = target.dataset;
    void apply({ kind: 'type', ...position, text: target.checked ? ticked : unticked });
  } else return;
  focusEditor();
}

/** From a drop-down back to the grid; up and down stay with its list. */
function leaveControl(event: KeyboardEvent): void {
  if (!(event.target instanceof HTMLSelectElement) || !positionOf(event.target)) return;
  const { key, shiftKey } = event;
  const leaves = ['ArrowLeft', 'ArrowRight', 'Tab', 'Escape'].includes(key);
  if (!leaves && !(shiftKey && key.startsWith('Arrow'))) return;
  focusEditor();
  keysOnGrid(event);
}

function showHiddenColumns({ target }: Event): void {
  const hint = target instanceof Element ? target.closest<HTMLElement>('button.hidden-columns') : null;
  if (!hint) return;
  void apply({ kind: 'show-columns', from: Number(hint.dataset.from), count: Number(hint.dataset.count) });
}
