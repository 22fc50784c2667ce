import type { ImageRequest } from '../domain/image-request/request.ts';
import type { imageRequests } from '../ledger/registers/image-requests.ts';
import { tickColumns } from '../ledger/registers/image-requests.ts';
import { journal } from '../ledger/registers/records.ts';
import type { RecordOf } from '../ledger/register.ts';
import { nextStepInWords } from '../messages/next-step.ts';
import type { Links } from './links.ts';
import { copyOf } from './row-copy.ts';

type Row = RecordOf<typeof imageRequests>;

/** The columns of 画像データ台帳 that follow from the request. */
export function derivedColumns(request: ImageRequest, links: Pick<Links, 'folder'>): Row {
  return {
    nextStep: nextStepInWords(request) || undefined,
    [tickColumns.pseudonymised]: request.pseudonymised !== undefined,
    [tickColumns.stored]: request.stored !== undefined,
    [tickColumns.onMedium]: request.onMedium !== undefined,
    [tickColumns.outputListed]: request.outputListed !== undefined,
    folderLink: request.folderId === undefined ? undefined : links.folder(request.folderId),
    historyLink: `#gid=${journal.sheetId}`,
    copy: copyOf(request),
  };
}

/** The whole row of a new request. */
export function newRow(request: ImageRequest, links: Links): Row {
  return { ...request, ...derivedColumns(request, links) };
}

/** The columns that differ: a write touches nothing else of the row, which staff may be editing. */
export function changedColumns(before: ImageRequest, after: ImageRequest, links: Links): Row {
  const old = { ...before, ...derivedColumns(before, links) } as Readonly<Record<string, unknown>>;
  const fresh = { ...after, ...derivedColumns(after, links) } as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(fresh).filter(([key, value]) => JSON.stringify(old[key]) !== JSON.stringify(value)),
  ) as Row;
}

/** By which column a row is known while these are written: not by one of them, so that a shift is seen. */
export function rowKey(request: ImageRequest | undefined, written: readonly string[]) {
  if (!request) return { keyColumn: written.includes('copy') ? 'reference' : 'copy', key: '' } as const;
  const { reference, consultationResponseId } = request;
  return written.includes('reference')
    ? ({ keyColumn: 'consultationResponseId', key: consultationResponseId } as const)
    : ({ keyColumn: 'reference', key: reference } as const);
}
