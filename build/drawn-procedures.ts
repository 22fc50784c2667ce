import type { Caption } from '../src/addon/domain/caption.ts';
import { procedure as imageRequest } from '../src/addon/domain/image-request/procedure.ts';
import { reopensTo } from '../src/addon/domain/image-request/side-paths.ts';
import {
  states as imageRequestStates,
  type State as ImageRequestState,
} from '../src/addon/domain/image-request/vocabulary.ts';
import { procedure as jointResearch } from '../src/addon/domain/joint-research/procedure.ts';
import { states as jointResearchStates } from '../src/addon/domain/joint-research/vocabulary.ts';
import type { Steps } from '../src/addon/domain/procedure/step.ts';

/** A procedure of which there is a picture: its table, and what the picture adds. */
export type DrawnProcedure = {
  readonly file: string;
  readonly title: string;
  readonly steps: Steps;
  /** In the order of the procedure. */
  readonly states: Readonly<Record<string, Caption>>;
  /** The states on the way: those in which a request can be put on hold. */
  readonly underWay: readonly string[];
  /** Where the way arrives. */
  readonly arrival: string;
  /** Where a step that leads elsewhere from each state leads from this one. */
  readonly leadsTo?: (kind: string, from: string) => readonly string[] | undefined;
  /** What the program does by itself, for the legend. */
  readonly programWords: string;
};

export const drawnProcedures = {
  imageRequest: {
    file: 'docs/images/image-request-states.svg',
    title: '画像データの申請: 状態と手続き',
    steps: imageRequest,
    states: imageRequestStates,
    underWay: imageRequest.hold.from,
    arrival: 'delivered',
    leadsTo: (kind, from) => (kind === 'reopen' ? [reopensTo(from as ImageRequestState)] : undefined),
    programWords: 'プログラムが毎朝行う確認',
  },
  jointResearch: {
    file: 'docs/images/joint-research-states.svg',
    title: '共同研究(診療情報)の審査: 状態と手続き',
    steps: jointResearch,
    states: jointResearchStates,
    underWay: jointResearch.hold.from,
    arrival: 'ready-to-start',
    programWords: 'プログラムが行う準備と毎朝の確認',
  },
} as const satisfies Record<string, DrawnProcedure>;
