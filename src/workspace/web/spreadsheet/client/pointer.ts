/// <reference lib="dom" />
import { apply, commit, focusEditor, startEditing } from './editor.ts';
import { cellAt, contentOf, type Position, positionOf } from './grid.ts';
import { keysOnGrid } from './keyboard.ts';
import { activePosition, extendTo, select, selectColumns, selectedText, selectRows } from './selection.ts';

/** How far the pointer must go to mean a range, in px: the grid may shift a little under a resting one. */
const dragThreshold = 5;

let pressedAt: { readonly x: number; readonly y: number } | undefined;

/** Mouse, pen, the cells' own controls, and the clipboard. */
export function listenToPointer(): void {
  document.addEventListener('pointerdown', press);
  document.addEventListener('pointerover', (event) => {
    const position = isDragging(event) ? positionOf(event.target) : undefined;
    if (position) extendTo(position);
  });
  document.addEventListener('pointerup', () => {
    pressedAt = undefined;
  });
  document.addEventListener('dblclick', (event) => {
    if (positionOf(event.target) && !isControl(event.target)) startEditing();
  });
  document.addEventListener('change', changeControl);
  document.addEventListener('keydown', leaveControl);
  document.addEventListener('click', showHiddenColumns);
  document.addEventListener('copy', copy);
  document.addEventListener('paste', paste);
}

function isDragging({ clientX, clientY }: PointerEvent): boolean {
  return pressedAt !== undefined && Math.hypot(clientX - pressedAt.x, clientY - pressedAt.y) > dragThreshold;
}

function press(event: PointerEvent): void {
  if (event.button !== 0 || !(event.target instanceof Element)) return;
  const position = positionOf(event.target);
  if (position) {
    pressCell(event, position);
    return;
  }
  const head = event.target.closest<HTMLElement>('th.row-head, th[data-column]');
  if (!head || event.target.closest('button')) return;
  event.preventDefault();
  void commit();
  selectHead(head, event.shiftKey);
  focusEditor();
}

function pressCell(event: PointerEvent, position: Position): void {
  if (isControl(event.target)) {
    select(position);
    return;
  }
  event.preventDefault();
  void commit();
  if (event.shiftKey) extendTo(position);
  else select(position);
  pressedAt = event.pointerType === 'mouse' ? { x: event.clientX, y: event.clientY } : undefined;
  focusEditor();
}

function selectHead({ dataset }: HTMLElement, extending: boolean): void {
  const { row, column } = activePosition();
  if (dataset.row !== undefined) selectRows(extending ? row : Number(dataset.row), Number(dataset.row));
  else selectColumns(extending ? column : Number(dataset.column), Number(dataset.column));
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('select, input, a, .editor') !== null;
}

/** A drop-down or a check box is its own editor. */
function changeControl({ target }: Event): void {
  const position = positionOf(target);
  if (!position) return;
  if (target instanceof HTMLSelectElement) void apply({ kind: 'type', ...position, text: target.value });
  else if (target instanceof HTMLInputElement) {
    void apply({ kind: 'type', ...position, text: target.checked ? 'TRUE' : 'FALSE' });
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

function copy(event: ClipboardEvent): void {
  if (!onIdleGrid(event.target)) return;
  event.clipboardData?.setData('text/plain', selectedText());
  event.preventDefault();
}

function paste(event: ClipboardEvent): void {
  if (!onIdleGrid(event.target)) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  event.preventDefault();
  const { row, column } = activePosition();
  const rows = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  const cell = cellAt({ row, column });
  if (cell && contentOf(cell) === text) return;
  void apply({ kind: 'paste', row, column, rows });
}

function onIdleGrid(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement && target.matches('.editor:not(.editing)');
}
