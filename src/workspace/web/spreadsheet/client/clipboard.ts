/// <reference lib="dom" />
import type { Block } from '../../../services/sheets/changes/change.ts';
import { clipboardRows, clipboardText, tiled } from './clipboard-text.ts';
import { apply } from './editor.ts';
import { cellAt, region, scroller } from './grid.ts';
import { activePosition, blockOf, selection } from './selection.ts';

/** What was copied or cut last in this page: a clipboard that still holds its text came from these cells. */
let taken: { readonly text: string; readonly gid: string | undefined; readonly cut?: Block } | undefined;

/** Copying, cutting and pasting cells; within a field that is being edited the browser's own. */
export function listenToClipboard(): void {
  document.addEventListener('copy', (event) => {
    take(event, false);
  });
  document.addEventListener('cut', (event) => {
    take(event, true);
  });
  document.addEventListener('paste', paste);
}

function take(event: ClipboardEvent, isCut: boolean): void {
  if (!onIdleGrid(event.target)) return;
  const block = blockOf(selection());
  const text = clipboardText(selectedTexts(block));
  taken = { text, gid: region().dataset.gid, ...(isCut && { cut: block }) };
  event.clipboardData?.setData('text/plain', text);
  event.preventDefault();
}

/** What the cells show, of rows and columns that are shown. */
function selectedTexts({ row, column, rowCount, columnCount }: Block): string[][] {
  const isWithin = (at: number, from: number, count: number) => at >= from && at < from + count;
  return Array.from(scroller().querySelectorAll<HTMLTableRowElement>('tbody tr[data-row]'))
    .filter(({ dataset }) => isWithin(Number(dataset.row), row, rowCount))
    .map((line) =>
      Array.from(line.querySelectorAll<HTMLElement>('td'))
        .filter(({ dataset }) => isWithin(Number(dataset.column), column, columnCount))
        .map(({ dataset }) => dataset.text ?? ''),
    );
}

function paste(event: ClipboardEvent): void {
  if (!onIdleGrid(event.target)) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  event.preventDefault();
  const isOwn = taken?.text === text && text !== '';
  const to = selection();
  const { row, column } = blockOf(to);
  if (isOwn && taken?.cut && taken.gid === region().dataset.gid) {
    const from = taken.cut;
    taken = undefined;
    void apply({ kind: 'move', from, row, column });
    return;
  }
  const rows = clipboardRows(text);
  const { rowCount, columnCount } = blockOf(to);
  const filling = tiled(rows, rowCount, columnCount);
  const isOne = filling.length === 1 && filling[0]?.length === 1;
  if (isOne && cellAt(activePosition())?.dataset.text === text) return;
  void apply({ kind: 'paste', row, column, rows: filling, copied: isOwn });
}

function onIdleGrid(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement && target.matches('.editor:not(.editing)');
}
