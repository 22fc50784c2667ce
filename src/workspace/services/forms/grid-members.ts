import { backingOf } from './backing.ts';
import { withRows } from './editing.ts';
import { changeOf, currentItem, type ItemPlace } from './item-context.ts';
import { type Answer, type Answers, type Grid, isGrid } from './model.ts';

/** Rows and columns of a grid, and the one rule that it can have. */
export function ruled<T>(place: ItemPlace<T>) {
  return {
    getRows: () => gridOf(place).rows.map(({ title }) => title),
    getColumns: () => [...gridOf(place).columns],
    setRows(titles: string[]): T {
      const rows = distinct(titles, 'rows');
      changeOf(place, isGrid, (grid) => withRows(place.formId, grid, rows));
      return place.self();
    },
    setColumns(titles: string[]): T {
      const columns = distinct(titles, 'columns');
      changeOf(place, isGrid, (grid) => ({ ...grid, columns }));
      return place.self();
    },
    setValidation(given: object): T {
      const onePerColumn = backingOf<NonNullable<Grid['onePerColumn']>>(given, 'validation');
      changeOf(place, isGrid, (grid) => ({ ...grid, onePerColumn }));
      return place.self();
    },
    clearValidation(): T {
      changeOf(place, isGrid, ({ onePerColumn: _, ...grid }) => grid);
      return place.self();
    },
  };
}

/** A grid's answers by row, as a script gives them in the rows' order; null or '' for a row left open. */
export function rowAnswers<T>(place: ItemPlace<T>, responses: readonly unknown[], kind: string): Answers {
  const { rows, columns, required } = gridOf(place);
  if (responses.length !== rows.length) throw refused(kind);
  const answers: Record<string, Answer> = {};
  rows.forEach(({ entryId }, index) => {
    const chosen = [responses[index] ?? []].flat().filter((column) => column !== '');
    if (chosen.some((column) => !columns.includes(String(column)))) throw refused(kind);
    if (chosen.length === 0 && required) throw refused(kind);
    if (chosen.length > 0) answers[entryId] = kind === 'grid' ? String(chosen[0]) : chosen.map(String);
  });
  return answers;
}

function gridOf<T>(place: ItemPlace<T>): Grid {
  const item = currentItem(place);
  if (!isGrid(item)) throw new Error(`Item ${place.itemId} is no grid.`);
  return item;
}

function distinct(given: readonly unknown[], what: string): string[] {
  const titles = [...given].map(String);
  if (titles.length === 0) throw new Error(`Cannot set the ${what} of a grid: the array of values is empty.`);
  if (new Set(titles).size < titles.length) throw new Error(`Grids cannot have duplicate ${what}.`);
  return titles;
}

function refused(kind: string): Error {
  return new Error(`Invalid response submitted to ${kind} question.`);
}
