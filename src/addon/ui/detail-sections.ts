import type { ImageRequest } from '../domain/image-request/request.ts';
import type { imageRequests } from '../ledger/registers/image-requests.ts';
import { columnsOf } from '../ledger/snapshot.ts';
import { dayInWords, momentInWords } from '../messages/moments.ts';
import type { RequestDetails } from './dialogs/step.types.ts';

type Field = keyof ImageRequest & keyof typeof imageRequests.columns;

/** What the details show besides head, lists, fee and history, by topic; captions are the register's. */
const topics: readonly { readonly title: string; readonly fields: readonly Field[] }[] = [
  {
    title: '相談申請',
    fields: [
      'consultedAt',
      'category',
      'language',
      'outline',
      'wantedCt',
      'wantedMri',
      'wantedCr',
      'wantedOther',
      'wantedOtherKind',
      'candidateDates',
      'mducReviewed',
      'radiologyReviewed',
    ],
  },
  {
    title: '相談・打合せ',
    fields: ['meetingAt', 'meetingPlace', 'reason', 'heldState', 'protocolRequestedAt', 'protocolReceivedOn'],
  },
  {
    title: '正式申請',
    fields: [
      'formalRequestedAt',
      'hardDisk',
      'purpose',
      'ethicsNumber',
      'ethicsApprovedOn',
      'fundingSource',
      'acceptedAt',
      'expectedDelivery',
      'overrideReason',
    ],
  },
  {
    title: 'データ処理・受け渡し',
    fields: [
      'pseudonymised',
      'stored',
      'onMedium',
      'outputListed',
      'readyAt',
      'handoverNote',
      'pledgeSignedOn',
      'dataReceivedAt',
      'mediumLent',
      'mediumDueOn',
      'mediumReturnedOn',
      'remindedAt',
    ],
  },
];

/** Answers and facts by topic; what the request does not have is left out. */
export function detailSections(request: ImageRequest): RequestDetails['sections'] {
  return topics.flatMap(({ title, fields }) => {
    const rows = fields.flatMap((field) => {
      const value = request[field];
      return value === undefined
        ? []
        : [{ label: columnsOf('imageRequests')[field]?.caption ?? field, value: shown(field, value) }];
    });
    return rows.length === 0 ? [] : [{ title, rows }];
  });
}

function shown(field: Field, value: unknown): string {
  const column = columnsOf('imageRequests')[field];
  if (column?.codec.type === 'DATE_TIME') return momentInWords(value as number).ja;
  if (column?.codec.type === 'DATE') return dayInWords(value as string).ja;
  return String((column?.codec.encode as (value: unknown) => unknown)(value));
}
