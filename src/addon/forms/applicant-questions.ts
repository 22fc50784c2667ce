import { languages } from '../domain/caption.ts';
import type { ChoiceQuestion, TextQuestion } from './definition.ts';

/** In which language the desk writes to whoever sent the form. */
export const languageQuestion = {
  kind: 'choice',
  title: { ja: '言語', en: 'Language' },
  help: { ja: 'ご連絡のメールに使う言語です。', en: 'The language in which we write to you.' },
  required: true,
  choices: languages,
} as const satisfies ChoiceQuestion;

export const nameQuestion = {
  kind: 'text',
  title: { ja: '氏名', en: 'Name' },
  required: true,
  limit: 100,
} as const satisfies TextQuestion;

export const affiliationQuestion = {
  kind: 'text',
  title: { ja: '所属', en: 'Affiliation' },
  help: {
    ja: '例: 大学院医学系研究科 ○○分野',
    en: 'For example: Graduate School of Medicine, Department of …',
  },
  required: true,
  limit: 200,
} as const satisfies TextQuestion;

export const positionQuestion = {
  kind: 'text',
  title: { ja: '職名', en: 'Position' },
  required: true,
  limit: 100,
} as const satisfies TextQuestion;
