/// <reference lib="dom" />
import { make } from './dom.ts';
import type { SettlementWay } from './settlement-way.ts';
import type { QuarterOption, SettlementContext } from './settlement.types.ts';

/** Closing a quarter; choosing another one previews it at once. */
export function closingWay({ quarters, chosen, reversible }: SettlementContext): SettlementWay {
  const select = make(
    'select',
    { id: 'quarter' },
    ...quarters.map((quarter) => make('option', { value: quarter.key }, captionOf(quarter))),
  );
  select.value = chosen;
  const controls = make(
    'form',
    { class: 'controls inline', id: 'close-controls' },
    make('label', { for: 'quarter' }, '対象の四半期'),
    select,
    make('button', { type: 'submit' }, '下見(何も記録しません)'),
  );
  select.addEventListener('change', () => controls.requestSubmit());
  return {
    key: 'close',
    controls,
    order: () => ({ kind: 'close', quarter: select.value, eventId: '', digest: '' }),
    advice() {
      const closedAs = quarters.find(({ key }) => key === select.value)?.closedAs ?? '';
      if (closedAs === '') return '四半期を選び直すか、あらためて「下見」を押すと、もう一度確認できます。';
      return closedAs === reversible
        ? `この四半期を締め直す必要があるときは、先に「取り消す」で ${closedAs} を取り消してください。`
        : `締め直す必要があるときは、新しい締めから順に取り消してください。いま取り消せるのは ${reversible} だけです。`;
    },
    words: {
      confirm: '締める',
      tick: '明細と合計を確認しました。締めた内容は変更できません。',
      untilTicked: 'チェックを入れると締められます。',
      settling: '締めています…',
      mail: '締めると、CSVと精算書(PDF)を添えたメールを次の宛先へ送信します。',
      refused: 'この四半期は締められません',
      noLines: '精算する明細はありません。このまま締めると、明細0件の精算として記録されます。',
      leftOut: { title: '今回含めない申請', none: '今回含めない申請はありません。' },
      done: '四半期を締めました',
    },
  };
}

function captionOf({ caption, closedAs }: QuarterOption): string {
  return closedAs === '' ? caption : `${caption} 締め済み ${closedAs}`;
}
