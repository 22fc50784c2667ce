import type { Overlay } from '../../../services/sheets/charts/chart.ts';
import type { ExcerptView } from '../excerpt.ts';
import { columnHeadHeight, rowHeadWidth } from '../measures.ts';

/** Where a chart lies from the grid's top left corner, in pixels, with rows as high as they are set. */
export type ChartPlace = {
  readonly row: number;
  readonly offsetY: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** The place of a chart that hangs from one of the excerpt's rows; undefined when its row is on another page. */
export function chartPlace(overlay: Overlay, { rows, view, firstRow }: ExcerptView): ChartPlace | undefined {
  const isHere = view.rows.some(({ index }) => index === overlay.row);
  if (!isHere) return undefined;
  const columns = view.columns.slice(0, overlay.column).filter(({ hidden }) => !hidden);
  const hiddenColumn = view.columns[overlay.column]?.hidden === true;
  const left =
    columns.reduce((sum, { width }) => sum + width, rowHeadWidth) + (hiddenColumn ? 0 : overlay.offsetX);

  const shown = rows.filter(({ hidden }) => !hidden);
  const anchor = shown.find(({ index }) => index >= Math.max(overlay.row, firstRow)) ?? shown.at(-1);
  const above = anchor ? shown.slice(0, shown.indexOf(anchor)) : [];
  const offsetY = anchor?.index === overlay.row ? overlay.offsetY : 0;
  const top = above.reduce((sum, { height }) => sum + height, columnHeadHeight) + offsetY;
  const { width, height } = overlay;
  return { row: anchor?.index ?? overlay.row, offsetY, left, top, width, height };
}
