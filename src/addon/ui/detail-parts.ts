import type { FeeSnapshot } from '../domain/fee/compute.ts';
import { feeLines, grouped } from '../domain/fee/describe.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import { feeStates } from '../domain/image-request/vocabulary.ts';
import { momentInWords } from '../messages/moments.ts';
import type { Links } from '../workflow/links.ts';
import type { KnownRequest } from '../workflow/request-details.ts';
import type { RequestDetails } from './dialogs/step.types.ts';

/** What the details show of some procedures only. */
type DetailParts = Pick<RequestDetails, 'affiliation' | 'folderUrl' | 'lists' | 'fee'>;

/** The parts of the page that only this procedure's requests have. */
export function detailParts({ procedure, request, links }: KnownRequest): DetailParts {
  switch (procedure.register) {
    case 'imageRequests':
      return imageRequestParts(request as ImageRequest, links);
  }
}

function imageRequestParts(request: ImageRequest, links: Links): DetailParts {
  const folderUrl = request.folderId === undefined ? '' : links.folder(request.folderId);
  return {
    affiliation: [request.applicantAffiliation, request.applicantPosition].join(' '),
    folderUrl,
    lists: listsOf(request, folderUrl),
    fee: feeOf(request),
  };
}

function listsOf(request: ImageRequest, url: string): NonNullable<RequestDetails['lists']> {
  return [...(request.lists ?? [])].reverse().map(({ number, sentAt, examinations }) => ({
    number,
    sentAt: momentInWords(sentAt).ja,
    examinations: Object.entries(examinations)
      .map(([priceClass, count]) => `${priceClass} ${grouped(count)}検査`)
      .join('、'),
    url,
    isCurrent: number === request.listNumber,
  }));
}

function feeOf({
  feeState,
  feeSnapshot,
  quote,
  earlierFees = [],
}: ImageRequest): NonNullable<RequestDetails['fee']> {
  const lines =
    feeSnapshot === undefined ? (quote?.split('\n') ?? []) : linesOf(JSON.parse(feeSnapshot) as FeeSnapshot);
  return {
    state: feeSnapshot === undefined && quote !== undefined ? '見積' : feeStates[feeState].ja,
    lines,
    earlier: earlierFees.map((fee) => ({
      computedOn: fee.computedOn,
      lines: [...linesOf(fee), `${fee.replacedOn}に変更: ${fee.reason}`],
    })),
  };
}

function linesOf(fee: FeeSnapshot): string[] {
  return feeLines(fee, 'ja');
}
