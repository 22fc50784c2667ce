/// <reference lib="dom" />
import { make } from './dom.ts';
import type { SelectedRequest, StepTaken } from './step.types.ts';

type Result = Extract<StepTaken, { kind: 'taken' }>['results'][number];
type Named = Pick<SelectedRequest, 'reference' | 'applicant'>;

/** What became of each request; `leftOut` were not tried. */
export function resultsView(
  results: readonly Result[],
  requests: readonly Named[],
  leftOut: readonly Named[],
): HTMLElement[] {
  const done = results.filter((result) => result.done);
  const notDone = results.filter((result) => !result.done);
  const [only] = done;
  if (results.length === 1 && only && leftOut.length === 0) return [success(only)];
  const nameOf = (reference: string) =>
    requests.find((request) => request.reference === reference)?.applicant ?? '';
  const parts = [
    make('h2', { class: 'view-title', tabindex: -1 }, summary(done.length, notDone.length)),
    ...[...notDone, ...done].map((result) => resultLine(result, nameOf(result.reference))),
    leftOut.length > 0
      ? make(
          'p',
          { class: 'quiet' },
          `対象から除いた申請: ${leftOut.map(({ reference }) => reference).join('、')}`,
        )
      : undefined,
  ];
  return parts.filter((part) => part !== undefined);
}

function success({ message, reference }: Result): HTMLElement {
  return make(
    'div',
    { class: 'done' },
    make('p', { class: 'tick', 'aria-hidden': 'true' }, '✓'),
    make('h2', { class: 'view-title', tabindex: -1 }, `${reference} 完了しました`),
    make('p', {}, message),
  );
}

function resultLine({ reference, done, message }: Result, applicant: string): HTMLElement {
  return make(
    'div',
    { class: done ? 'result' : 'result not-done' },
    make(
      'span',
      { class: 'mark', role: 'img', 'aria-label': done ? '完了' : '実行されませんでした' },
      done ? '✓' : '!',
    ),
    make('div', {}, make('p', { class: 'who' }, `${reference} ${applicant}`), make('p', {}, message)),
  );
}

function summary(done: number, notDone: number): string {
  if (notDone === 0) return `${done.toLocaleString('ja-JP')}件を実行しました`;
  if (done === 0)
    return `${notDone.toLocaleString('ja-JP')}件とも実行できませんでした`.replace(/^1件とも/, '');
  return `${done.toLocaleString('ja-JP')}件を実行し、${notDone.toLocaleString('ja-JP')}件は実行できませんでした`;
}
