import type { Command, CommandKind } from '../../../../src/addon/domain/joint-research/command.ts';
import { openFindings } from '../../../../src/addon/domain/joint-research/findings.ts';
import { isAllowed, procedure } from '../../../../src/addon/domain/joint-research/procedure.ts';
import type { JointResearchRequest } from '../../../../src/addon/domain/joint-research/request.ts';
import type { State } from '../../../../src/addon/domain/joint-research/vocabulary.ts';
import type { Actor } from '../../../../src/addon/domain/procedure/actor.ts';
import { addDays, dayAt } from '../../../../src/addon/domain/time/tokyo.ts';
import { kindAmong, oneOf, type Chance, type Occasion } from '../procedure/chance.ts';
import { actors, rightActor } from './occasion.ts';
import { sampleCommand } from './samples.ts';

const kinds = Object.keys(procedure) as CommandKind[];

/** How often a command is asked for; the others, which lead on, most often. */
const weights: Readonly<Partial<Record<CommandKind, number>>> = {
  withdraw: 1,
  hold: 1,
  finish: 2,
  'record-finding': 5,
  'send-feedback': 4,
  'correct-value': 2,
  'note-waiting': 3,
};

export function kindOf(chance: Chance, state: State | undefined): CommandKind {
  const sensible = kinds.filter((kind) => isAllowed(kind, state));
  return kindAmong(chance, { all: kinds, sensible }, weights);
}

export function actorOf({ isSensible, role }: Chance, kind: CommandKind): Actor {
  return isSensible ? rightActor(kind) : actors[role];
}

/** A command of the kind with what chance fills in; mostly what a person could mean, not always. */
export function commandOf(
  kind: CommandKind,
  { yes, variant }: Chance,
  occasion: Occasion<JointResearchRequest>,
): Command {
  const { request, at, turn } = occasion;
  const today = dayAt(at);
  const about = { eventId: `click-${turn}`, responseId: `response-${turn}`, submittedAt: at };
  const sample: Command = { ...sampleCommand(kind), ...about };
  const reason = yes ? '事情により、理由を記します' : '';
  switch (sample.kind) {
    case 'receive-submission':
      return { ...sample, gaps: yes ? [] : [{ kind: 'gone', document: 'contract' }] };
    case 'record-finding':
      return { ...sample, text: yes ? `指摘 その${variant}` : '' };
    case 'settle-findings': {
      const open = openFindings(request ?? {}).map(({ number }) => number);
      return { ...sample, numbers: yes ? open : [variant] };
    }
    case 'check-points':
    case 'confirm-documents': {
      const points = [{ document: 'contract', point: `項目${variant % 2}` }] as const;
      return { ...sample, ...(sample.kind === 'check-points' ? { points } : { checklist: points }) };
    }
    case 'record-contract-approval':
    case 'record-ethics-approval':
      return { ...sample, approvedOn: today };
    case 'record-contract-signed':
      return { ...sample, signedOn: yes ? today : addDays(today, -3) };
    case 'record-ethics-application':
      return { ...sample, appliedOn: yes ? today : addDays(today, 1) };
    case 'record-data-provision':
      return { ...sample, providedOn: today };
    case 'set-period-end':
      return { ...sample, endsOn: addDays(today, (variant % 60) - 1) };
    case 'correct-value':
      return {
        ...sample,
        changes: oneOf(
          [{ title: `題名 ${variant}` }, { contractApprovedOn: today }, { ethicsNumber: undefined }],
          variant,
        ),
      };
    case 'send-feedback':
    case 'withdraw':
    case 'hold':
      return { ...sample, reason };
    case 'receive-intake':
    case 'note-prepared-documents':
    case 'finish':
    case 'resume':
    case 'note-waiting':
      return sample;
  }
}
