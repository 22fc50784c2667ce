/// <reference lib="dom" />
import { make } from './dom.ts';
import { paragraphView } from './field-input.ts';
import type { SettlementWay } from './settlement-way.ts';
import type { SettlementContext } from './settlement.types.ts';

/** Taking the newest closing back, with a reason. */
export function reversalWay({ quarters, reversible }: SettlementContext): SettlementWay {
  const quarter = quarters.find(({ closedAs }) => closedAs === reversible)?.caption;
  const reason = paragraphView({
    kind: 'paragraph',
    key: 'reason',
    label: '取り消す理由',
    help: '5文字以上で記入してください。操作履歴と送信するメールに残ります。',
    required: true,
    initial: '',
    limit: 1_000,
    shortest: 5,
  });
  const controls = make(
    'form',
    { class: 'controls', id: 'reverse-controls', novalidate: true },
    make(
      'div',
      {},
      make(
        'header',
        { class: 'request' },
        make('p', { class: 'label' }, '取り消す精算'),
        make('p', { class: 'reference' }, reversible),
        quarter === undefined ? undefined : make('p', {}, quarter),
      ),
      make(
        'p',
        { class: 'quiet about-reversal' },
        '符号を逆にした明細を新しく記録します。元の記録は残り、この四半期をもう一度締められるようになります。',
      ),
    ),
    make('div', {}, reason.element, make('button', { type: 'submit' }, '下見(何も記録しません)')),
  );
  return {
    key: 'reverse',
    controls,
    order() {
      if (reason.check()) return { kind: 'reverse', number: reversible, reason: reason.read(), eventId: '' };
      reason.focus();
      return undefined;
    },
    advice: () => 'ほかの方が先に操作した可能性があります。この画面を閉じて、もう一度開いてください。',
    words: {
      confirm: `${reversible} を取り消す`,
      tick: '取り消す明細と合計を確認しました。取消しの記録は変更できません。',
      untilTicked: 'チェックを入れると取り消せます。',
      settling: '取り消しています…',
      mail: '取り消すと、CSVと取消しの書類(PDF)を添えたメールを次の宛先へ送信します。',
      refused: 'この精算は取り消せません',
      noLines: 'この精算には明細がありません。取り消すと、明細0件の取消しとして記録されます。',
      done: '精算を取り消しました',
    },
  };
}
