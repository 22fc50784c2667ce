import type { CommandKind, CommandOf } from '../../../../src/addon/domain/joint-research/command.ts';
import type {
  CheckedPoint,
  Finding,
  JointResearchRequest,
} from '../../../../src/addon/domain/joint-research/request.ts';
import type { State } from '../../../../src/addon/domain/joint-research/vocabulary.ts';
import { actors, now, tokyo } from './occasion.ts';

const received = {
  reference: 'JR-2026-0001',
  stateSince: tokyo('2026-11-20 10:00'),
  receivedAt: tokyo('2026-11-02 09:30'),
  intakeResponseId: 'response-1',
  kind: 'new',
  language: 'ja',
  applicantName: '佐藤 花子',
  applicantAffiliation: '循環器内科学分野',
  applicantPosition: '助教',
  applicantMail: actors.applicant.mail,
  title: '心不全の予後予測',
  companies: ['株式会社一番町', '広瀬川製薬株式会社'],
  contractState: 'pending',
  ethicsState: 'pending',
} as const satisfies Omit<JointResearchRequest, 'state'>;

export const documents = {
  folderId: 'folder-1',
  fileIds: { application: 'file-1', contract: 'file-2', protocol: 'file-3' },
  untouched: { contract: 'hash-2', protocol: 'hash-3' },
} as const;

const preparing = { ...received, documents } as const;

const version = {
  round: 1,
  submittedAt: tokyo('2026-11-10 13:00'),
  folderId: 'folder-2',
  fileIds: { application: 'file-4', contract: 'file-5', protocol: 'file-6' },
} as const;

/** One thing found, and still open; another, settled. */
export const open: Finding = {
  number: 2,
  document: 'protocol',
  point: '',
  severity: 'required',
  text: '対象期間をご記入ください',
  foundIn: 1,
};
export const settled: Finding = {
  number: 1,
  document: 'contract',
  point: '知的財産の帰属',
  severity: 'advice',
  text: '秘密保持の期間をご検討ください',
  foundIn: 1,
  settledIn: 1,
};

export const checked: CheckedPoint = {
  document: 'contract',
  point: '知的財産の帰属',
  round: 1,
  by: actors.mduc.mail,
};

const submitted = {
  ...preparing,
  round: 1,
  submittedAt: version.submittedAt,
  submissionResponseIds: ['response-2'],
  versions: [version],
  findings: [settled],
  checkedPoints: [checked],
} as const;

const confirmed = { ...submitted, confirmedAt: tokyo('2026-11-20 10:00') } as const;

/** Whichever step completes the other track permits the research. */
export const contractSigned = {
  contractState: 'signed',
  contractApprovedOn: '2026-11-20',
  contractSignedOn: '2026-11-24',
} as const;
export const ethicsApproved = {
  ethicsState: 'approved',
  ethicsAppliedOn: '2026-11-05',
  ethicsNumber: '2026-1-123',
  ethicsApprovedOn: '2026-11-20',
} as const;

const ready = { ...confirmed, ...contractSigned, ...ethicsApproved, readyAt: now - 1 } as const;

/** What a request looks like that came to each state the usual way. */
const samples: { readonly [S in State]: Omit<JointResearchRequest, 'state'> } = {
  'intake-received': received,
  preparing,
  'in-review': submitted,
  'revision-requested': {
    ...submitted,
    findings: [settled, open],
    feedbackSentAt: tokyo('2026-11-20 10:00'),
  },
  'in-approval': confirmed,
  'ready-to-start': ready,
  finished: ready,
  'on-hold': { ...confirmed, heldState: 'in-approval', reason: '企業側の事情のため' },
  withdrawn: submitted,
};

export function sampleRequest(
  state: State,
  changes: Partial<JointResearchRequest> = {},
): JointResearchRequest {
  return { ...samples[state], state, ...changes };
}

const about = { eventId: 'click-1', reference: received.reference };

const reason = '事情により、理由を記します';

const commands: { readonly [Kind in CommandKind]: CommandOf<Kind> } = {
  'receive-intake': {
    kind: 'receive-intake',
    responseId: 'response-9',
    submittedAt: now,
    answers: {
      language: 'ja',
      name: '佐藤 花子',
      affiliation: '循環器内科学分野',
      position: '助教',
      title: '心不全の予後予測',
      companies: ['株式会社一番町'],
      kind: 'new',
      earlierReference: '',
      companiesConfirmed: true,
    },
    earlier: undefined,
  },
  'note-prepared-documents': { kind: 'note-prepared-documents', ...about, documents },
  'receive-submission': {
    kind: 'receive-submission',
    responseId: 'response-8',
    submittedAt: now,
    reference: received.reference,
    companiesConfirmed: true,
    gaps: [],
    version,
  },
  'record-finding': {
    kind: 'record-finding',
    ...about,
    document: 'protocol',
    point: '',
    severity: 'required',
    text: '対象期間をご記入ください',
  },
  'settle-findings': { kind: 'settle-findings', ...about, numbers: [open.number] },
  'check-points': {
    kind: 'check-points',
    ...about,
    points: [{ document: 'protocol', point: '対象者の選定方針' }],
  },
  'send-feedback': { kind: 'send-feedback', ...about, reason: '' },
  'confirm-documents': { kind: 'confirm-documents', ...about },
  'record-contract-approval': { kind: 'record-contract-approval', ...about, approvedOn: '2026-11-24' },
  'record-contract-signed': { kind: 'record-contract-signed', ...about, signedOn: '2026-11-24' },
  'record-ethics-application': { kind: 'record-ethics-application', ...about, appliedOn: '2026-11-24' },
  'record-ethics-approval': {
    kind: 'record-ethics-approval',
    ...about,
    number: '2026-1-124',
    approvedOn: '2026-11-24',
  },
  'record-data-provision': { kind: 'record-data-provision', ...about, providedOn: '2026-11-24' },
  'set-period-end': { kind: 'set-period-end', ...about, endsOn: '2027-03-31' },
  finish: { kind: 'finish', ...about },
  withdraw: { kind: 'withdraw', ...about, reason },
  hold: { kind: 'hold', ...about, reason },
  resume: { kind: 'resume', ...about },
  'correct-value': { kind: 'correct-value', ...about, changes: { title: '訂正した題名' } },
  'note-waiting': { kind: 'note-waiting', ...about },
};

export function sampleCommand<Kind extends CommandKind>(
  kind: Kind,
  changes: Partial<CommandOf<Kind>> = {},
): CommandOf<Kind> {
  return { ...commands[kind], ...changes };
}
