import type { ResearchActs } from '../../src/local/joint-research-acts.ts';
import type { enquirySteps } from '../../src/addon/ui/enquiry-steps.ts';
import type { jointResearchSteps } from '../../src/addon/ui/joint-research-steps.ts';
import { finding } from './research-ways.ts';

export type ResearchStep = keyof typeof jointResearchSteps;
export type EnquiryStep = keyof typeof enquirySteps;

const reason = '所定の手続きによります。';

/** What fills in each step's form in full, so that nothing but the procedure can refuse it. */
export function researchValues(command: ResearchStep, acts: ResearchActs): Readonly<Record<string, string>> {
  switch (command) {
    case 'check-points':
      return { points: 'contract:知的財産の帰属' };
    case 'record-finding':
      return finding;
    case 'settle-findings':
      return { numbers: '1' };
    case 'record-contract-approval':
    case 'record-contract-signed':
    case 'record-ethics-application':
    case 'record-data-provision':
      return { day: acts.dayIn(0) };
    case 'record-ethics-approval':
      return { number: '2026-1-123', day: acts.dayIn(0) };
    case 'set-period-end':
      return { day: acts.dayIn(100) };
    case 'send-feedback':
    case 'confirm-documents':
    case 'finish':
    case 'hold':
    case 'resume':
    case 'withdraw':
      return { reason };
  }
}

export function enquiryValues(command: EnquiryStep): Readonly<Record<string, string>> {
  switch (command) {
    case 'mark-answered':
    case 'invite-consultation':
      return { note: reason };
    case 'reopen-enquiry':
      return { reason };
  }
}
