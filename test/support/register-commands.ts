import type { State as EnquiryState } from '../../src/addon/domain/enquiry/vocabulary.ts';
import type { State as ResearchState } from '../../src/addon/domain/joint-research/vocabulary.ts';
import { actsOf } from '../../src/local/acts.ts';
import { enquiryActsOf } from '../../src/local/enquiry-acts.ts';
import type { Command } from './commands.ts';
import { tuesdayMorning, type AnyDesk } from './desk.ts';
import { enquiries, research, type EnquiryTestDesk, type ResearchTestDesk } from './register-desks.ts';
import {
  enquiryValues,
  researchValues,
  type EnquiryStep,
  type ResearchStep,
} from './register-step-values.ts';
import { finding } from './research-ways.ts';

type Kind = 'sends' | 'silent';

/** Where each step of joint research is taken, and whether it sends anything. */
const researchStepsIn: Readonly<Record<ResearchStep, readonly [ResearchState, Kind]>> = {
  'check-points': ['in-review', 'silent'],
  'record-finding': ['in-review', 'silent'],
  'settle-findings': ['in-review', 'silent'],
  'send-feedback': ['in-review', 'sends'],
  'confirm-documents': ['in-review', 'sends'],
  'record-contract-approval': ['in-approval', 'sends'],
  'record-contract-signed': ['in-approval', 'sends'],
  'record-ethics-application': ['in-approval', 'sends'],
  'record-ethics-approval': ['in-approval', 'sends'],
  'set-period-end': ['in-approval', 'silent'],
  'record-data-provision': ['ready-to-start', 'sends'],
  finish: ['ready-to-start', 'sends'],
  hold: ['in-review', 'sends'],
  resume: ['on-hold', 'sends'],
  withdraw: ['in-review', 'sends'],
};

/** The same of enquiries. */
const enquiryStepsIn: Readonly<Record<EnquiryStep, readonly [EnquiryState, Kind]>> = {
  'mark-answered': ['open', 'silent'],
  'invite-consultation': ['open', 'sends'],
  'reopen-enquiry': ['answered', 'silent'],
};

/** Everything that is asked of a request for joint research. */
const researchCommands: readonly Command<ResearchTestDesk>[] = [
  {
    name: 'incomplete submission of documents',
    begin: () => research.in('preparing', tuesdayMorning),
    act: ({ acts }) => acts.submit(),
    functionName: 'onReviewSubmissionSubmitted',
    // Whose request it is, before anything is looked into; the tabs of 審査申込書; and what is decided by.
    reads: 3,
    writes: 2,
  },
  {
    name: 'complete submission of documents',
    begin: () => research.after('filled-in', 'preparing', tuesdayMorning, ({ acts }) => acts.fillIn()),
    act: ({ acts }) => acts.submit(),
    functionName: 'onReviewSubmissionSubmitted',
    reads: 3,
    writes: 2,
  },
  ...(Object.keys(researchStepsIn) as ResearchStep[]).map((command): Command<ResearchTestDesk> => {
    const [state, kind] = researchStepsIn[command];
    return step(command, kind, {
      begin: () => research.after(`for ${command}`, state, tuesdayMorning, prepareFor(command)),
      act: ({ acts }) => acts.step(command, researchValues(command, acts)),
    });
  }),
  {
    name: 'edit of the state of joint research',
    begin: () => research.in('ready-to-start', tuesdayMorning),
    act: ({ acts }) => void acts.edit('状態', '研究終了'),
    functionName: 'onCellEdited',
    reads: 1,
    writes: 2,
  },
  {
    name: 'daily look at all three registers',
    begin: () => research.after('everywhere', 'in-review', tuesdayMorning, oneInEachRegister),
    act: (desk) => desk.morning(6),
    functionName: 'onMorning',
    reads: 1,
    writes: 2,
  },
];

const enquiryCommands: readonly Command<EnquiryTestDesk>[] = [
  {
    name: 'enquiry',
    begin: () => enquiries.in('open', tuesdayMorning),
    act: ({ acts }) => acts.ask({}, 'colleague'),
    functionName: 'onEnquirySubmitted',
    reads: 1,
    writes: 2,
  },
  ...(Object.keys(enquiryStepsIn) as EnquiryStep[]).map((command): Command<EnquiryTestDesk> => {
    const [state, kind] = enquiryStepsIn[command];
    return step(command, kind, {
      begin: () => enquiries.in(state, tuesdayMorning),
      act: ({ acts }) => acts.step(command, enquiryValues(command)),
    });
  }),
];

/** Everything that is asked of joint research and of enquiries; the intake, which makes a folder, is counted by itself. */
export const registerCommands: readonly Command[] = [...researchCommands, ...enquiryCommands];

function step<Desk extends AnyDesk>(
  name: string,
  kind: Kind,
  { begin, act }: Pick<Command<Desk>, 'begin' | 'act'>,
): Command<Desk> {
  return { name, begin, act, functionName: 'takeStep', reads: 1, writes: kind === 'sends' ? 2 : 1 };
}

/** What a step needs besides the state. */
function prepareFor(command: ResearchStep) {
  return ({ acts }: ResearchTestDesk): void => {
    if (command === 'settle-findings' || command === 'send-feedback') acts.step('record-finding', finding);
    if (command === 'record-contract-signed') acts.step('record-contract-approval', { day: acts.dayIn(0) });
  };
}

function oneInEachRegister({ workspace, desk }: AnyDesk): void {
  actsOf(workspace, desk).consult();
  enquiryActsOf(workspace, desk).ask();
}
