/// <reference lib="dom" />
import { apply, focusEditor, isEditable } from './editor.ts';
import { cellAt, contentOf, type Position } from './grid.ts';
import { activePosition, selection } from './selection.ts';

const tallestPx = 320;

let field: HTMLTextAreaElement;
let nameBox: HTMLElement;
let shown: Position | undefined;

/** The bar above the grid: which cell is active, and the whole of what it holds, to read or to edit. */
export function listenToFormulaBar(): void {
  field = document.getElementById('formula') as HTMLTextAreaElement;
  nameBox = document.getElementById('name-box') as HTMLElement;
  field.addEventListener('input', fit);
  field.addEventListener('focus', fit);
  field.addEventListener('blur', () => {
    commit();
    fit();
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') showActiveCell();
    else if (event.key === 'Enter' && !event.altKey && !event.ctrlKey) commit();
    else return;
    event.preventDefault();
    focusEditor();
  });
}

export function showActiveCell(): void {
  shown = activePosition();
  const cell = cellAt(shown);
  field.value = cell ? contentOf(cell) : '';
  field.readOnly = !cell || !isEditable(cell);
  nameBox.textContent = nameOfSelection(cell);
  fit();
}

function nameOfSelection(cell: HTMLElement | null): string {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = selection();
  const first = cell?.dataset.cell ?? '';
  if (endRowIndex - startRowIndex === 1 && endColumnIndex - startColumnIndex === 1) return first;
  const last = cellAt({ row: endRowIndex - 1, column: endColumnIndex - 1 });
  const start = cellAt({ row: startRowIndex, column: startColumnIndex });
  return start && last ? `${start.dataset.cell}:${last.dataset.cell}` : first;
}

function commit(): void {
  const cell = shown && cellAt(shown);
  const text = field.value;
  if (!shown || !cell || field.readOnly || contentOf(cell) === text) return;
  void apply({ kind: 'type', ...shown, text });
}

/** Two lines to look at; all of the content, as far as there is room, while the bar is in use. */
function fit(): void {
  field.style.height = '';
  if (document.activeElement === field) field.style.height = `${Math.min(field.scrollHeight, tallestPx)}px`;
}
