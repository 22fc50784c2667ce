import { reviewDocuments, type ReviewDocument } from '../domain/joint-research/documents.ts';
import type { CommandOf, DeskCommand } from '../domain/joint-research/command.ts';
import { openFindings } from '../domain/joint-research/findings.ts';
import { LONGEST_FINDING } from '../domain/joint-research/record-findings.ts';
import type { JointResearchRequest } from '../domain/joint-research/request.ts';
import {
  checkedDocuments,
  severities,
  type CheckedDocument,
  type ReviewPoint,
  type Severity,
} from '../domain/joint-research/vocabulary.ts';
import { SHORTEST_REASON } from '../domain/procedure/advance.ts';
import { dayAt } from '../domain/time/tokyo.ts';
import type { Option } from './dialogs/step.types.ts';
import { choice, choices, day, note, paragraph, text } from './step-fields.ts';
import { sidePathSteps } from './side-path-steps.ts';
import type { About, FormOccasion, StepDefinition } from './step-table.ts';
import type { Values } from './step-values.ts';

/** Steps that staff take from the menu or from 申請の詳細. */
type StaffStep = Exclude<DeskCommand['kind'], 'correct-value' | 'note-waiting' | 'note-prepared-documents'>;

type Steps = {
  readonly [Kind in StaffStep]: StepDefinition<JointResearchRequest> & {
    readonly command: (about: About, values: Values) => CommandOf<Kind>;
  };
};

type Occasion = FormOccasion<JointResearchRequest>;

/** Every step of a joint research request with its words and its form, in the order of the procedure. */
export const jointResearchSteps: Steps = {
  'check-points': {
    caption: '確認項目をチェックする',
    explanation: '今回提出された書類で問題のなかった確認項目を、確認した人とともに記録します。',
    confirm: '記録する',
    fields: (occasion) => [
      choices(
        'points',
        '問題のなかった項目',
        uncheckedPoints(occasion),
        ofOne(occasion, '項目はタブ「確認項目」で決めます。チェック済みの項目は表示されません。'),
      ),
    ],
    command: (about, values) => ({
      kind: 'check-points',
      ...about,
      points: values.lines('points').flatMap((line) => pointIn(line) ?? []),
    }),
  },
  'record-finding': {
    caption: '指摘事項を記録する',
    explanation: '書類の直してほしい点を記録します。フィードバックを送るまで、申請者には届きません。',
    confirm: '記録する',
    fields: ({ checklist }) => [
      choice('document', '書類', reviewDocuments),
      {
        ...text('point', '確認項目', '', 200, '候補から選ぶか、空欄にします。'),
        offers: [...new Set(checklist.map(({ point }) => point))],
      },
      choice('severity', '程度', severities, 'required'),
      {
        ...paragraph('text', '指摘の内容', '申請者へのメールにそのまま載ります(5文字以上)。', ''),
        limit: LONGEST_FINDING,
        shortest: SHORTEST_REASON,
      },
    ],
    command: (about, values) => ({
      kind: 'record-finding',
      ...about,
      document: values.text('document') as ReviewDocument,
      point: values.text('point'),
      severity: values.text('severity') as Severity,
      text: values.text('text'),
    }),
  },
  'settle-findings': {
    caption: '指摘事項を解決済みにする',
    explanation: '書類が直された指摘事項を、解決済みとして記録します。',
    confirm: '記録する',
    fields: (occasion) => [
      choices('numbers', '解決した指摘事項', openFindingsOf(occasion.requests), ofOne(occasion, '')),
    ],
    command: (about, values) => ({
      kind: 'settle-findings',
      ...about,
      numbers: values.lines('numbers').map(Number),
    }),
  },
  'send-feedback': {
    caption: 'フィードバックを送る',
    explanation: '未解決の指摘事項をまとめて申請者へ送り、書類の修正と再提出を依頼します。',
    confirm: '送って修正を依頼する',
    fields: () => [note('申請者へ伝えること', '指摘事項のほかに伝えること。空欄でも送れます。')],
    command: (about, values) => ({ kind: 'send-feedback', ...about, reason: values.text('reason') }),
  },
  'confirm-documents': {
    caption: '書類の確認を完了する',
    explanation:
      '未解決の指摘がなく、確認項目がすべてチェックされた書類を確認完了とし、契約と倫理審査を並行して進めるよう申請者へ知らせます。',
    confirm: '完了して知らせる',
    fields: () => [],
    command: (about) => ({ kind: 'confirm-documents', ...about }),
  },
  'record-contract-approval': {
    caption: '部局長の承認を記録する',
    explanation: '共同研究契約について、部局長の承認を記録します。',
    confirm: '記録して知らせる',
    fields: ({ requests, now }) => [day('day', '承認日', requests[0]?.contractApprovedOn ?? dayAt(now))],
    command: (about, values) => ({
      kind: 'record-contract-approval',
      ...about,
      approvedOn: values.text('day'),
    }),
  },
  'record-contract-signed': {
    caption: '契約の締結を記録する',
    explanation: '共同研究契約の締結を記録します。倫理審査も承認されていれば「研究開始可」になります。',
    confirm: '記録して知らせる',
    fields: ({ requests, now }) => [day('day', '締結日', requests[0]?.contractSignedOn ?? dayAt(now))],
    command: (about, values) => ({
      kind: 'record-contract-signed',
      ...about,
      signedOn: values.text('day'),
    }),
  },
  'record-ethics-application': {
    caption: '倫理審査の申請を記録する',
    explanation: '研究計画書が倫理審査委員会へ提出されたことを記録します。',
    confirm: '記録して知らせる',
    fields: ({ requests, now }) => [day('day', '申請日', requests[0]?.ethicsAppliedOn ?? dayAt(now))],
    command: (about, values) => ({
      kind: 'record-ethics-application',
      ...about,
      appliedOn: values.text('day'),
    }),
  },
  'record-ethics-approval': {
    caption: '倫理審査の承認を記録する',
    explanation: '倫理審査の承認を記録します。契約も締結されていれば「研究開始可」になります。',
    confirm: '記録して知らせる',
    fields: ({ requests, now }) => [
      { ...text('number', '承認番号', requests[0]?.ethicsNumber ?? '', 100), required: true },
      day('day', '承認日', requests[0]?.ethicsApprovedOn ?? dayAt(now)),
    ],
    command: (about, values) => ({
      kind: 'record-ethics-approval',
      ...about,
      number: values.text('number'),
      approvedOn: values.text('day'),
    }),
  },
  'set-period-end': {
    caption: '研究期間の終了日を決める',
    explanation: '研究期間の終了日を記録します。終わりが近づくと、申請者へ延長または終了をお尋ねします。',
    confirm: '記録する',
    fields: ({ requests }) => [day('day', '終了日', requests[0]?.periodEndsOn ?? '')],
    command: (about, values) => ({ kind: 'set-period-end', ...about, endsOn: values.text('day') }),
  },
  'record-data-provision': {
    caption: 'データの提供を記録する',
    explanation: '申請者へデータを提供した日を記録します。',
    confirm: '記録して知らせる',
    fields: ({ requests, now }) => [day('day', '提供日', requests[0]?.dataProvidedOn ?? dayAt(now))],
    command: (about, values) => ({
      kind: 'record-data-provision',
      ...about,
      providedOn: values.text('day'),
    }),
  },
  finish: {
    caption: '研究終了にする',
    explanation: '研究期間が終わった申請を終え、申請者へ知らせます。',
    confirm: '終了して知らせる',
    fields: () => [],
    command: (about) => ({ kind: 'finish', ...about }),
  },
  hold: {
    ...sidePathSteps.hold,
    explanation: '申請を保留にし、理由を申請者へ知らせます。期限の確認も止まります。',
  },
  resume: {
    ...sidePathSteps.resume,
    explanation: '保留の前の状態に戻し、申請者へ知らせます。',
  },
  withdraw: {
    ...sidePathSteps.withdraw,
    explanation: '申請者からの申し出による取下げを記録し、申請者へ知らせます。',
  },
};

/** What is chosen from belongs to one request: help for it, or what to do where several are selected. */
function ofOne({ requests }: Occasion, help: string): string {
  return requests.length > 1 ? '申請を1件だけ選んで、もう一度開いてください。' : help;
}

/** Only of one request: another has other findings under the same numbers. */
function openFindingsOf(requests: readonly JointResearchRequest[]): Option[] {
  const [only, second] = requests;
  if (!only || second) return [];
  return openFindings(only).map(({ number, document, text: words }) => ({
    value: String(number),
    label: `${number}. ${reviewDocuments[document].ja}: ${words}`,
  }));
}

function uncheckedPoints({ requests, checklist }: Occasion): Option[] {
  const [only, second] = requests;
  if (!only || second) return [];
  const { round = 1, checkedPoints = [] } = only;
  const isChecked = (wanted: ReviewPoint) =>
    checkedPoints.some(
      ({ document, point, round: checkedIn }) =>
        checkedIn === round && document === wanted.document && point === wanted.point,
    );
  return checklist
    .filter((point) => !isChecked(point))
    .map((point) => ({
      value: `${point.document}:${point.point}`,
      label: `${reviewDocuments[point.document].ja}: ${point.point}`,
    }));
}

/** A point as the page sends it back. */
function pointIn(line: string): ReviewPoint | undefined {
  const [name = '', ...words] = line.split(':');
  const document = checkedDocuments.find((one): one is CheckedDocument => one === name);
  return document && { document, point: words.join(':') };
}
