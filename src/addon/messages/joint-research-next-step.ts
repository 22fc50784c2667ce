import type { JointResearchRequest } from '../domain/joint-research/request.ts';
import { states, type State } from '../domain/joint-research/vocabulary.ts';

/** The register's column 次にすること: who does what next, at most 60 characters. '' where a request has ended. */
export function jointResearchNextStep(request: JointResearchRequest): string {
  return wordsIn[request.state](request);
}

const wordsIn = {
  'intake-received': () => '(自動)書類のフォルダを準備し、申請者へ案内',
  preparing: ({ gaps }) =>
    gaps ? '申請者: 書類の不足を補って、もう一度提出' : '申請者: フォルダの書類に記入して提出',
  'in-review': (request) => {
    const open = openCount(request);
    return open === 0
      ? 'MDUC: 書類の内容を確認し、指摘を記録または確認を完了'
      : `MDUC: 書類の内容を確認し、フィードバックを送付(未解決の指摘 ${open}件)`;
  },
  'revision-requested': (request) =>
    request.gaps
      ? '申請者: 書類の不足を補って、もう一度提出'
      : `申請者: 書類を修正して、もう一度提出(指摘 ${openCount(request)}件)`,
  'in-approval': (request) => `申請者: ${missingTracks(request).join('・')}を進める(MDUCは連絡を受けて記録)`,
  'ready-to-start': readyToStart,
  finished: ended,
  'on-hold': ({ heldState }) =>
    heldState
      ? `MDUC: 再開できるようになったら保留を解除(戻り先: ${states[heldState].ja})`
      : 'MDUC: 再開できるようになったら保留を解除',
  withdrawn: ended,
} as const satisfies Record<State, (request: JointResearchRequest) => string>;

/** What of contract and ethics review is still to be done. */
function missingTracks({ contractState, ethicsState }: JointResearchRequest): string[] {
  const contract = { pending: ['契約(部局長の承認)'], approved: ['契約の締結'], signed: [] }[contractState];
  const ethics = { pending: ['倫理審査'], applied: ['倫理審査(承認待ち)'], approved: [] }[ethicsState];
  return [...contract, ...ethics];
}

function readyToStart({ dataProvidedOn, periodEndsOn }: JointResearchRequest): string {
  const missing = [
    ...(dataProvidedOn ? [] : ['データの提供']),
    ...(periodEndsOn ? [] : ['研究期間の終了日']),
  ];
  return missing.length === 0
    ? `申請者: 研究を実施(終了日 ${periodEndsOn}。MDUCは連絡を受けて終了を記録)`
    : `MDUC: ${missing.join('と')}を記録`;
}

function openCount({ findings = [] }: JointResearchRequest): number {
  return findings.filter(({ settledIn }) => settledIn === undefined).length;
}

function ended(): string {
  return '';
}
