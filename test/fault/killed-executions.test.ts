import { describe, expect, it } from '@jest/globals';
import { deskIn, HOUR_MS, openDesk, type TestDesk } from '../support/desk.ts';
import { killAt, momentsOf } from '../support/killing.ts';

/** A submission of a form, the mails it must cause, and what has to be there before. */
type Step = {
  readonly functionName: string;
  readonly begin: () => TestDesk;
  readonly submit: (desk: TestDesk) => void;
  /** Mails of the step by their text's code. */
  readonly mails: readonly string[];
  readonly state: string;
  readonly event: string;
};

const consultation: Step = {
  functionName: 'onConsultationSubmitted',
  begin: () => openDesk(),
  submit: (desk) => void desk.submitConsultation(),
  mails: ['consultation-acknowledged', 'consultation-arrived', 'consultation-arrived'],
  state: '相談受付',
  event: '相談申請を受付',
};

const formalRequest: Step = {
  functionName: 'onFormalRequestSubmitted',
  begin: () => deskIn('formal-form-sent'),
  submit: (desk) => void desk.submitFormalRequest(),
  mails: ['formal-request-acknowledged', 'formal-request-arrived', 'formal-request-arrived'],
  state: '正式申請受付',
  event: '正式申請を受付',
};

describe.each([consultation, formalRequest])('an execution of $functionName that is killed', (step) => {
  const uncut = step.begin();
  step.submit(uncut);

  it.each(momentsOf(uncut, step.functionName))(
    '$phase round trip $trip leaves one row, one event, and every mail delivered',
    (moment) => {
      const desk = step.begin();
      const known = new Set(desk.rows('送信箱').map((row) => row['メールID']));
      killAt(desk, step.functionName, moment);
      step.submit(desk);
      desk.workspace.advance(HOUR_MS / 2);

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
