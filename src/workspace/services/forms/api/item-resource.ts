import type { forms_v1 } from '@googleapis/forms';
import {
  type CheckboxQuestion,
  type ChoiceQuestion,
  type FormItem,
  type GoTo,
  type Grid,
  isGrid,
  isMedia,
  isQuestion,
  type Media,
  type Question,
} from '../model.ts';
import { filled } from './filled.ts';
import { gradingResource } from './grading-resource.ts';
import { hexId } from './ids.ts';

/** An item as the API has it. What it has no field for, rules of answers and the page after a page, is left out. */
export function itemResource(item: FormItem): forms_v1.Schema$Item {
  const { id, title, helpText: description } = item;
  return { ...filled<forms_v1.Schema$Item>({ itemId: hexId(id), title, description }), ...contentOf(item) };
}

export const choiceTypes = { 'multiple-choice': 'RADIO', list: 'DROP_DOWN', checkbox: 'CHECKBOX' } as const;

export const goToActions = {
  continue: 'NEXT_SECTION',
  restart: 'RESTART_FORM',
  submit: 'SUBMIT_FORM',
} as const;

function contentOf(item: FormItem): forms_v1.Schema$Item {
  if (isQuestion(item)) return { questionItem: { question: questionResource(item) } };
  if (isGrid(item)) return { questionGroupItem: gridResource(item) };
  if (isMedia(item)) return mediaResource(item);
  return item.kind === 'page-break' ? { pageBreakItem: {} } : { textItem: {} };
}

function questionResource(question: Question): forms_v1.Schema$Question {
  const { entryId, required, grading } = question;
  return {
    ...filled<forms_v1.Schema$Question>({ questionId: hexId(entryId), required }),
    ...(grading && { grading: gradingResource(grading) }),
    ...kindResource(question),
  };
}

function kindResource(question: Question): forms_v1.Schema$Question {
  switch (question.kind) {
    case 'text':
    case 'paragraph-text':
      return { textQuestion: filled({ paragraph: question.kind === 'paragraph-text' }) };
    case 'multiple-choice':
    case 'list':
    case 'checkbox':
      return { choiceQuestion: choiceResource(question) };
    case 'date':
    case 'date-time':
      return {
        dateQuestion: filled({
          includeTime: question.kind === 'date-time',
          includeYear: !question.withoutYear,
        }),
      };
    case 'time':
    case 'duration':
      return { timeQuestion: filled({ duration: question.kind === 'duration' }) };
    case 'scale': {
      const { lower: low, upper: high, lowerLabel: lowLabel, upperLabel: highLabel } = question;
      return { scaleQuestion: filled({ low, high, lowLabel, highLabel }) };
    }
    case 'rating':
      return { ratingQuestion: { ratingScaleLevel: question.levels, iconType: question.icon } };
  }
}

function choiceResource(question: ChoiceQuestion | CheckboxQuestion): forms_v1.Schema$ChoiceQuestion {
  const navigation = ('navigation' in question && question.navigation) || [];
  const options = question.options.map((value) => {
    const goTo = navigation.find(({ option }) => option === value)?.goTo;
    return { value, ...(goTo && goToResource(goTo)) };
  });
  return {
    type: choiceTypes[question.kind],
    options: question.other ? [...options, { isOther: true }] : options,
    ...(question.shuffle && { shuffle: true }),
  };
}

function goToResource(goTo: GoTo): forms_v1.Schema$Option {
  return goTo.kind === 'page'
    ? { goToSectionId: hexId(goTo.itemId) }
    : { goToAction: goToActions[goTo.kind] };
}

function gridResource({ kind, rows, columns, required }: Grid): forms_v1.Schema$QuestionGroupItem {
  return {
    questions: rows.map(({ entryId, title }) => ({
      ...filled<forms_v1.Schema$Question>({ questionId: hexId(entryId), required }),
      rowQuestion: { title },
    })),
    grid: {
      columns: {
        type: kind === 'grid' ? 'RADIO' : 'CHECKBOX',
        options: columns.map((value) => ({ value })),
      },
    },
  };
}

function mediaResource(item: Media): forms_v1.Schema$Item {
  const properties = { alignment: item.alignment, width: item.width };
  if (item.kind === 'image') return { imageItem: { image: { properties } } };
  return { videoItem: { video: { ...(item.url !== undefined && { youtubeUri: item.url }), properties } } };
}
