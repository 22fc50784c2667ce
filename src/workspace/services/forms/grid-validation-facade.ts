import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { back } from './backing.ts';
import type { Grid } from './model.ts';

type GridBuilder = GoogleAppsScript.Forms.GridValidationBuilder;
type CheckboxGridBuilder = GoogleAppsScript.Forms.CheckboxGridValidationBuilder;
type Rule = NonNullable<Grid['onePerColumn']>;

/** `FormApp.createGridValidation()`. */
export function gridValidationBuilder(execution: Execution): GridBuilder {
  const draft: Draft = { isLimited: false, rule: {} };
  const builder: GridBuilder = facade<GridBuilder>(execution, 'FormApp.GridValidationBuilder', {
    requireLimitOneResponsePerColumn() {
      draft.isLimited = true;
      return builder;
    },
    setHelpText(helpText) {
      draft.rule = { helpText: String(helpText) };
      return builder;
    },
    build: () => built(execution, 'GridValidation', draft),
  });
  return builder;
}

/** `FormApp.createCheckboxGridValidation()`. */
export function checkboxGridValidationBuilder(execution: Execution): CheckboxGridBuilder {
  const draft: Draft = { isLimited: false, rule: {} };
  const builder: CheckboxGridBuilder = facade<CheckboxGridBuilder>(
    execution,
    'FormApp.CheckboxGridValidationBuilder',
    {
      requireLimitOneResponsePerColumn() {
        draft.isLimited = true;
        return builder;
      },
      setHelpText(helpText) {
        draft.rule = { helpText: String(helpText) };
        return builder;
      },
      build: () => built(execution, 'CheckboxGridValidation', draft),
    },
  );
  return builder;
}

type Draft = { isLimited: boolean; rule: Rule };

function built(execution: Execution, name: string, { isLimited, rule }: Draft) {
  if (!isLimited)
    throw new Error(`Cannot build FormApp.${name}: it has no rule; call one of its require methods first`);
  return back(facade<GoogleAppsScript.Forms.GridValidation>(execution, `FormApp.${name}`, {}), rule);
}
