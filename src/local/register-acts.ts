import type { Workspace } from '../workspace/workspace.ts';
import { people, type Person } from './people.ts';
import type { LocalDesk } from './provision.ts';
import * as visit from './visit.ts';

const DAY_MS = 86_400_000;

/** What the page of a step is told of one request. */
export type StepResult = { readonly reference: string; readonly done: boolean; readonly message: string };

type StepValues = Readonly<Record<string, string>>;

export type RegisterActs = ReturnType<typeof registerActs>;

/** What everybody can do with a request in one of the registers, through menu, dialogs and cells; what is refused throws. */
export function registerActs(workspace: Workspace, desk: LocalDesk, register: string) {
  let reference = '';
  let applicant: Person = 'researcher';

  const answer = (who: Person, functionName: string, argument: unknown) => {
    const run = visit.callFromDialog(workspace, desk, people[who].email, functionName, argument);
    if (run.status !== 'completed')
      throw new Error(`The dialog's call ${functionName} failed: ${run.error ?? ''}`);
    return run.value as Record<string, unknown>;
  };
  const rowNumber = () =>
    visit.readTab(workspace, desk, register).findIndex((row) => row['受付番号'] === reference) + 2;
  const order = (command: string, values: StepValues, references: readonly string[]) => ({
    command,
    references: references.length === 0 ? [reference] : references,
    values,
    eventId: '',
    acknowledged: true,
  });
  const attempt = (
    command: string,
    values: StepValues = {},
    who: Person = 'staff',
    references: readonly string[] = [],
  ): readonly StepResult[] => {
    const asked = order(command, values, references);
    const preview = answer(who, 'previewStep', asked);
    const taken = answer(who, 'takeStep', { ...asked, eventId: preview['eventId'] ?? 'not-previewed' });
    if (Array.isArray(taken['results'])) return taken['results'] as StepResult[];
    return asked.references.map((each) => ({
      reference: each,
      done: false,
      message: String(taken['message']),
    }));
  };

  return {
    register,
    answer,
    reference: () => reference,
    applicant: () => applicant,
    rowNumber,

    /** The first request of the register. */
    firstReference: () => visit.readTab(workspace, desk, register)[0]?.['受付番号'] ?? '',

    /** From now on another request is spoken of. */
    about(other: string, who: Person = 'researcher'): void {
      reference = other;
      applicant = who;
    },

    /** Submits a form that makes a new request, which is from then on the one that is spoken of. */
    begin(formName: string, answers: visit.Answers, who: Person): void {
      applicant = who;
      const form = visit.findForm(workspace, formName);
      accepted(visit.submit(workspace, form, people[who].email, answers));
      reference = visit.readTab(workspace, desk, register).at(-1)?.['受付番号'] ?? '';
    },

    /** What a step's page shows before it is taken; nothing happens. */
    preview(command: string, values: StepValues = {}, who: Person = 'staff', references: string[] = []) {
      return answer(who, 'previewStep', order(command, values, references));
    },

    /** A step from the menu, for the request spoken of or for several: what its page is told, also where it is refused. */
    attempt,

    /** A step from the menu: the page's preview, then its confirmation. */
    step(command: string, values: StepValues = {}, who: Person = 'staff'): void {
      const [result] = attempt(command, values, who);
      if (!result?.done)
        throw new Error(`The step ${command} was refused: ${result?.message ?? 'it has no result'}`);
    },

    /** Types into a cell of the request's row; the answer is what is told beside the sheet, '' for nothing. */
    edit(caption: string, text: string, who: Person = 'staff'): string {
      const cell = { tab: register, row: rowNumber(), caption };
      return visit.typeInto(workspace, desk, people[who].email, cell, text);
    },

    /** Lets days pass on which nobody does anything: each trigger of the clock fires once a day on the way. */
    pass(days: number): void {
      for (let day = 0; day < days; day += 1) {
        workspace.clock.advance(DAY_MS);
        workspace.tick();
      }
    },

    /** Days in which the clock's triggers did not run; then they run once, as Google's do. */
    skip(days: number): void {
      workspace.clock.advance(days * DAY_MS);
      workspace.tick();
    },

    /** `2026-12-01T10:00`, so many days from now. */
    momentIn(days: number, time: string): string {
      return `${dayIn(workspace, days)}T${time}`;
    },

    dayIn: (days: number) => dayIn(workspace, days),
  };
}

function dayIn(workspace: Workspace, days: number): string {
  return new Date(workspace.clock.now() + 9 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);
}

/** Throws where a form was not accepted. */
export function accepted(result: { readonly kind: string }): void {
  if (result.kind !== 'accepted') throw new Error(`The form was not accepted: ${JSON.stringify(result)}.`);
}
