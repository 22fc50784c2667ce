import { grouped } from '../domain/fee/describe.ts';
import type { Caption, Language } from '../domain/caption.ts';
import { categories } from '../domain/image-request/vocabulary.ts';
import type { Refusal } from '../domain/refusal.ts';
import { statesOfAll } from '../domain/states.ts';
import { quarterOfKey } from '../domain/time/quarter.ts';
import { fieldCaptions } from './field-captions.ts';
import { dayAndTimeInWords, dayInWords } from './moments.ts';
import { quarterInWords } from './quarters.ts';
import { refusalSentences } from './refusal-sentences.ts';
import { staffReasons } from './staff-reasons.ts';
import { fill } from './template.ts';

/** What happened, why, and what to do next, for whoever was refused. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  return fill(refusalSentences[refusal.code][language], (name) => factInWords(refusal, name, language));
}

/** Why a submission was put into quarantine, for staff. */
export function staffReason(refusal: Refusal): string {
  const words = staffReasons[refusal.code] ?? refusalSentences[refusal.code].ja;
  return fill(words, (name) => factInWords(refusal, name, 'ja'));
}

const vocabularies: Readonly<Record<string, Readonly<Record<string, Caption>>>> = {
  state: statesOfAll,
  to: statesOfAll,
  category: categories,
  field: fieldCaptions,
};

/**
 * A fact as a person reads it: keys of the vocabulary by their captions, days, times and numbers in words. A fact that is
 * missing leaves a gap in the sentence, which is better than no answer at all.
 */
function factInWords({ facts }: Refusal, name: string, language: Language): string {
  const fact = (language === 'en' ? facts[`${name}En`] : undefined) ?? facts[name] ?? '…';
  if (typeof fact === 'number') return grouped(fact);
  if (language === 'ja' && quarterOfKey(fact)) return quarterInWords(fact);
  const captions = vocabularies[name] ?? {};
  if (Object.keys(captions).includes(fact)) return captions[fact]?.[language] ?? fact;
  return (name === 'at' ? dayAndTimeInWords : dayInWords)(fact)[language];
}
