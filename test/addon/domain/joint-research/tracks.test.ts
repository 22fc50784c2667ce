import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { Command } from '../../../../src/addon/domain/joint-research/command.ts';
import { ask, decided, now } from './occasion.ts';
import { contractSigned, ethicsApproved, sampleCommand, sampleRequest } from './samples.ts';

const approved = sampleCommand('record-contract-approval', { eventId: 'a', approvedOn: '2026-11-20' });
const signed = sampleCommand('record-contract-signed', { eventId: 'b', signedOn: '2026-11-24' });
const applied = sampleCommand('record-ethics-application', { eventId: 'c', appliedOn: '2026-11-05' });
const permitted = sampleCommand('record-ethics-approval', { eventId: 'd', approvedOn: '2026-11-20' });
const inApproval = sampleRequest('in-approval');

describe('contract and ethics review', () => {
  test.each<[string, readonly Command[]]>([
    ['the contract first', [approved, signed, applied, permitted]],
    ['the ethics review first', [applied, permitted, approved, signed]],
    ['one after the other', [applied, approved, permitted, signed]],
    ['without the application', [approved, permitted, signed]],
  ])('%s: the last one permits the research, which is told once', (_name, commands) => {
    let request = inApproval;
    const told = commands.map((command) => {
      const decision = decided(request, command);
      ({ request } = decision);
      return decision.notices.map(({ code, to }) => `${code} ${to}`);
    });
    const progress = commands.slice(1).map(() => ['track-recorded applicant']);
    expect(told).toEqual([...progress, ['research-may-start applicant', 'research-may-start-arrived mduc']]);
    expect(request).toMatchObject({
      state: 'ready-to-start',
      stateSince: now,
      readyAt: now,
      contractState: 'signed',
      contractApprovedOn: '2026-11-20',
      contractSignedOn: '2026-11-24',
      ethicsState: 'approved',
      ethicsNumber: '2026-1-124',
      ethicsApprovedOn: '2026-11-20',
    });
  });

  it('in whatever order, again and again: the research is permitted exactly when both are complete', () => {
    const steps = fc.array(fc.constantFrom<Command>(approved, signed, applied, permitted), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (commands) => {
        let request = inApproval;
        let permissions = 0;
        for (const [turn, command] of commands.entries()) {
          const outcome = ask(request, { ...command, eventId: `click-${turn}` } as Command);
          if (outcome.kind !== 'decision') continue;
          ({ request } = outcome);
          permissions += outcome.notices.filter(({ code }) => code === 'research-may-start').length;
        }
        const isComplete = request.contractState === 'signed' && request.ethicsState === 'approved';
        expect(request.state).toBe(isComplete ? 'ready-to-start' : 'in-approval');
        expect(permissions).toBe(isComplete ? 1 : 0);
        expect(request.readyAt).toBe(isComplete ? now : undefined);
      }),
    );
  });

  it('recorded again are nothing new; another day is, and changes no state', () => {
    const both = { ...ethicsApproved, ...contractSigned, contractState: 'approved' } as const;
    const request = sampleRequest('in-approval', both);
    expect(ask(request, approved)).toMatchObject({ kind: 'unchanged' });
    expect(ask(request, applied)).toMatchObject({ kind: 'unchanged' });
    expect(ask(request, { ...permitted, number: ' 2026-1-123 ' })).toMatchObject({ kind: 'unchanged' });
    expect(decided(request, { ...applied, appliedOn: '2026-11-06' }).request).toMatchObject({
      state: 'in-approval',
      ethicsState: 'approved',
      ethicsAppliedOn: '2026-11-06',
    });
    const signedOnly = sampleRequest('in-approval', contractSigned);
    expect(decided(signedOnly, { ...approved, approvedOn: '2026-11-19' }).request).toMatchObject({
      contractState: 'signed',
      contractApprovedOn: '2026-11-19',
    });
  });
});

describe('refused', () => {
  it('a contract signed without the department head', () => {
    expect(ask(inApproval, signed)).toEqual({
      kind: 'refusal',
      code: 'approval-missing',
      facts: { reference: 'JR-2026-0001' },
    });
  });

  it('an approval without a number', () => {
    expect(ask(inApproval, { ...permitted, number: ' ' })).toMatchObject({
      code: 'missing-answer',
      facts: { question: '倫理審査の承認番号' },
    });
  });

  test.each<[Command, string]>([
    [{ ...approved, approvedOn: '2026-11-25' }, '部局長の承認日'],
    [{ ...applied, appliedOn: '2026-11-25' }, '倫理審査の申請日'],
    [{ ...permitted, approvedOn: '2026-11-25' }, '倫理審査の承認日'],
  ])('%j, a day to come', (command, question) => {
    expect(ask(inApproval, command)).toMatchObject({
      code: 'date-in-future',
      facts: { question, value: '2026-11-25' },
    });
  });

  it('a contract signed before it was approved', () => {
    const request = sampleRequest('in-approval', {
      contractState: 'approved',
      contractApprovedOn: '2026-11-20',
    });
    expect(ask(request, { ...signed, signedOn: '2026-11-19' })).toEqual({
      kind: 'refusal',
      code: 'dates-out-of-order',
      facts: {
        reference: 'JR-2026-0001',
        earlier: '部局長の承認日',
        earlierEn: 'Date of the department head’s approval',
        earlierOn: '2026-11-20',
        later: '契約の締結日',
        laterEn: 'Date on which the contract was signed',
        laterOn: '2026-11-19',
      },
    });
    expect(decided(request, { ...signed, signedOn: '2026-11-20' }).request.contractState).toBe('signed');
  });

  it('an approval later than what followed it', () => {
    const request = sampleRequest('in-approval', { ...contractSigned, contractSignedOn: '2026-11-21' });
    expect(ask(request, { ...approved, approvedOn: '2026-11-22' })).toMatchObject({
      code: 'dates-out-of-order',
    });
    const ethics = sampleRequest('in-approval', ethicsApproved);
    expect(ask(ethics, { ...applied, appliedOn: '2026-11-21' })).toMatchObject({
      code: 'dates-out-of-order',
      facts: { earlier: '倫理審査の申請日', later: '倫理審査の承認日' },
    });
  });
});
