import type { Refusal } from '../../domain/refusal.ts';
import { refusalSentence } from '../../messages/refusals.ts';

/** How many things a toast can tell before nobody reads it. */
const MOST_TOLD = 3;

/** What a person is told after an edit: the first few messages, and how many more there are. */
export function toldOf(messages: readonly (string | undefined)[] | Refusal<'busy'>): string {
  if ('kind' in messages) return refusalSentence(messages, 'ja');
  const told = [...new Set(messages.filter((message) => message !== undefined && message !== ''))];
  const rest = told.length - MOST_TOLD;
  return [
    ...told.slice(0, MOST_TOLD),
    ...(rest > 0 ? [`ほかに${rest}件あります(操作履歴をご覧ください)。`] : []),
  ].join('\n');
}
