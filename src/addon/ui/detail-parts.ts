import type { FeeSnapshot } from '../domain/fee/compute.ts';
import { feeLines, grouped } from '../domain/fee/describe.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import { reviewDocuments } from '../domain/joint-research/documents.ts';
import type { JointResearchRequest } from '../domain/joint-research/request.ts';
import { severities, type ReviewPoint } from '../domain/joint-research/vocabulary.ts';
import type { Enquiry } from '../domain/enquiry/request.ts';
import { feeStates } from '../domain/image-request/vocabulary.ts';
import { momentInWords } from '../messages/moments.ts';
import type { Links } from '../workflow/links.ts';
import type { KnownRequest } from '../workflow/request-details.ts';
import type { RequestDetails } from './dialogs/step.types.ts';

/** What the details show of some procedures only. */
type DetailParts = Pick<
  RequestDetails,
  'affiliation' | 'folderUrl' | 'lists' | 'fee' | 'versions' | 'findings' | 'points'
>;

/** The parts of the page that only this procedure's requests have. */
export function detailParts({ procedure, request, links, checklist }: KnownRequest): DetailParts {
  switch (procedure.register) {
    case 'imageRequests':
      return imageRequestParts(request as ImageRequest, links);
    case 'jointResearch':
      return jointResearchParts(request as JointResearchRequest, links, checklist);
    case 'enquiries':
      return { affiliation: (request as Enquiry).applicantAffiliation, folderUrl: '' };
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

function jointResearchParts(
  request: JointResearchRequest,
  links: Links,
  checklist: readonly ReviewPoint[],
): DetailParts {
  const { documents, versions = [], findings = [] } = request;
  return {
    affiliation: [request.applicantAffiliation, request.applicantPosition].join(' '),
    folderUrl: documents ? links.folder(documents.folderId) : '',
    versions: [...versions].reverse().map(({ round, submittedAt, folderId }) => ({
      round: `第${round}回`,
      submittedAt: momentInWords(submittedAt).ja,
      url: links.folder(folderId),
    })),
    findings: findings.map(({ number, document, point, severity, text, foundIn, settledIn }) => ({
      number: String(number),
      place: [reviewDocuments[document].ja, ...(point === '' ? [] : [point])].join(': '),
      severity: severities[severity].ja,
      text,
      rounds: `第${foundIn}回に指摘`,
      settled: settledIn === undefined ? '' : `第${settledIn}回で解決`,
    })),
    points: checklist.map(({ document, point }) => ({
      document: reviewDocuments[document].ja,
      point,
      checkedBy: checkedBy(request, document, point),
    })),
  };
}

/** A check holds for the round in which it was made. */
function checkedBy(
  { round = 1, checkedPoints = [] }: JointResearchRequest,
  document: ReviewPoint['document'],
  point: string,
): string {
  const found = checkedPoints.find(
    (checked) => checked.round === round && checked.document === document && checked.point === point,
  );
  return found?.by ?? '';
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
