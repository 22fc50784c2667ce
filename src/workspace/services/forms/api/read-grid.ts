import type { forms_v1 } from '@googleapis/forms';
import { withRows } from '../editing.ts';
import type { Form, Grid } from '../model.ts';
import { invalid } from '../../api-error.ts';
import { numberOfId } from './ids.ts';
import { optionValues } from './read-question.ts';

/** The grid with the rows and columns of a resource; a row is known again by its id, else by its title. */
export function readGrid(form: Form, grid: Grid, given: forms_v1.Schema$QuestionGroupItem): Grid {
  const { questions = [], grid: shape } = given;
  if (!shape) throw new Error('not emulated: Forms API question group that is no grid');
  if (shape.shuffleQuestions) throw new Error('not emulated: Forms API grid that shuffles its rows');
  if (questions.length === 0 || questions.some(({ rowQuestion }) => !rowQuestion?.title))
    throw invalid('Grids must have row questions with a title.');
  const known = questions.flatMap(({ questionId, rowQuestion }) =>
    questionId ? [{ entryId: numberOfId(questionId), title: rowQuestion?.title ?? '' }] : [],
  );
  const titles = questions.map(({ rowQuestion }) => rowQuestion?.title ?? '');
  if (new Set(titles).size < titles.length) throw invalid('Grids cannot have duplicate rows.');
  return {
    ...withRows(form.id, { ...grid, rows: known }, titles),
    columns: optionValues(shape.columns?.options ?? []),
    required: questions.some(({ required }) => required),
  };
}
