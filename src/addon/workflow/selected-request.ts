import type { ImageRequest } from '../domain/image-request/request.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { imageRequests, requestFields } from '../ledger/registers/image-requests.ts';
import type { Desk } from './ports.ts';
import { read } from './transact.ts';

/** The request in a selected row of 画像データ台帳; the row counts from 0, the header being row 0. */
export function selectedRequest(
  desk: Desk,
  selected: { readonly sheetId: number; readonly rowIndex: number } | undefined,
): { readonly kind: 'selected'; readonly request: ImageRequest } | Refusal {
  if (selected?.sheetId !== imageRequests.sheetId || selected.rowIndex === 0)
    return refuse('nothing-selected');
  const row = read(desk, { imageRequests: requestFields }).rowAt('imageRequests', selected.rowIndex);
  return row?.record.reference === undefined
    ? refuse('nothing-selected')
    : { kind: 'selected', request: row.record as ImageRequest };
}
