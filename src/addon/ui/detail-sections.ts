import type { ImageRequest } from '../domain/image-request/request.ts';
import type { Enquiry } from '../domain/enquiry/request.ts';
import type { JointResearchRequest } from '../domain/joint-research/request.ts';
import type { RequestBase } from '../domain/procedure/request.ts';
import type { AnyColumn } from '../ledger/register.ts';
import { columnsOf } from '../ledger/snapshot.ts';
import { dayInWords, momentInWords } from '../messages/moments.ts';
import type { Procedure, ProcedureRegister } from '../workflow/procedures/procedure.ts';
import type { RequestDetails } from './dialogs/step.types.ts';

type Topics = readonly { readonly title: string; readonly fields: readonly string[] }[];

/** What the details show of a request for image data besides head, lists, fee and history, by topic. */
const imageRequestTopics = [
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
] as const satisfies readonly { readonly title: string; readonly fields: readonly (keyof ImageRequest)[] }[];

const jointResearchTopics = [
  {
    title: '申請',
    fields: ['receivedAt', 'kind', 'earlierReference', 'title', 'companies', 'language'],
  },
  {
    title: '書類の確認',
    fields: ['round', 'submittedAt', 'feedbackSentAt', 'confirmedAt', 'reason', 'heldState'],
  },
  {
    title: '契約',
    fields: ['contractState', 'contractApprovedOn', 'contractSignedOn'],
  },
  {
    title: '倫理審査',
    fields: ['ethicsState', 'ethicsAppliedOn', 'ethicsNumber', 'ethicsApprovedOn'],
  },
  { title: '研究', fields: ['readyAt', 'dataProvidedOn', 'periodEndsOn', 'remindedAt'] },
] as const satisfies readonly {
  readonly title: string;
  readonly fields: readonly (keyof JointResearchRequest)[];
}[];

const enquiryTopics = [
  { title: 'お問い合わせ', fields: ['receivedAt', 'topic', 'question', 'language'] },
  { title: '回答', fields: ['answeredAt', 'answerNote', 'consultationInvitedAt', 'reason'] },
] as const satisfies readonly { readonly title: string; readonly fields: readonly (keyof Enquiry)[] }[];

const topics: Readonly<Record<ProcedureRegister, Topics>> = {
  imageRequests: imageRequestTopics,
  jointResearch: jointResearchTopics,
  enquiries: enquiryTopics,
};

/** Answers and facts by topic, under the register's captions; what the request does not have is left out. */
export function detailSections({ register }: Procedure, request: RequestBase): RequestDetails['sections'] {
  const values = request as unknown as Readonly<Record<string, unknown>>;
  const columns = columnsOf(register);
  return topics[register].flatMap(({ title, fields }) => {
    const rows = fields.flatMap((field) => {
      const [column, value] = [columns[field], values[field]];
      return column && value !== undefined ? [{ label: column.caption, value: shown(column, value) }] : [];
    });
    return rows.length === 0 ? [] : [{ title, rows }];
  });
}

function shown({ codec }: AnyColumn, value: unknown): string {
  if (codec.type === 'DATE_TIME') return momentInWords(value as number).ja;
  if (codec.type === 'DATE') return dayInWords(value as string).ja;
  return String((codec.encode as (value: unknown) => unknown)(value));
}
