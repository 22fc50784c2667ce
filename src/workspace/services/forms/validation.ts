export type TextRule =
  | { readonly kind: 'number' }
  | { readonly kind: 'whole-number' }
  | { readonly kind: 'number-compared'; readonly operator: NumberOperator; readonly value: number }
  | { readonly kind: 'number-between' | 'number-not-between'; readonly from: number; readonly to: number }
  | { readonly kind: 'email' }
  | { readonly kind: 'url' }
  | { readonly kind: 'pattern'; readonly operator: PatternOperator; readonly pattern: string }
  | { readonly kind: 'length-at-least' | 'length-at-most'; readonly characters: number };

export type NumberOperator = '>' | '>=' | '<' | '<=' | '=' | '!=';
export type PatternOperator = 'contains' | 'excludes' | 'matches' | 'does-not-match';

/** A rule for a text answer, with what the form says when it is broken (Google's own words when absent). */
export type TextValidation = { readonly rule: TextRule; readonly helpText?: string };

export type CheckboxRule = {
  readonly kind: 'at-least' | 'at-most' | 'exactly';
  readonly count: number;
};

export type CheckboxValidation = { readonly rule: CheckboxRule; readonly helpText?: string };

const comparisons = {
  '>': { holds: (a, b) => a > b, words: (value) => `${value} より大きい数値を入力してください` },
  '>=': { holds: (a, b) => a >= b, words: (value) => `${value} 以上の数値を入力してください` },
  '<': { holds: (a, b) => a < b, words: (value) => `${value} より小さい数値を入力してください` },
  '<=': { holds: (a, b) => a <= b, words: (value) => `${value} 以下の数値を入力してください` },
  '=': { holds: (a, b) => a === b, words: (value) => `${value} と等しい数値を入力してください` },
  '!=': { holds: (a, b) => a !== b, words: (value) => `${value} と等しくない数値を入力してください` },
} as const satisfies Record<
  NumberOperator,
  { readonly holds: (a: number, b: number) => boolean; readonly words: (value: number) => string }
>;

/** What is wrong with a text that is not empty, in the form's words; undefined when nothing is. */
export function textProblem(validation: TextValidation, text: string): string | undefined {
  const problem = textRuleProblem(validation.rule, text);
  return problem && (validation.helpText || problem);
}

/** What is wrong with a choice of at least one box; undefined when nothing is. */
export function checkboxProblem(validation: CheckboxValidation, chosen: number): string | undefined {
  const problem = checkboxRuleProblem(validation.rule, chosen);
  return problem && (validation.helpText || problem);
}

function textRuleProblem(rule: TextRule, text: string): string | undefined {
  switch (rule.kind) {
    case 'number':
      return unless(!Number.isNaN(numberIn(text)), '数値を入力してください');
    case 'whole-number':
      return unless(Number.isInteger(numberIn(text)), '整数を入力してください');
    case 'number-compared': {
      const { holds, words } = comparisons[rule.operator];
      return unless(holds(numberIn(text), rule.value) && !Number.isNaN(numberIn(text)), words(rule.value));
    }
    case 'number-between': {
      const between = rule.from <= numberIn(text) && numberIn(text) <= rule.to;
      return unless(between, `${rule.from} から ${rule.to} までの数値を入力してください`);
    }
    case 'number-not-between': {
      const outside = numberIn(text) < rule.from || numberIn(text) > rule.to;
      return unless(outside, `${rule.from} から ${rule.to} までの範囲に含まれない数値を入力してください`);
    }
    case 'email':
      return unless(
        /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text.trim()),
        '有効なメールアドレスを入力してください',
      );
    case 'url':
      return unless(
        URL.canParse(text.trim()) && /^(https?|ftp):/i.test(text.trim()),
        '有効な URL を入力してください',
      );
    case 'pattern':
      return patternProblem(rule.operator, rule.pattern, text);
    case 'length-at-least':
      return unless(text.length >= rule.characters, `${rule.characters} 文字以上で入力してください`);
    case 'length-at-most':
      return unless(text.length <= rule.characters, `${rule.characters} 文字以内で入力してください`);
  }
}

function patternProblem(operator: PatternOperator, pattern: string, text: string): string | undefined {
  const found = new RegExp(pattern, 'u').test(text);
  const whole = new RegExp(`^(?:${pattern})$`, 'u').test(text);
  switch (operator) {
    case 'contains':
      return unless(found, '指定された文字列を含む必要があります');
    case 'excludes':
      return unless(!found, '指定された文字列を含めることはできません');
    case 'matches':
      return unless(whole, '指定された形式で入力してください');
    case 'does-not-match':
      return unless(!whole, 'この形式では入力できません');
  }
}

function checkboxRuleProblem({ kind, count }: CheckboxRule, chosen: number): string | undefined {
  switch (kind) {
    case 'at-least':
      return unless(chosen >= count, `${count} 個以上選択してください`);
    case 'at-most':
      return unless(chosen <= count, `選択できるのは ${count} 個までです`);
    case 'exactly':
      return unless(chosen === count, `${count} 個選択してください`);
  }
}

function unless(fine: boolean, problem: string): string | undefined {
  return fine ? undefined : problem;
}

/** NaN for what a form does not take as a number: digit groups, full-width digits, exponents. */
function numberIn(text: string): number {
  return /^[+-]?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
}
