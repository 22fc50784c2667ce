/// <reference lib="dom" />
import { badge, make } from './dom.ts';
import { feeComparison } from './fee-comparison.ts';
import { mailCard } from './mail-card.ts';
import { lines } from './page.ts';
import { unsuitableRequests, type LeftOut } from './step-requests.ts';
import type { PreviewedRequest } from './step.types.ts';

/** What a step would do, to be looked over. */
export type PreviewView = {
  readonly elements: readonly HTMLElement[];
  /** Whether anything can be done at all. */
  readonly isPossible: boolean;
  /** The tick that the warnings ask for; undefined where nothing is warned of. */
  readonly tick: HTMLInputElement | undefined;
};

/** Shows what becomes of `possible`, and why `leftOut` are passed over. */
export function previewView(
  explanation: string,
  possible: readonly PreviewedRequest[],
  leftOut: readonly LeftOut[],
): PreviewView {
  const isPossible = possible.length > 0;
  const tick = possible.some(({ warnings }) => warnings.length > 0)
    ? make('input', { type: 'checkbox', id: 'acknowledged' })
    : undefined;
  const parts = [
    make(
      'h2',
      { class: 'view-title', tabindex: -1 },
      isPossible ? 'この内容でよろしいですか' : 'この内容では実行できません',
    ),
    make('p', { class: 'quiet' }, explanation),
    isPossible ? make('p', {}, totals(possible)) : undefined,
    tick && warningsBox(possible, tick),
    unsuitableRequests(
      isPossible ? `実行できない申請 ${counted(leftOut.length)}(対象から除きます)` : '実行できない理由',
      leftOut,
    ),
    ...possible.map((request) => requestCard(request, possible.length === 1)),
  ];
  return { elements: parts.filter((part) => part !== undefined), isPossible, tick };
}

function totals(requests: readonly PreviewedRequest[]): string {
  const mails = requests.reduce((sum, request) => sum + request.mails.length, 0);
  const sent = mails === 0 ? 'メールは送信されません。' : `メール${counted(mails, '通')}を送信します。`;
  return `まだ何も実行していません。${requests.length === 1 ? '' : `${counted(requests.length)}の申請を進め、`}${sent}`;
}

/** Every warning once, with the requests it is about where there are several. */
function warningsBox(requests: readonly PreviewedRequest[], tick: HTMLInputElement): HTMLElement {
  const about = new Map<string, string[]>();
  for (const { reference, warnings } of requests)
    for (const warning of warnings) about.set(warning, [...(about.get(warning) ?? []), reference]);
  const items = [...about].map(([warning, references]) =>
    make(
      'li',
      {},
      warning,
      requests.length === 1
        ? undefined
        : make('p', { class: 'about' }, ...references.map((reference) => make('span', {}, reference))),
    ),
  );
  return make(
    'section',
    { class: 'caution', 'aria-labelledby': 'caution-title' },
    make('h2', { id: 'caution-title' }, '確認してください'),
    make('ul', {}, ...items),
    make('label', { class: 'choice' }, tick, '内容を確認し、このまま進めます'),
  );
}

function requestCard(request: PreviewedRequest, isOnly: boolean): HTMLElement {
  const { reference, applicant, mails, effects, comparison } = request;
  return make(
    'article',
    { class: 'card', 'aria-label': `${reference} ${applicant}` },
    make('header', {}, make('p', {}, make('strong', {}, reference), ` ${applicant}`), stateChange(request)),
    comparison && feeComparison(comparison),
    effects.length > 0 ? make('ul', { class: 'effects' }, ...lines('li', effects)) : undefined,
    ...mails.map((mail, index) => mailCard(mail, isOnly && index === 0)),
    mails.length === 0 && !isOnly ? make('p', { class: 'quiet' }, 'メールは送信されません。') : undefined,
  );
}

function stateChange({ from, to }: PreviewedRequest): HTMLElement {
  return from === to
    ? make('p', { class: 'change' }, badge(from), make('span', { class: 'quiet' }, 'のまま変わりません'))
    : make('p', { class: 'change' }, badge(from), make('span', {}, '→'), badge(to, 'new'));
}

function counted(count: number, unit = '件'): string {
  return `${count.toLocaleString('ja-JP')}${unit}`;
}
