import type { Child } from 'hono/jsx';
import type { Answer, Heading, Question } from '../../services/forms/model.ts';
import { LinkedText } from '../mail/linked-text.tsx';
import { inputId, type InputState, QuestionInput } from './question-input.tsx';

export type QuestionCardProps = {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly problem: string | undefined;
  /** Whether this is the first question with a problem: the page opens there. */
  readonly first: boolean;
};

/** One question on its card: title, help, inputs, and in red what is wrong with the answer. */
export function QuestionCard({ question, answer, problem, first }: QuestionCardProps) {
  const { id, helpText, required } = question;
  const described = [helpText !== '' && `help-${id}`, problem !== undefined && `problem-${id}`];
  const state: InputState = {
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': problem === undefined ? undefined : 'true',
    autofocus: first,
  };
  const classes = `form-card form-question${problem === undefined ? '' : ' form-card-problem'}`;
  return (
    <QuestionFrame question={question} classes={classes}>
      {helpText !== '' && (
        <div class="form-help" id={`help-${id}`}>
          <LinkedText text={helpText} />
        </div>
      )}
      <QuestionInput question={question} answer={answer} state={state} />
      {isRadio(question) && !required && (
        <button type="button" class="form-clear-choice" hidden>
          選択を解除
        </button>
      )}
      <p class="form-problem" id={`problem-${id}`} hidden={problem === undefined}>
        {problem}
      </p>
    </QuestionFrame>
  );
}

type FrameProps = { readonly question: Question; readonly classes: string; readonly children?: Child };

/** Several inputs need a group with a caption, a single one needs a label. */
function QuestionFrame({ question, classes, children }: FrameProps) {
  const marks = {
    class: classes,
    'data-item': question.id,
    'data-required': question.required ? '' : undefined,
  };
  const isGroup = ['multiple-choice', 'checkbox', 'scale', 'rating'].includes(question.kind);
  return isGroup ? (
    <fieldset {...marks}>
      <legend class="form-title">
        <Title question={question} />
      </legend>
      {children}
    </fieldset>
  ) : (
    <div {...marks}>
      <label class="form-title" for={inputId(question)}>
        <Title question={question} />
      </label>
      {children}
    </div>
  );
}

function Title({ question }: { readonly question: Question }) {
  return (
    <>
      {question.title}
      {question.required && <RequiredMark />}
    </>
  );
}

export function RequiredMark() {
  return (
    <span class="form-required" title="必須の質問です">
      <span aria-hidden="true"> *</span>
      <span class="visually-hidden">(必須)</span>
    </span>
  );
}

/** A heading between questions. */
export function HeadingCard({ heading }: { readonly heading: Heading }) {
  return (
    <section class="form-card form-heading">
      <h2 class="form-heading-title">{heading.title}</h2>
      {heading.helpText !== '' && (
        <div class="form-description">
          <LinkedText text={heading.helpText} />
        </div>
      )}
    </section>
  );
}

function isRadio({ kind }: Question): boolean {
  return kind === 'multiple-choice' || kind === 'scale' || kind === 'rating';
}
