/// <reference lib="dom" />
import type { FilePage } from '../../script/client/file-page.ts';
import { focusEditor } from './editor.ts';
import { region } from './grid.ts';
import { showSelection } from './places.ts';
import { selection, selections } from './selection.ts';
import { redraw } from './server.ts';

/** The page as scripts know it. */
export const spreadsheetPage: FilePage = {
  about: () => ({
    kind: 'spreadsheet',
    id: region().dataset.spreadsheet ?? '',
    selection: selection(),
    ranges: selections(),
  }),
  redraw: () => redraw(),
  focus: focusEditor,
  select: showSelection,
};
