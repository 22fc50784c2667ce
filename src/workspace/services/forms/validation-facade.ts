import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { back } from './backing.ts';
import type {
  CheckboxRule,
  CheckboxValidation,
  PatternOperator,
  TextRule,
  TextValidation,
} from './validation.ts';

type TextBuilder = GoogleAppsScript.Forms.TextValidationBuilder;
type ParagraphBuilder = GoogleAppsScript.Forms.ParagraphTextValidationBuilder;
type CheckboxBuilder = GoogleAppsScript.Forms.CheckboxValidationBuilder;

/** What a builder has gathered so far: the last rule counts. */
type Draft<Rule> = { rule?: Rule; helpText?: string };

/** `FormApp.createTextValidation()`. */
export function textValidationBuilder(execution: Execution): TextBuilder {
  const draft: Draft<TextRule> = {};
  const require = (rule: TextRule): TextBuilder => {
    draft.rule = rule;
    return builder;
  };
  const builder: TextBuilder = facade<TextBuilder>(execution, 'FormApp.TextValidationBuilder', {
    requireNumber: () => require({ kind: 'number' }),
    requireWholeNumber: () => require({ kind: 'whole-number' }),
    requireNumberBetween: (from, to) => require({ kind: 'number-between', from, to }),
    requireNumberNotBetween: (from, to) => require({ kind: 'number-not-between', from, to }),
    requireNumberEqualTo: (value) => require({ kind: 'number-compared', operator: '=', value }),
    requireNumberNotEqualTo: (value) => require({ kind: 'number-compared', operator: '!=', value }),
    requireNumberGreaterThan: (value) => require({ kind: 'number-compared', operator: '>', value }),
    requireNumberGreaterThanOrEqualTo: (value) => require({ kind: 'number-compared', operator: '>=', value }),
    requireNumberLessThan: (value) => require({ kind: 'number-compared', operator: '<', value }),
    requireNumberLessThanOrEqualTo: (value) => require({ kind: 'number-compared', operator: '<=', value }),
    requireTextIsEmail: () => require({ kind: 'email' }),
    requireTextIsUrl: () => require({ kind: 'url' }),
    ...patternAndLength(require),
    setHelpText(text) {
      draft.helpText = text;
      return builder;
    },
    build: () => built<GoogleAppsScript.Forms.TextValidation>(execution, 'TextValidation', draft),
  });
  return builder;
}

/** `FormApp.createParagraphTextValidation()`. */
export function paragraphTextValidationBuilder(execution: Execution): ParagraphBuilder {
  const draft: Draft<TextRule> = {};
  const require = (rule: TextRule): ParagraphBuilder => {
    draft.rule = rule;
    return builder;
  };
  const builder: ParagraphBuilder = facade<ParagraphBuilder>(
    execution,
    'FormApp.ParagraphTextValidationBuilder',
    {
      ...patternAndLength(require),
      setHelpText(text) {
        draft.helpText = text;
        return builder;
      },
      build: () =>
        built<GoogleAppsScript.Forms.ParagraphTextValidation>(execution, 'ParagraphTextValidation', draft),
    },
  );
  return builder;
}

/** `FormApp.createCheckboxValidation()`. */
export function checkboxValidationBuilder(execution: Execution): CheckboxBuilder {
  const draft: Draft<CheckboxRule> = {};
  const require = (rule: CheckboxRule): CheckboxBuilder => {
    draft.rule = rule;
    return builder;
  };
  const builder: CheckboxBuilder = facade<CheckboxBuilder>(execution, 'FormApp.CheckboxValidationBuilder', {
    requireSelectAtLeast: (count) => require({ kind: 'at-least', count }),
    requireSelectAtMost: (count) => require({ kind: 'at-most', count }),
    requireSelectExactly: (count) => require({ kind: 'exactly', count }),
    setHelpText(text) {
      draft.helpText = text;
      return builder;
    },
    build: () => built<GoogleAppsScript.Forms.CheckboxValidation>(execution, 'CheckboxValidation', draft),
  });
  return builder;
}

/** The rules that short and long texts have in common. */
function patternAndLength<B>(require: (rule: TextRule) => B) {
  const pattern = (operator: PatternOperator) => (pattern: string) => {
    new RegExp(pattern, 'u'); // an expression that cannot be read is refused here, where it was written
    return require({ kind: 'pattern', operator, pattern });
  };
  return {
    requireTextContainsPattern: pattern('contains'),
    requireTextDoesNotContainPattern: pattern('excludes'),
    requireTextMatchesPattern: pattern('matches'),
    requireTextDoesNotMatchPattern: pattern('does-not-match'),
    requireTextLengthGreaterThanOrEqualTo: (characters: number) =>
      require({ kind: 'length-at-least', characters }),
    requireTextLengthLessThanOrEqualTo: (characters: number) =>
      require({ kind: 'length-at-most', characters }),
  };
}

function built<V extends object>(
  execution: Execution,
  name: string,
  { rule, helpText }: Draft<TextRule> | Draft<CheckboxRule>,
): V {
  if (!rule)
    throw new Error(`Cannot build FormApp.${name}: it has no rule; call one of its require methods first`);
  const validation = { rule, ...(helpText !== undefined && { helpText }) } as
    TextValidation | CheckboxValidation;
  return back(facade<V>(execution, `FormApp.${name}`, {}), validation);
}
