import { describe, expect, it } from '@jest/globals';
import { killExecution } from '../../src/workspace/runtime/kill.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';

/** A step of the main job, the mails it must cause, and what has to be there before. */
type Step = {
  readonly functionName: string;
  readonly prepare: (desk: TestDesk) => void;
  readonly submit: (desk: TestDesk) => void;
  /** Mails of the step by the beginning of their code. */
  readonly mails: readonly string[];
  readonly state: string;
  readonly event: string;
};

const consultation: Step = {
  functionName: 'onConsultationSubmitted',
  prepare: () => undefined,
  submit: (desk) => void desk.submitConsultation(),
  mails: ['consultation-acknowledged', 'consultation-arrived', 'consultation-arrived'],
  state: '相談受付',
  event: '相談申請を受付',
};

const formalRequest: Step = {
  functionName: 'onFormalRequestSubmitted',
  prepare: () => deskIn('formal-form-sent'),
  submit: (desk) => void desk.submitFormalRequest(),
  mails: ['formal-request-acknowledged', 'formal-request-arrived', 'formal-request-arrived'],
  state: '正式申請受付',
  event: '正式申請を受付',
};

const HOUR_MS = 3_600_000;

describe.each([consultation, formalRequest])('an execution of $functionName that is killed', (step) => {
  const total = roundTripsOf(step);
  const moments = Array.from({ length: total }, (_, trip) => trip).flatMap((trip) => [
    { trip, phase: 'before' as const },
    { trip, phase: 'after' as const },
  ]);

  it.each(moments)(
    '$phase round trip $trip leaves one row, one event, and every mail delivered',
    ({ trip, phase }) => {
      const desk = openDesk();
      step.prepare(desk);
      const known = new Set(desk.rows('送信箱').map((row) => row['メールID']));
      killAt(desk, step, trip, phase);
      step.submit(desk);
      desk.workspace.advance(HOUR_MS);

      expect(desk.rows().map((row) => row['状態'])).toEqual([step.state]);
      expect(desk.rows('操作履歴').filter((row) => row['できごと'] === step.event)).toHaveLength(1);
      expect(desk.rows('隔離')).toEqual([]);
      const mails = desk.rows('送信箱').filter((row) => !known.has(row['メールID']));
      expect(mails.map((row) => row['文面']).sort()).toEqual([...step.mails].sort());
      for (const mail of mails) {
        expect(mail['送信の状態']).toMatch(/^送信済 /);
        expect(desk.delivered(mail['宛先']!, mail['件名']!)).toBeGreaterThanOrEqual(1);
      }
    },
  );
});

function killAt(desk: TestDesk, step: Step, trip: number, phase: 'before' | 'after'): void {
  let seen = -1;
  const stop = desk.workspace.onCall((call) => {
    if (call.execution.functionName !== step.functionName || !call.roundTrip) return;
    if (call.phase === 'before') seen += 1;
    if (seen !== trip || call.phase !== phase) return;
    stop();
    killExecution();
  });
}

function roundTripsOf(step: Step): number {
  const desk = openDesk();
  step.prepare(desk);
  step.submit(desk);
  const [execution] = desk.workspace.executions({ functionName: step.functionName });
  return execution!.calls.filter(({ roundTrip }) => roundTrip).length;
}
