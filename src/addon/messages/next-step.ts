import type { ImageRequest } from '../domain/image-request/request.ts';
import {
  processingFacts,
  states,
  type ProcessingFact,
  type State,
} from '../domain/image-request/vocabulary.ts';
import { isoInTokyo } from '../domain/time/tokyo.ts';
import { clip } from './clip.ts';

/** Characters of a medium's name that the sentence keeps. */
const LONGEST_NAME = 16;

/**
 * The register's column 次にすること: who does what next, at most 60 characters. '' where a request has ended.
 */
export function nextStepInWords(request: ImageRequest): string {
  return wordsIn[request.state](request);
}

const wordsIn = {
  received: review,
  'under-review': review,
  'meeting-fixed': (request) =>
    withProtocol(request, `MDUC: ${meeting(request)}打合せのあと、提供可否を決定`),
  'more-information': (request) =>
    withProtocol(request, '申請者: 追加の情報を返信(届いたらMDUCが提供可否を決定)'),
  'provision-approved': (request) =>
    withProtocol(request, 'MDUC・放射線部門: 画像データリストと正式申請フォームを送付'),
  'formal-form-sent': (request) => withProtocol(request, '申請者: 正式申請を送信'),
  'formally-requested': (request) =>
    lacksProtocol(request)
      ? '申請者: 研究計画書を提出(MDUCは受領を記録してから受理)'
      : 'MDUC: 正式申請を確認し、受理または修正を依頼',
  'correction-requested': (request) => withProtocol(request, '申請者: 正式申請を修正して再送信'),
  accepted: (request) => `放射線部門: 仮名加工などの処理を開始${until(request)}`,
  processing,
  ready: ({ pledgeSignedOn }) =>
    pledgeSignedOn
      ? '申請者: データを受け取り(誓約書は受領済。渡したら記録)'
      : '申請者: 誓約書に署名してデータを受け取り(渡したら記録)',
  delivered,
  closed: ended,
  'on-hold': ({ heldState }) =>
    heldState
      ? `MDUC: 再開できるようになったら保留を解除(戻り先: ${states[heldState].ja})`
      : 'MDUC: 再開できるようになったら保留を解除',
  'not-offered': ended,
  declined: ended,
  withdrawn: ended,
} as const satisfies Record<State, (request: ImageRequest) => string>;

/** Each of the two confirms that it has read the request; then there is a meeting. */
function review(request: ImageRequest): string {
  const { mducReviewed, radiologyReviewed } = request;
  if (mducReviewed && radiologyReviewed) return withProtocol(request, 'MDUC・放射線部門: 打合せ日時を決定');
  if (mducReviewed) return withProtocol(request, '放射線部門: 申請内容を確認');
  if (radiologyReviewed) return withProtocol(request, 'MDUC: 申請内容を確認');
  return withProtocol(request, 'MDUC・放射線部門: 申請内容を確認');
}

function meeting({ meetingAt }: ImageRequest): string {
  return meetingAt === undefined ? '' : `${isoInTokyo(meetingAt).slice(0, 16).replace('T', ' ')}の`;
}

function processing(request: ImageRequest): string {
  const missing = (Object.keys(processingFacts) as ProcessingFact[]).filter(
    (fact) => request[fact] === undefined,
  );
  if (missing.length === 0) return 'MDUC・放射線部門: 受け渡しの日時と場所を申請者へ連絡';
  return `放射線部門: ${missing.map((fact) => processingFacts[fact].ja).join('、')}${until(request)}`;
}

function delivered({ mediumLent, mediumDueOn, mediumReturnedOn }: ImageRequest): string {
  if (!mediumLent || mediumReturnedOn) return 'MDUC: 完了を記録';
  return `申請者: 記憶媒体(${clip(mediumLent, LONGEST_NAME)})を${mediumDueOn ? `${mediumDueOn}までに` : ''}返却`;
}

function ended(): string {
  return '';
}

function until({ expectedDelivery }: ImageRequest): string {
  return expectedDelivery ? `(${expectedDelivery}まで)` : '';
}

/** An asked-for protocol is missing besides: until it is there, no formal request is accepted. */
function withProtocol(request: ImageRequest, words: string): string {
  return lacksProtocol(request) ? `${words} / 申請者: 研究計画書を提出` : words;
}

function lacksProtocol({ protocolRequestedAt, protocolReceivedOn }: ImageRequest): boolean {
  return protocolRequestedAt !== undefined && !protocolReceivedOn;
}
