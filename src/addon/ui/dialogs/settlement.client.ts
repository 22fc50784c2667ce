/// <reference lib="dom" />
import { contextOf, element } from './page.ts';
import { closingWay } from './settlement-close.ts';
import { settlementDone } from './settlement-done.ts';
import { reversalWay } from './settlement-reverse.ts';
import { settlementSheet, type SheetHooks } from './settlement-sheet.ts';
import type { SettlementContext } from './settlement.types.ts';
import { tabsView } from './tabs.ts';

start();

function start(): void {
  const context = contextOf<SettlementContext>();
  const place = element('settlement');
  const hooks: SheetHooks = {
    lock(isLocked) {
      for (const bar of place.querySelectorAll<HTMLElement>('.tabs')) bar.inert = isLocked;
    },
    done(heading, answer) {
      place.replaceChildren(...settlementDone(heading, answer));
      place.querySelector('button')?.focus();
    },
  };
  const closing = closingWay(context);
  const closingSheet = settlementSheet(closing, hooks);
  if (context.reversible === '') {
    place.replaceChildren(...closingSheet);
  } else {
    const reversalSheet = settlementSheet(reversalWay(context), hooks);
    const { bar, panels } = tabsView(
      [
        { key: 'close', caption: '締める', content: closingSheet },
        { key: 'reverse', caption: '取り消す', content: reversalSheet },
      ],
      'close',
      () => undefined,
      '四半期精算の操作',
    );
    place.replaceChildren(bar, ...panels);
  }
  closing.controls.querySelector('select')?.focus();
  closing.controls.requestSubmit();
}
