import type { Actor } from '../../../../src/addon/domain/procedure/actor.ts';
import type { Command, CommandKind } from '../../../../src/addon/domain/image-request/command.ts';
import { isAllowed, procedure } from '../../../../src/addon/domain/image-request/procedure.ts';
import type { ImageRequest } from '../../../../src/addon/domain/image-request/request.ts';
import {
  categories,
  decisions,
  processingFacts,
  type Category,
  type DecisionKind,
  type ProcessingFact,
  type State,
} from '../../../../src/addon/domain/image-request/vocabulary.ts';
import { addDays, dayAt } from '../../../../src/addon/domain/time/tokyo.ts';
import { kindAmong, oneOf, type Chance, type Occasion } from '../procedure/chance.ts';
import { actors, DAY_MS, HOUR_MS } from './occasion.ts';
import { sampleCommand } from './samples.ts';

const kinds = Object.keys(procedure) as CommandKind[];

/** How often a command is asked for; the others, which lead on, most often. */
const weights: Readonly<Partial<Record<CommandKind, number>>> = {
  decline: 1,
  withdraw: 1,
  hold: 1,
  'cancel-meeting': 1,
  'return-for-correction': 4,
  'revise-list': 2,
  'request-protocol': 2,
  'correct-value': 2,
  'note-waiting': 3,
};

export function kindOf(chance: Chance, state: State | undefined): CommandKind {
  const sensible = kinds.filter((kind) => isAllowed(kind, state));
  return kindAmong(chance, { all: kinds, sensible }, weights);
}

export function actorOf({ isSensible, role, variant }: Chance, kind: CommandKind): Actor {
  return actors[isSensible ? oneOf(procedure[kind].by, variant) : role];
}

/** A command of the kind with what chance fills in; mostly what a person could mean, not always. */
export function commandOf(
  kind: CommandKind,
  { yes, variant }: Chance,
  occasion: Occasion<ImageRequest>,
): Command {
  const { request, at, turn } = occasion;
  const today = dayAt(at);
  const about = { eventId: `click-${turn}`, responseId: `response-${turn}`, submittedAt: at };
  const sample: Command = { ...sampleCommand(kind), ...about };
  const reason = yes ? '事情により、理由を記します' : '';
  const category = oneOf(Object.keys(categories) as Category[], yes ? 0 : variant);
  switch (sample.kind) {
    case 'receive-consultation':
      return { ...sample, answers: { ...sample.answers, category } };
    case 'receive-formal-request': {
      const listNumber = request?.listNumber ?? '';
      return { ...sample, answers: { ...sample.answers, listNumber, noticeConfirmed: yes } };
    }
    case 'fix-meeting':
      return { ...sample, startsAt: at + (variant % 30) * DAY_MS + HOUR_MS, acknowledged: yes };
    case 'record-decision':
      return { ...sample, decision: oneOf(Object.keys(decisions) as DecisionKind[], variant), reason };
    case 'send-formal-form':
    case 'revise-list':
      return {
        ...sample,
        list: {
          ...sample.list,
          examinations: { CR: 1 + (variant % 300) },
          findings: yes ? [] : ['列「氏名」'],
        },
        expectedDelivery: addDays(today, 7),
      };
    case 'record-protocol':
      return { ...sample, receivedOn: today };
    case 'record-processing':
      return { ...sample, fact: oneOf(Object.keys(processingFacts) as ProcessingFact[], variant), done: yes };
    case 'record-pledge':
      return { ...sample, signedOn: today };
    case 'record-handover':
      return {
        ...sample,
        receivedAt: at,
        pledgeSignedOn: yes ? today : '',
        mediumLent: oneOf(['', 'HDD-03'], variant),
      };
    case 'record-medium-return':
      return { ...sample, returnedOn: today };
    case 'correct-value':
      return {
        ...sample,
        changes: oneOf([{ category }, { outline: `概要 ${variant}` }, { mediumLent: 'HDD-09' }], variant),
      };
    case 'record-disk':
      return {
        ...sample,
        hardDisk: oneOf(['bring', 'buy', 'lend'], variant),
        diskYen: yes ? variant * 100 : undefined,
      };
    case 'cancel-meeting':
    case 'recompute-fee':
    case 'decline':
    case 'hold':
    case 'reopen':
    case 'request-protocol':
    case 'return-for-correction':
    case 'withdraw':
      return { ...sample, reason };
    case 'accept-formal-request':
    case 'announce-ready':
    case 'close':
    case 'confirm-review':
    case 'note-waiting':
    case 'resume':
      return sample;
  }
}
