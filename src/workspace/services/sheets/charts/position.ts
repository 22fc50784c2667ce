import type { sheets_v4 } from '@googleapis/sheets';
import { regionOf, requireSheet } from '../model/lookup.ts';
import type { Spreadsheet } from '../model/spreadsheet.ts';
import type { Given } from '../schema/given.ts';
import { invalid } from '../../api-error.ts';
import { defaultSize, type Overlay } from './chart.ts';

export type GivenPosition = Given<sheets_v4.Schema$EmbeddedObjectPosition>;
export type OverlayPosition = Given<sheets_v4.Schema$OverlayPosition>;

/** Where a request puts an object: over the cells of a tab, or on a new tab, whose id it may choose. */
export type Placed =
  | { readonly kind: 'over-cells'; readonly sheetId: number; readonly overlay: Overlay }
  | { readonly kind: 'new-sheet'; readonly sheetId?: number };

/** What the request says of the place; a 400 when it says nothing, or names a cell that is not there. */
export function placeOf(spreadsheet: Spreadsheet, position: GivenPosition = {}): Placed {
  const { overlayPosition, newSheet, sheetId } = position;
  if (overlayPosition) return overlayOf(spreadsheet, overlayPosition);
  if (sheetId !== undefined) return { kind: 'new-sheet', sheetId };
  if (newSheet) return { kind: 'new-sheet' };
  throw invalid(
    'One of EmbeddedObjectPosition.overlayPosition or EmbeddedObjectPosition.sheetId must be set',
  );
}

/** The place of a chart as the v4 API gives it. */
export function positionResource(
  sheetId: number,
  overlay: Overlay | undefined,
): sheets_v4.Schema$EmbeddedObjectPosition {
  return overlay ? { overlayPosition: overlayPosition(sheetId, overlay) } : { sheetId };
}

/** The overlay as the v4 API gives it; protobuf leaves out what is zero. */
export function overlayPosition(sheetId: number, overlay: Overlay): OverlayPosition {
  const { row, column, offsetX, offsetY, width, height } = overlay;
  return {
    anchorCell: { sheetId, ...(row > 0 && { rowIndex: row }), ...(column > 0 && { columnIndex: column }) },
    ...(offsetX > 0 && { offsetXPixels: offsetX }),
    ...(offsetY > 0 && { offsetYPixels: offsetY }),
    widthPixels: width,
    heightPixels: height,
  };
}

function overlayOf(spreadsheet: Spreadsheet, given: OverlayPosition): Placed {
  const { sheetId, rowIndex: row = 0, columnIndex: column = 0 } = given.anchorCell ?? {};
  const sheet = requireSheet(spreadsheet, sheetId);
  regionOf(sheet, {
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });
  const overlay = {
    row,
    column,
    offsetX: given.offsetXPixels ?? 0,
    offsetY: given.offsetYPixels ?? 0,
    width: given.widthPixels || defaultSize.width,
    height: given.heightPixels || defaultSize.height,
  };
  for (const [name, pixels] of Object.entries(overlay)) {
    if (pixels < 0) throw invalid(`OverlayPosition: ${name} must be greater than or equal to zero.`);
  }
  return { kind: 'over-cells', sheetId: sheet.properties.sheetId, overlay };
}
