import type { forms_v1 } from '@googleapis/forms';
import type { Feedback, Grading } from '../model.ts';
import { invalid } from '../../api-error.ts';

/** Grading as the API has it, and back. */
export function gradingResource(grading: Grading): forms_v1.Schema$Grading {
  const { points, correct = [], whenRight, whenWrong, general } = grading;
  return {
    ...(points !== undefined && points > 0 && { pointValue: points }),
    ...(correct.length > 0 && { correctAnswers: { answers: correct.map((value) => ({ value })) } }),
    ...(whenRight && { whenRight: feedbackResource(whenRight) }),
    ...(whenWrong && { whenWrong: feedbackResource(whenWrong) }),
    ...(general && { generalFeedback: feedbackResource(general) }),
  };
}

export function feedbackResource({ text, links }: Feedback): forms_v1.Schema$Feedback {
  const material = links.map(({ url, displayText }) => ({
    link: { uri: url, ...(displayText !== undefined && { displayText }) },
  }));
  return { text, ...(material.length > 0 && { material }) };
}

export function readGrading(given: forms_v1.Schema$Grading): Grading {
  const { pointValue, correctAnswers, whenRight, whenWrong, generalFeedback } = given;
  if ((pointValue ?? 0) < 0 || !Number.isInteger(pointValue ?? 0))
    throw invalid('grading.pointValue must not be negative.');
  return {
    points: pointValue ?? 0,
    correct: (correctAnswers?.answers ?? []).map(({ value }) => value ?? ''),
    ...(whenRight && { whenRight: readFeedback(whenRight) }),
    ...(whenWrong && { whenWrong: readFeedback(whenWrong) }),
    ...(generalFeedback && { general: readFeedback(generalFeedback) }),
  };
}

function readFeedback({ text, material = [] }: forms_v1.Schema$Feedback): Feedback {
  return {
    text: text ?? '',
    links: material.map(({ link }) => {
      if (!link) throw new Error('not emulated: Forms API feedback with a video');
      const { uri, displayText } = link;
      return { url: uri ?? '', ...(displayText && { displayText }) };
    }),
  };
}
