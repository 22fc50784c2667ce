import type { CommandOf, DeskCommand } from '../domain/image-request/command.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import {
  decisions,
  hardDisks,
  processingFacts,
  type DecisionKind,
  type HardDisk,
  type ProcessingFact,
} from '../domain/image-request/vocabulary.ts';
import { businessDaysAfter } from '../domain/time/business-days.ts';
import { dayAt } from '../domain/time/tokyo.ts';
import type { Field } from './dialogs/step.types.ts';
import { choice, day, inputMoment, moment, note, paragraph, reason, text, yen } from './step-fields.ts';
import { sidePathSteps } from './side-path-steps.ts';
import type { About, FormOccasion, StepDefinition } from './step-table.ts';
import type { Values } from './step-values.ts';

/** Steps that staff take from the menu or from 申請の詳細. */
export type StepCommand = Exclude<DeskCommand['kind'], 'correct-value' | 'note-waiting'>;

/** Steps that need nothing but what is filled in; a list goes by its own dialog. */
export type FormStep = Exclude<StepCommand, 'send-formal-form' | 'revise-list'>;

type FormStepDefinition<Kind extends FormStep> = StepDefinition<ImageRequest> & {
  readonly fields: (occasion: FormOccasion<ImageRequest>) => readonly Field[];
  readonly command: (about: About, values: Values) => CommandOf<Kind>;
};

/** Every step with its words, its form and the command that comes of it, in the order of the procedure. */
export const formSteps: { readonly [Kind in FormStep]: FormStepDefinition<Kind> } = {
  'confirm-review': {
    caption: '申請内容を確認済みにする',
    explanation: '申請内容を確認したことを、MDUC・放射線部門のどちらが確認したかとともに記録します。',
    confirm: '記録する',
    fields: () => [],
    command: (about) => ({ kind: 'confirm-review', ...about }),
  },
  'fix-meeting': {
    caption: '打合せ日時を決める・変える',
    explanation:
      '打合せの日時を決め、申請者とMDUC・放射線部門へメールで知らせ、カレンダーの予定に招待します。すでに決めた日時は変更になります。',
    confirm: '決定して知らせる',
    fields: ({ requests, settings }) => [
      moment('startsAt', '打合せの日時', candidateDates(requests), inputMoment(requests[0]?.meetingAt)),
      text('place', '場所・オンライン会議のリンク', requests[0]?.meetingPlace ?? settings.meetingPlace, 200),
    ],
    command: (about, values) => ({
      kind: 'fix-meeting',
      ...about,
      startsAt: values.moment('startsAt'),
      place: values.text('place'),
      acknowledged: values.acknowledged,
    }),
  },
  'cancel-meeting': {
    caption: '打合せを取り消す',
    explanation: '打合せを取り消し、理由を申請者へ知らせ、カレンダーの予定を取り消します。',
    confirm: '取り消して知らせる',
    isSidePath: true,
    fields: () => [reason('取消しの理由')],
    command: (about, values) => ({ kind: 'cancel-meeting', ...about, reason: values.text('reason') }),
  },
  'record-decision': {
    caption: '提供の可否を決める',
    explanation: '打合せの結果を記録し、申請者へ知らせます。',
    confirm: '決定して知らせる',
    fields: () => [
      choice('decision', '決定', decisions),
      note(
        '申請者へ伝えること',
        '「提供できない」「追加の情報が必要」のときは必ず記入してください(5文字以上)。',
      ),
    ],
    command: (about, values) => ({
      kind: 'record-decision',
      ...about,
      decision: values.text('decision') as DecisionKind,
      reason: values.text('reason'),
    }),
  },
  'request-protocol': {
    caption: '研究計画書の提出を依頼する',
    explanation: '承認済みの研究計画書の提出を申請者へ依頼します。受領するまで正式申請は受理できません。',
    confirm: '依頼を送る',
    fields: () => [note('申請者へ伝えること', '必要な部分や提出方法など。空欄でも送れます。')],
    command: (about, values) => ({ kind: 'request-protocol', ...about, reason: values.text('reason') }),
  },
  'record-protocol': {
    caption: '研究計画書の受領を記録する',
    explanation: '承認済みの研究計画書を受け取ったことを記録し、申請者へ知らせます。',
    confirm: '記録して知らせる',
    fields: ({ now }) => [day('receivedOn', '受領日', dayAt(now))],
    command: (about, values) => ({
      kind: 'record-protocol',
      ...about,
      receivedOn: values.text('receivedOn'),
    }),
  },
  'accept-formal-request': {
    caption: '正式申請を受理する',
    explanation:
      '正式申請の内容を確認したことを記録し、申請者へ提供日の目安を知らせ、放射線部門へ処理を依頼します。',
    confirm: '受理して知らせる',
    fields: () => [],
    command: (about) => ({ kind: 'accept-formal-request', ...about }),
  },
  'return-for-correction': {
    caption: '正式申請の修正を依頼する',
    explanation: '修正してほしい点を申請者へ知らせます。メールのフォームには前回の回答が入力済みです。',
    confirm: '修正を依頼する',
    fields: () => [reason('修正してほしい点')],
    command: (about, values) => ({
      kind: 'return-for-correction',
      ...about,
      reason: values.text('reason'),
    }),
  },
  'record-processing': {
    caption: '処理を記録する',
    explanation: '済んだ処理を、記録した人と日時とともに記録します。台帳のチェックボックスと同じ記録です。',
    confirm: '記録する',
    fields: () => [
      choice('fact', '処理', processingFacts),
      choice(
        'done',
        '記録',
        { yes: { ja: '済んだ', en: 'Done' }, no: { ja: '記録を取り消す', en: 'Not done' } },
        'yes',
      ),
    ],
    command: (about, values) => ({
      kind: 'record-processing',
      ...about,
      fact: values.text('fact') as ProcessingFact,
      done: values.text('done') === 'yes',
    }),
  },
  'announce-ready': {
    caption: '受け渡し準備完了を知らせる',
    explanation: '4つの処理がすべて済んだ申請について、受け取りの日時・場所と誓約書を申請者へ知らせます。',
    confirm: '知らせる',
    fields: ({ requests }) => [
      paragraph(
        'handoverNote',
        '受け取りの日時・場所',
        '例: 平日9:00〜17:00にMDUC(医学部1号館)へお越しください。前日までにメールでお知らせください。',
        requests[0]?.handoverNote ?? '',
      ),
    ],
    command: (about, values) => ({
      kind: 'announce-ready',
      ...about,
      handoverNote: values.text('handoverNote'),
    }),
  },
  'record-pledge': {
    caption: '誓約書の受領を記録する',
    explanation: 'データの受け渡しより前に、署名済みの誓約書を受け取ったことを記録します。',
    confirm: '記録する',
    fields: ({ now }) => [day('signedOn', '署名日', dayAt(now))],
    command: (about, values) => ({ kind: 'record-pledge', ...about, signedOn: values.text('signedOn') }),
  },
  'record-handover': {
    caption: 'データの受け渡しを記録する',
    explanation: '誓約書への署名とデータの受領、貸し出した記憶媒体を記録し、申請者へ控えを送ります。',
    confirm: '記録して知らせる',
    fields: ({ requests, now, settings }) => [
      moment('receivedAt', '受領日時', [], inputMoment(now)),
      day('pledgeSignedOn', '誓約書の署名日', requests[0]?.pledgeSignedOn ?? dayAt(now)),
      text(
        'mediumLent',
        '貸し出した記憶媒体',
        requests[0]?.mediumLent ?? '',
        100,
        '例: HDD-03。貸し出していなければ空欄にします。',
      ),
      {
        ...day(
          'mediumDueOn',
          '返却期限',
          businessDaysAfter(dayAt(now), settings.mediumDays, settings.closedDays),
          '記憶媒体を貸し出したときだけ使います。',
        ),
        required: false,
      },
    ],
    command: (about, values) => ({
      kind: 'record-handover',
      ...about,
      receivedAt: values.moment('receivedAt'),
      pledgeSignedOn: values.text('pledgeSignedOn'),
      mediumLent: values.text('mediumLent'),
      mediumDueOn: values.text('mediumDueOn'),
    }),
  },
  'record-medium-return': {
    caption: '記憶媒体の返却を記録する',
    explanation: '貸し出した記憶媒体が返却されたことを記録し、申請を完了にして申請者へ知らせます。',
    confirm: '記録して完了にする',
    fields: ({ now }) => [day('returnedOn', '返却日', dayAt(now))],
    command: (about, values) => ({
      kind: 'record-medium-return',
      ...about,
      returnedOn: values.text('returnedOn'),
    }),
  },
  'record-disk': {
    caption: 'ハードディスクと実費を記録する',
    explanation:
      'ハードディスクを持参・購入・貸出のどれにしたかと、購入した実費を記録し、提供料の合計を申請者へ知らせます。以前の提供料も残ります。',
    confirm: '記録して知らせる',
    fields: ({ requests }) => [
      choice('hardDisk', 'ハードディスク', hardDisks, requests[0]?.hardDisk),
      yen(
        'diskYen',
        '購入した実費(円)',
        requests[0]?.diskYen,
        '購入の場合だけ、整数の円で入力します。未定なら空欄にします(実費別途)。',
      ),
    ],
    command: (about, values) => ({
      kind: 'record-disk',
      ...about,
      hardDisk: values.text('hardDisk') as HardDisk,
      diskYen: values.yen('diskYen'),
    }),
  },
  'recompute-fee': {
    caption: '提供料を再計算する',
    explanation:
      '正式申請の日(検査の変更があれば、新しいリストの日)の料金表で提供料を算定し直し、変更前と変更後を申請者へ知らせます。以前の提供料も残ります。精算済みの場合、差額は次の四半期の精算で調整されます。',
    confirm: '再計算して知らせる',
    isSidePath: true,
    fields: () => [reason('再計算の理由', '操作履歴に記録されます(5文字以上)。')],
    command: (about, values) => ({ kind: 'recompute-fee', ...about, reason: values.text('reason') }),
  },
  close: {
    caption: '完了にする',
    explanation: 'データの受け渡しが済み、貸し出した記憶媒体がない申請を完了にします。メールは送りません。',
    confirm: '完了にする',
    fields: () => [],
    command: (about) => ({ kind: 'close', ...about }),
  },
  hold: {
    ...sidePathSteps.hold,
    explanation:
      '申請を保留にし、理由を申請者へ知らせます。決まっていた打合せは取り消します。期限の確認も止まります。',
  },
  resume: {
    ...sidePathSteps.resume,
    explanation: '保留の前の状態に戻し、申請者と放射線部門へ知らせます。',
  },
  decline: {
    caption: '提供不可にする',
    explanation: '途中の申請を提供不可として終え、理由を申請者へ知らせます。',
    confirm: '提供不可にして知らせる',
    isSidePath: true,
    fields: () => [reason('提供できない理由')],
    command: (about, values) => ({ kind: 'decline', ...about, reason: values.text('reason') }),
  },
  withdraw: {
    ...sidePathSteps.withdraw,
    explanation: '申請者からの申し出による取下げを記録し、申請者と放射線部門へ知らせます。',
  },
  reopen: {
    caption: '再開する',
    explanation:
      '終わった申請を再開し、理由を申請者へ知らせます。完了した申請は「データ受領済」に、ほかは「内容確認中」に戻ります。',
    confirm: '再開して知らせる',
    isSidePath: true,
    fields: () => [reason('再開の理由')],
    command: (about, values) => ({ kind: 'reopen', ...about, reason: values.text('reason') }),
  },
};

/** Steps for which a list is uploaded in the dialog 正式申請フォームを送付. */
const listSteps: Readonly<Record<Exclude<StepCommand, FormStep>, StepDefinition<ImageRequest>>> = {
  'send-formal-form': {
    caption: '正式申請フォームとリストを送る',
    explanation: '画像データリストを選び、正式申請フォームとともに申請者へ送ります。',
    confirm: '送信する',
  },
  'revise-list': {
    caption: '画像データリストを変更する',
    explanation: '受理した正式申請の検査を追加・変更し、新しいリストと提供料を申請者へ知らせます。',
    confirm: '送信する',
  },
};

/** The steps of requests for image data. */
export const steps: Readonly<Record<StepCommand, StepDefinition<ImageRequest>>> = {
  ...formSteps,
  ...listSteps,
};

function candidateDates(requests: readonly ImageRequest[]): string[] {
  const [only, second] = requests;
  return only && !second ? only.candidateDates.split('\n').filter((date) => date !== '') : [];
}
