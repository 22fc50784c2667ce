import type { FormStep } from '../../src/addon/ui/step-forms.ts';
import type { Acts } from '../../src/local/acts.ts';

const reason = '所定の手続きによります。';

/** What fills in each step's form in full, so that nothing but the procedure can refuse it. */
export function filledIn(command: FormStep, acts: Acts): Readonly<Record<string, string>> {
  switch (command) {
    case 'fix-meeting':
      return { startsAt: acts.momentIn(8, '10:00'), place: '' };
    case 'record-decision':
      return { decision: 'need-more', reason };
    case 'record-protocol':
      return { receivedOn: acts.dayIn(0) };
    case 'record-processing':
      return { fact: 'stored', done: 'yes' };
    case 'record-disk':
      return { hardDisk: 'buy', diskYen: '12000' };
    case 'announce-ready':
      return { handoverNote: reason };
    case 'record-pledge':
      return { signedOn: acts.dayIn(0) };
    case 'record-handover':
      return {
        receivedAt: acts.momentIn(0, '09:00'),
        pledgeSignedOn: acts.dayIn(0),
        mediumLent: 'HDD-01',
        mediumDueOn: '',
      };
    case 'record-medium-return':
      return { returnedOn: acts.dayIn(0) };
    default:
      return { reason };
  }
}
