/// <reference lib="dom" />
import { cellAt, contentOf, region, scroller } from './grid.ts';
import { clearProblem, showBriefly, showProblem, showStatus } from '../../script/client/messages.ts';
import { showEffects } from '../../script/client/windows.ts';
import { showSelection } from './places.ts';
import { activePosition, moveSelection } from './selection.ts';
import { send } from './server.ts';
import type { Change } from '../../../services/sheets/changes/change.ts';

const protectedCell =
  '保護されているセルです。編集する必要がある場合は、スプレッドシートのオーナーに連絡してください。';

/**
 * One text field that lies over the active cell and always has the keyboard: unseen until something is typed,
 * so that an input method composes Japanese in the right place from its first key.
 */
let field: HTMLTextAreaElement;
let editing = false;

export function isEditing(): boolean {
  return editing;
}

export function createEditor(keys: (event: KeyboardEvent) => void): HTMLTextAreaElement {
  field = document.createElement('textarea');
  field.className = 'editor';
  field.rows = 1;
  field.autocomplete = 'off';
  field.spellcheck = false;
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (editing) whileEditing(event);
    else keys(event);
  });
  field.addEventListener('compositionstart', startTyping);
  field.addEventListener('input', startTyping);
  field.addEventListener('blur', () => void commit());
  return field;
}

/** Lays the field over the active cell; called after every move and every drawing of the grid. */
export function placeEditor(): void {
  const area = scroller();
  if (field.parentElement !== area) {
    const hadFocus = document.activeElement === field || document.activeElement === document.body;
    area.append(field);
    if (hadFocus) field.focus({ preventScroll: true });
  }
  const cell = cellAt(activePosition());
  field.hidden = cell === null;
  if (!cell) return;
  const at = cell.getBoundingClientRect();
  const origin = area.getBoundingClientRect();
  field.style.left = `${at.left - origin.left + area.scrollLeft}px`;
  field.style.top = `${at.top - origin.top + area.scrollTop}px`;
  field.style.minWidth = `${at.width}px`;
  field.style.minHeight = `${at.height}px`;
  const { cell: name = '', text = '', note } = cell.dataset;
  field.ariaLabel = `セル ${name}: ${text}${note === undefined ? '' : ` (メモ: ${note})`}`;
  field.readOnly = !isEditable(cell);
}

export function focusEditor(): void {
  field.focus({ preventScroll: true });
}

/** Opens the active cell with its content, as a double click does. */
export function startEditing(): void {
  const cell = cellAt(activePosition());
  if (!cell) return;
  if (!isEditable(cell)) {
    refuseEditing(cell);
    return;
  }
  field.value = contentOf(cell);
  open();
  field.setSelectionRange(field.value.length, field.value.length);
}

/** A typed character that a protected cell did not take deserves a word why. */
export function explainReadOnly(): void {
  const cell = cellAt(activePosition());
  if (cell && !isEditable(cell)) refuseEditing(cell);
}

/** Sends a change, with the status shown meanwhile and a refusal shown after. */
export async function apply(change: Change): Promise<void> {
  clearProblem();
  showStatus('保存中…');
  const outcome = await send(change);
  showStatus('');
  if (outcome.kind === 'refused') {
    showProblem(outcome.message);
    return;
  }
  showBriefly('保存しました');
  await showEffects(outcome.effects, { select: showSelection });
}

export function isEditable(cell: HTMLElement): boolean {
  return region().dataset.editable === 'true' && cell.dataset.protected === undefined;
}

function refuseEditing(cell: HTMLElement): void {
  showProblem(cell.dataset.protected === undefined ? '閲覧のみのため、編集できません。' : protectedCell);
}

function startTyping(): void {
  if (!editing) open();
  else fit();
}

function open(): void {
  editing = true;
  field.classList.add('editing');
  focusEditor();
  fit();
}

function fit(): void {
  field.style.height = '0';
  field.style.height = `${field.scrollHeight + 4}px`;
}

function close(): void {
  editing = false;
  field.classList.remove('editing');
  field.value = '';
  field.style.height = '';
}

/** Ends editing and keeps what was typed; nothing is sent when it is what the cell holds already. */
export async function commit(): Promise<void> {
  if (!editing) return;
  const text = field.value;
  const { row, column } = activePosition();
  const cell = cellAt({ row, column });
  close();
  if (cell && contentOf(cell) !== text) await apply({ kind: 'type', row, column, text });
}

function whileEditing(event: KeyboardEvent): void {
  switch (event.key) {
    case 'Escape':
      close();
      break;
    case 'Enter':
      if (event.altKey || event.ctrlKey || event.metaKey) {
        field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
        fit();
        break;
      }
      void commit();
      moveSelection(event.shiftKey ? -1 : 1, 0, false);
      break;
    case 'Tab':
      void commit();
      moveSelection(0, event.shiftKey ? -1 : 1, false);
      break;
    default:
      return;
  }
  event.preventDefault();
}
