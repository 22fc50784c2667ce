import type { State } from '../../src/addon/domain/image-request/vocabulary.ts';
import type { FormStep } from '../../src/addon/ui/step-forms.ts';
import {
  deskAfter,
  deskIn,
  openDesk,
  reference,
  tuesdayMorning,
  type AnyDesk,
  type TestDesk,
} from './desk.ts';
import { handOver, ticks, tickTheRest } from './states.ts';
import { filledIn } from './step-values.ts';

/** Something that the desk is asked to do, on a desk that has come as far as it needs. */
export type Command<Desk extends AnyDesk = AnyDesk> = {
  readonly name: string;
  readonly begin: () => Desk;
  /** A method, so that commands with desks of their own stand in one list. */
  act(desk: Desk): void;
  readonly functionName: string;
  /** Round trips to the ledger; of the writes one comes before what is sent, and one after it. */
  readonly reads: number;
  readonly writes: number;
};

/** Where each step is taken, and whether it sends anything. */
const stepsIn: Readonly<Record<FormStep, readonly [State, 'sends' | 'silent']>> = {
  'confirm-review': ['received', 'silent'],
  'fix-meeting': ['under-review', 'sends'],
  'cancel-meeting': ['meeting-fixed', 'sends'],
  'record-decision': ['under-review', 'sends'],
  'request-protocol': ['provision-approved', 'sends'],
  'record-protocol': ['provision-approved', 'sends'],
  'accept-formal-request': ['formally-requested', 'sends'],
  'return-for-correction': ['formally-requested', 'sends'],
  'record-processing': ['accepted', 'silent'],
  'announce-ready': ['processing', 'sends'],
  'record-pledge': ['accepted', 'silent'],
  'record-handover': ['ready', 'sends'],
  'record-medium-return': ['ready', 'sends'],
  close: ['delivered', 'silent'],
  'record-disk': ['accepted', 'sends'],
  'recompute-fee': ['accepted', 'silent'],
  hold: ['under-review', 'sends'],
  resume: ['on-hold', 'sends'],
  decline: ['under-review', 'sends'],
  withdraw: ['under-review', 'sends'],
  reopen: ['declined', 'sends'],
};

/** Everything that staff, applicants and the clock ask of a request. */
export const commands: readonly Command<TestDesk>[] = [
  {
    name: 'consultation',
    begin: () => openDesk(tuesdayMorning),
    act: (desk) => void desk.submitConsultation(),
    functionName: 'onConsultationSubmitted',
    reads: 1,
    writes: 2,
  },
  {
    name: 'formal request',
    begin: () => deskIn('formal-form-sent', tuesdayMorning),
    act: (desk) => void desk.submitFormalRequest(),
    functionName: 'onFormalRequestSubmitted',
    reads: 1,
    writes: 2,
  },
  {
    name: 'formal request that is not accepted',
    begin: () => deskIn('formally-requested', tuesdayMorning),
    act: (desk) => void desk.submitFormalRequest(),
    functionName: 'onFormalRequestSubmitted',
    reads: 1,
    writes: 2,
  },
  ...(Object.keys(stepsIn) as FormStep[]).map(stepOf),
  {
    name: 'hold, for two requests',
    begin: () => twoRequests(),
    act: ({ acts }) =>
      void acts.attempt('hold', { reason: '年末の休業のため。' }, 'staff', [reference, 'IMG-2026-0002']),
    functionName: 'takeStep',
    reads: 1,
    writes: 2,
  },
  listSent('send-formal-form', 'provision-approved'),
  listSent('revise-list', 'processing'),
  edited('a tick', 'accepted', ticks[0], 'TRUE', 1),
  edited('a correction', 'accepted', '所属', '放射線科', 1),
  edited('a state', 'formally-requested', '状態', '正式申請受理', 2),
  edited('what is put back', 'accepted', '提供料(円)', '1', 1),
  edited('a column of the staff', 'accepted', '備考', '電話済み', 0),
  {
    name: 'edit of a setting',
    begin: () => deskIn('received', tuesdayMorning),
    act: (desk) => void desk.set('reviewDays', '三日'),
    functionName: 'onCellEdited',
    reads: 1,
    writes: 1,
  },
  {
    name: 'daily look',
    begin: () => {
      const desk = deskIn('received', tuesdayMorning);
      desk.workspace.clock.advance(5 * 86_400_000);
      return desk;
    },
    act: (desk) => desk.morning(1),
    functionName: 'onMorning',
    reads: 1,
    writes: 2,
  },
  asked('preview of a step', 'previewStep', ({ acts }) => void acts.preview('confirm-review')),
  asked('details', 'requestDetails', (desk) => void desk.dialog('requestDetails', reference)),
];

function stepOf(command: FormStep): Command<TestDesk> {
  const [state, kind] = stepsIn[command];
  return {
    name: command,
    begin: () => {
      const now = tuesdayMorning;
      if (command === 'announce-ready')
        return deskAfter('ticked', state, now, ({ acts }) => tickTheRest(acts));
      if (command !== 'record-medium-return') return deskIn(state, now);
      return deskAfter('handed-over', state, now, ({ acts }) => handOver(acts, 'HDD-03'));
    },
    act: ({ acts }) => acts.step(command, filledIn(command, acts)),
    functionName: 'takeStep',
    reads: 1,
    // What would change nothing is not written.
    writes: kind === 'sends' ? 2 : command === 'recompute-fee' ? 0 : 1,
  };
}

function listSent(name: string, state: State): Command<TestDesk> {
  return {
    name,
    begin: () => deskIn(state, tuesdayMorning),
    act: ({ acts }) => acts.sendList(),
    functionName: 'sendFormalForm',
    reads: 1,
    writes: 2,
  };
}

function edited(
  what: string,
  state: State,
  heading: string,
  text: string,
  writes: number,
): Command<TestDesk> {
  return {
    name: `edit of ${what}`,
    begin: () => deskIn(state, tuesdayMorning),
    act: ({ acts }) => void acts.edit(heading, text),
    functionName: 'onCellEdited',
    reads: 1,
    writes,
  };
}

function asked(name: string, functionName: string, act: (desk: TestDesk) => void): Command<TestDesk> {
  return { name, begin: () => deskIn('received', tuesdayMorning), act, functionName, reads: 1, writes: 0 };
}

function twoRequests(): TestDesk {
  return deskAfter('two', 'under-review', tuesdayMorning, ({ acts }) => acts.consult());
}
