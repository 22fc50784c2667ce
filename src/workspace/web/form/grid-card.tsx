import { type Answers, type Grid, rowQuestions } from '../../services/forms/model.ts';
import type { Problem } from '../../services/forms/service.ts';
import { LinkedText } from '../mail/linked-text.tsx';
import { inputName } from './answers.ts';
import { RequiredMark } from './question-card.tsx';

type GridCardProps = {
  readonly grid: Grid;
  readonly answers: Answers;
  readonly problems: readonly Problem[];
};

/** A grid of radio buttons or check boxes on its card: a question in each row. */
export function GridCard({ grid, answers, problems }: GridCardProps) {
  const rows = rowQuestions(grid);
  const found = problems.filter(({ itemId }) => rows.some(({ id }) => id === itemId));
  const type = grid.kind === 'grid' ? 'radio' : 'checkbox';
  const message = found[0]?.message;
  return (
    <fieldset
      class={`form-card form-question${message === undefined ? '' : ' form-card-problem'}`}
      data-item={grid.id}
      data-required={grid.required ? '' : undefined}
    >
      <legend class="form-title">
        {grid.title}
        {grid.required && <RequiredMark />}
      </legend>
      {grid.helpText !== '' && (
        <div class="form-help">
          <LinkedText text={grid.helpText} />
        </div>
      )}
      <div class="form-grid">
        <table>
          <thead>
            <tr>
              <td></td>
              {grid.columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row, index) => {
              const question = rows[index];
              if (!question) return null;
              const chosen = [answers[question.id] ?? []].flat();
              return (
                <tr data-row="">
                  <th scope="row">{row.title}</th>
                  {grid.columns.map((column) => (
                    <td>
                      <input
                        type={type}
                        name={inputName(question)}
                        value={column}
                        checked={chosen.includes(column)}
                        aria-label={`${row.title}、${column}`}
                        aria-invalid={found.some(({ itemId }) => itemId === question.id) ? 'true' : undefined}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p class="form-problem" id={`problem-${grid.id}`} hidden={message === undefined}>
        {message}
      </p>
    </fieldset>
  );
}
