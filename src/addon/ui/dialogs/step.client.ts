import { contextOf, element } from './page.ts';
import { closeDialog } from './server.ts';
import { showStep } from './step-view.ts';
import type { StepContext } from './step.types.ts';

showStep(element('step'), contextOf<StepContext>(), {
  captions: { leave: 'キャンセル', finish: '閉じる' },
  leave: closeDialog,
  taken: () => undefined,
});
