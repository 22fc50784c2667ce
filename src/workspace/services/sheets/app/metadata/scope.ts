import type { Region } from '../../model/grid.ts';
import type { MetadataLocation } from '../../model/spreadsheet.ts';

/** What is searched for metadata; a range knows how large its tab is. */
export type Scope =
  | { readonly kind: 'spreadsheet' }
  | { readonly kind: 'sheet'; readonly sheetId: number }
  | {
      readonly kind: 'range';
      readonly sheetId: number;
      readonly region: Region;
      readonly grid: () => { readonly rowCount: number; readonly columnCount: number };
    };

/** Whether the metadata belongs to the scope itself, and not to something in it. */
export function isAt(location: MetadataLocation, scope: Scope): boolean {
  switch (scope.kind) {
    case 'spreadsheet':
      return location.kind === 'spreadsheet';
    case 'sheet':
      return location.kind === 'sheet' && location.sheetId === scope.sheetId;
    case 'range': {
      const { startRow, endRow, startColumn, endColumn } = scope.region;
      const isOneLine =
        location.kind === 'dimension' &&
        (location.dimension === 'ROWS' ? endRow - startRow : endColumn - startColumn) === 1;
      return isOneLine && isWithin(location, scope);
    }
  }
}

/** Whether all that the metadata stands for lies in the scope. */
export function isWithin(location: MetadataLocation, scope: Scope): boolean {
  if (scope.kind === 'spreadsheet') return true;
  if (location.kind === 'spreadsheet' || location.sheetId !== scope.sheetId) return false;
  if (scope.kind === 'sheet') return true;
  const { region } = scope;
  const { rowCount, columnCount } = scope.grid();
  const isWide = region.startColumn === 0 && region.endColumn === columnCount;
  const isHigh = region.startRow === 0 && region.endRow === rowCount;
  if (location.kind === 'sheet') return isWide && isHigh;
  return (location.dimension === 'ROWS' ? isWide : isHigh) && crosses(location, region);
}

/** Whether some cell is both the metadata's and the scope's. */
export function meets(location: MetadataLocation, scope: Scope): boolean {
  if (scope.kind === 'spreadsheet' || location.kind === 'spreadsheet') return true;
  if (location.sheetId !== scope.sheetId) return false;
  return scope.kind === 'sheet' || location.kind === 'sheet' || crosses(location, scope.region);
}

function crosses(
  { dimension, index }: Extract<MetadataLocation, { kind: 'dimension' }>,
  { startRow, endRow, startColumn, endColumn }: Region,
): boolean {
  return dimension === 'ROWS'
    ? startRow <= index && index < endRow
    : startColumn <= index && index < endColumn;
}
