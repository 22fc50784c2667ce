import type { CommandKind, CommandOf } from '../../../../src/addon/domain/image-request/command.ts';
import type { ImageRequest } from '../../../../src/addon/domain/image-request/request.ts';
import type { State } from '../../../../src/addon/domain/image-request/vocabulary.ts';
import { actors, HOUR_MS, now, tokyo } from './occasion.ts';

const received = {
  reference: 'IMG-2026-0001',
  stateSince: now - HOUR_MS,
  category: 'in-house-research',
  language: 'ja',
  consultedAt: tokyo('2026-11-02 09:30'),
  consultationResponseId: 'response-1',
  applicantName: '佐藤 花子',
  applicantAffiliation: '循環器内科学分野',
  applicantPosition: '助教',
  applicantMail: actors.applicant.mail,
  outline: '冠動脈CTの石灰化スコアと予後の関連',
  wantedCr: 100,
  candidateDates: '2026-12-01 10:00\n2026-12-02 14:00',
  feeState: 'none',
} as const satisfies Omit<ImageRequest, 'state'>;

/** MDUC has still to confirm. */
const reviewed = {
  ...received,
  radiologyReviewed: { at: tokyo('2026-11-04 11:00'), by: actors.radiology.mail },
} as const;

const meeting = {
  ...reviewed,
  meetingAt: tokyo('2026-12-01 10:00'),
  meetingPlace: 'MDUC 会議室',
  meetingEventId: 'img20260001m1',
} as const;

/** The meeting was held. */
const met = { ...meeting, meetingAt: tokyo('2026-11-10 10:00') } as const;

const list = {
  number: 'IMG-2026-0001-L1',
  fileId: 'file-1',
  hash: 'hash-1',
  examinations: { CR: 101 },
  sentAt: tokyo('2026-11-12 15:00'),
} as const;

const listed = {
  ...met,
  folderId: 'folder-1',
  listNumber: list.number,
  listFileId: list.fileId,
  listFileName: 'list.csv',
  listHash: list.hash,
  examinations: list.examinations,
  listSentAt: list.sentAt,
  lists: [list],
  expectedDelivery: '2026-12-03',
  quote: '50,001円',
} as const;

const requested = {
  ...listed,
  formalRequestedAt: tokyo('2026-11-17 13:00'),
  formalResponseIds: ['response-2'],
  hardDisk: 'bring',
  purpose: 'research',
  ethicsNumber: '2026-1-123',
  ethicsApprovedOn: '2026-11-02',
  fundingSource: '科研費',
  feeState: 'priced',
  feeYen: 50_001,
  feeBreakdown: '50,001円',
  feeSnapshot: JSON.stringify({
    state: 'priced',
    computedOn: '2026-11-17',
    examinations: list.examinations,
    lines: [],
    imageYen: 50_001,
    hardDisk: 'bring',
  }),
} as const;

const accepted = { ...requested, acceptedAt: tokyo('2026-11-18 09:00') } as const;

const done = { at: tokyo('2026-11-20 16:00'), by: actors.radiology.mail };

const processed = {
  ...accepted,
  pseudonymised: done,
  stored: done,
  onMedium: done,
  outputListed: done,
} as const;

const ready = {
  ...processed,
  readyAt: tokyo('2026-11-20 17:00'),
  handoverNote: '平日9時から17時、MDUC窓口',
} as const;

const delivered = {
  ...ready,
  pledgeSignedOn: '2026-11-24',
  dataReceivedAt: now - HOUR_MS,
} as const;

/** What a request looks like that came to each state the usual way. */
const samples: { readonly [S in State]: Omit<ImageRequest, 'state'> } = {
  received,
  'under-review': reviewed,
  'meeting-fixed': meeting,
  'more-information': { ...met, reason: '対象期間をお知らせください' },
  'provision-approved': met,
  'formal-form-sent': listed,
  'formally-requested': requested,
  'correction-requested': { ...requested, reason: '承認番号をご確認ください' },
  accepted,
  processing: processed,
  ready,
  delivered,
  closed: delivered,
  'on-hold': {
    ...accepted,
    heldState: 'accepted',
    heldReason: undefined,
    reason: '機器の更新のため',
  },
  'not-offered': { ...received, category: 'clinical-trial', feeState: 'not-offered' },
  declined: { ...met, meetingEventId: undefined, reason: '該当する画像がありません' },
  withdrawn: { ...met, meetingEventId: undefined },
};

export function sampleRequest(state: State, changes: Partial<ImageRequest> = {}): ImageRequest {
  return { ...samples[state], state, ...changes };
}

/** A medium that was lent and is not back. */
export const lent = { mediumLent: 'HDD-03', mediumDueOn: '2026-12-08' } as const;

const about = { eventId: 'click-1', reference: received.reference };

const orderedList = {
  fileId: 'file-2',
  folderId: 'folder-1',
  fileName: 'list-2.csv',
  hash: 'hash-2',
  examinations: { CR: 120 },
  findings: [],
};

const order = { ...about, list: orderedList, expectedDelivery: '2026-12-10', overrideReason: '' };

const reason = '事情により、理由を記します';

const commands: { readonly [Kind in CommandKind]: CommandOf<Kind> } = {
  'receive-consultation': {
    kind: 'receive-consultation',
    responseId: 'response-9',
    submittedAt: now,
    answers: {
      language: 'ja',
      name: '佐藤 花子',
      affiliation: '循環器内科学分野',
      position: '助教',
      category: 'in-house-research',
      outline: '概要',
      wanted: { ct: 3 },
      otherKind: '',
      candidateDates: ['2026-12-01 10:00'],
      noticeConfirmed: true,
    },
  },
  'receive-formal-request': {
    kind: 'receive-formal-request',
    responseId: 'response-8',
    submittedAt: now,
    answers: {
      reference: received.reference,
      listNumber: list.number,
      hardDisk: 'bring',
      purpose: 'research',
      ethicsNumber: '2026-1-124',
      ethicsApprovedOn: '2026-11-24',
      fundingSource: '科研費',
      noticeConfirmed: true,
    },
  },
  'confirm-review': { kind: 'confirm-review', ...about },
  'fix-meeting': {
    kind: 'fix-meeting',
    ...about,
    startsAt: tokyo('2026-12-02 14:00'),
    place: 'MDUC 会議室',
    acknowledged: false,
  },
  'cancel-meeting': { kind: 'cancel-meeting', ...about, reason },
  'record-decision': { kind: 'record-decision', ...about, decision: 'provide', reason: '' },
  'send-formal-form': { kind: 'send-formal-form', ...order },
  'request-protocol': { kind: 'request-protocol', ...about, reason: '' },
  'record-protocol': { kind: 'record-protocol', ...about, receivedOn: '2026-11-24' },
  'accept-formal-request': { kind: 'accept-formal-request', ...about },
  'return-for-correction': { kind: 'return-for-correction', ...about, reason },
  'revise-list': { kind: 'revise-list', ...order },
  'record-processing': { kind: 'record-processing', ...about, fact: 'stored', done: true },
  'announce-ready': { kind: 'announce-ready', ...about, handoverNote: '平日9時から17時、MDUC窓口' },
  'record-pledge': { kind: 'record-pledge', ...about, signedOn: '2026-11-24' },
  'record-handover': {
    kind: 'record-handover',
    ...about,
    receivedAt: now - HOUR_MS,
    pledgeSignedOn: '2026-11-24',
    mediumLent: '',
    mediumDueOn: '',
  },
  'record-medium-return': { kind: 'record-medium-return', ...about, returnedOn: '2026-11-24' },
  'record-disk': { kind: 'record-disk', ...about, hardDisk: 'buy', diskYen: 12_800 },
  'recompute-fee': { kind: 'recompute-fee', ...about, reason },
  close: { kind: 'close', ...about },
  decline: { kind: 'decline', ...about, reason },
  withdraw: { kind: 'withdraw', ...about, reason },
  hold: { kind: 'hold', ...about, reason },
  resume: { kind: 'resume', ...about },
  reopen: { kind: 'reopen', ...about, reason },
  'correct-value': { kind: 'correct-value', ...about, changes: { outline: '訂正した概要' } },
  'note-waiting': { kind: 'note-waiting', ...about },
};

export function sampleCommand<Kind extends CommandKind>(
  kind: Kind,
  changes: Partial<CommandOf<Kind>> = {},
): CommandOf<Kind> {
  return { ...commands[kind], ...changes };
}
