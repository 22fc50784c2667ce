import type { RawAnswers } from './raw-answers.ts';
import type { InstalledForm } from './installation.ts';

/** Characters of a link that mail programs, browsers and Google carry without cutting it. */
const LONGEST_LINK = 2_500;

/**
 * Link to the form with these answers filled in. Choices go in as the form's captions, days as `2026-12-01`, days with
 * a time as `2026-12-01 10:00`. An answer for which the link has no room is left out. Throws when the form has no such
 * question: the applicant could not answer it either.
 */
export function prefilledUrl(form: InstalledForm, answers: Partial<RawAnswers>): string {
  return Object.entries(answers).reduce((link, [key, answer = '']) => {
    const values = (typeof answer === 'string' ? [answer] : answer).filter((value) => value !== '');
    const longer = values.reduce(
      (all, value) => `${all}&entry.${entryIdOf(form, key)}=${encoded(value)}`,
      link,
    );
    return longer.length > LONGEST_LINK ? link : longer;
  }, `${form.publishedUrl}?usp=pp_url`);
}

/** Entry ids of a prefilled link, in its order: setup asks Google for such a link because no method tells the ids. */
export function entryIdsOf(prefilledUrl: string): readonly string[] {
  const ids = [...prefilledUrl.matchAll(/[?&]entry\.(\d+)/g)].map(([, id = '']) => id);
  return [...new Set(ids)];
}

/** Answers by question key. What staff added to the form has no key and is left out. */
export function rawAnswersOf(
  form: InstalledForm,
  responses: readonly { readonly itemId: number; readonly response: string | readonly string[] }[],
): RawAnswers {
  const keys = new Map(Object.entries(form.questions).map(([key, { itemId }]) => [itemId, key]));
  return Object.fromEntries(
    responses.flatMap(({ itemId, response }) => {
      const key = keys.get(itemId);
      return key === undefined ? [] : [[key, response]];
    }),
  );
}

function entryIdOf(form: InstalledForm, key: string): string {
  const entryId = form.questions[key]?.entryId;
  if (entryId) return entryId;
  throw new Error(
    `Cannot prefill the question ${key} of the form ${form.formId}: it is not in the form. Run セットアップ・修復.`,
  );
}

/** Percent-encoded so that the link survives a mail: brackets and quotes too, and half a surrogate pair replaced. */
function encoded(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
