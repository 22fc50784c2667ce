import type {
  Answer,
  CheckboxQuestion,
  ChoiceQuestion,
  DateQuestion,
  Question,
  RatingQuestion,
  ScaleQuestion,
  TextQuestion,
  TimeQuestion,
} from '../../services/forms/model.ts';
import { inputName, otherName, otherOption, splitOther } from './answers.ts';

export type InputProps<Q extends Question = Question> = {
  readonly question: Q;
  readonly answer: Answer | undefined;
  /** What an input says of itself to the browser and to a screen reader: the same for all of a question's. */
  readonly state: InputState;
};

export type InputState = {
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
  readonly autofocus: boolean;
};

/** The inputs of one question, filled with `answer`. */
export function QuestionInput({ question, answer, state }: InputProps) {
  switch (question.kind) {
    case 'text':
    case 'paragraph-text':
      return <TextInput question={question} answer={answer} state={state} />;
    case 'multiple-choice':
    case 'checkbox':
      return <Choices question={question} answer={answer} state={state} />;
    case 'list':
      return <DropDown question={question} answer={answer} state={state} />;
    case 'date':
    case 'date-time':
      return <DateInput question={question} answer={answer} state={state} />;
    case 'time':
    case 'duration':
      return <TimeInput question={question} answer={answer} state={state} />;
    case 'scale':
      return <Scale question={question} answer={answer} state={state} />;
    case 'rating':
      return <Rating question={question} answer={answer} state={state} />;
  }
}

/** The id of the input that a question's title is the label of. */
export function inputId({ id }: Question): string {
  return `q${id}`;
}

function TextInput({ question, answer, state }: InputProps<TextQuestion>) {
  const naming = { id: inputId(question), name: inputName(question) };
  if (question.kind === 'paragraph-text') {
    return (
      <textarea {...naming} {...state} class="form-text" rows={3} placeholder="回答を入力" dir="auto">
        {`\n${text(answer)}`}
      </textarea>
    );
  }
  return (
    <input
      {...naming}
      {...state}
      class="form-text form-line"
      type={question.validation?.rule.kind === 'email' ? 'email' : 'text'}
      inputmode={isNumeric(question) ? 'numeric' : undefined}
      placeholder="回答を入力"
      autocomplete="off"
      value={text(answer)}
    />
  );
}

function isNumeric({ validation }: TextQuestion): boolean {
  return validation?.rule.kind === 'number' || validation?.rule.kind === 'whole-number';
}

function Choices({ question, answer, state }: InputProps<ChoiceQuestion | CheckboxQuestion>) {
  const type = question.kind === 'checkbox' ? 'checkbox' : 'radio';
  const name = inputName(question);
  const { chosen, other } = splitOther(question.options, answer);
  const { autofocus, ...rest } = state;
  return (
    <div class="form-choices">
      {question.options.map((option, index) => (
        <label class="form-choice">
          <input
            type={type}
            name={name}
            value={option}
            checked={chosen.includes(option)}
            {...rest}
            autofocus={autofocus && index === 0}
          />
          <span>{option}</span>
        </label>
      ))}
      {question.other && (
        <div class="form-choice form-other">
          <label class="form-choice-label">
            <input type={type} name={name} value={otherOption} checked={other !== undefined} {...rest} />
            <span>その他:</span>
          </label>
          <input
            class="form-text"
            name={otherName(question)}
            aria-label={`${question.title}: その他の回答`}
            autocomplete="off"
            value={other ?? ''}
          />
        </div>
      )}
    </div>
  );
}

function DropDown({ question, answer, state }: InputProps<ChoiceQuestion>) {
  return (
    <select id={inputId(question)} name={inputName(question)} class="form-select" {...state}>
      <option value="">選択</option>
      {question.options.map((option) => (
        <option value={option} selected={option === answer}>
          {option}
        </option>
      ))}
    </select>
  );
}

function DateInput({ question, answer, state }: InputProps<DateQuestion>) {
  const withTime = question.kind === 'date-time';
  if (question.withoutYear) {
    const placeholder = withTime ? '例: 7/1 13:30' : '例: 7/1';
    return <ShortText question={question} answer={answer} state={state} placeholder={placeholder} />;
  }
  return (
    <input
      id={inputId(question)}
      name={inputName(question)}
      class="form-date"
      type={withTime ? 'datetime-local' : 'date'}
      max={withTime ? '9999-12-31T23:59' : '9999-12-31'}
      value={withTime ? text(answer).replace(' ', 'T') : text(answer)}
      {...state}
    />
  );
}

function TimeInput({ question, answer, state }: InputProps<TimeQuestion>) {
  if (question.kind === 'duration')
    return (
      <ShortText question={question} answer={answer} state={state} placeholder="時:分:秒(例: 1:30:00)" />
    );
  return (
    <input
      id={inputId(question)}
      name={inputName(question)}
      class="form-date"
      type="time"
      value={text(answer)}
      {...state}
    />
  );
}

function ShortText({ question, answer, state, placeholder }: InputProps & { readonly placeholder: string }) {
  return (
    <input
      id={inputId(question)}
      name={inputName(question)}
      class="form-text form-line"
      type="text"
      placeholder={placeholder}
      autocomplete="off"
      value={text(answer)}
      {...state}
    />
  );
}

const ratingGlyphs = { STAR: '★', HEART: '♥', THUMB_UP: '👍' } as const;

function Rating({ question, answer, state }: InputProps<RatingQuestion>) {
  const points = Array.from({ length: question.levels }, (_, index) => String(index + 1));
  const { autofocus, ...rest } = state;
  return (
    <div class="form-scale form-rating">
      {points.map((point, index) => (
        <label>
          <span>{point}</span>
          <span class="form-rating-icon" aria-hidden="true">
            {ratingGlyphs[question.icon]}
          </span>
          <input
            type="radio"
            name={inputName(question)}
            value={point}
            checked={point === answer}
            {...rest}
            autofocus={autofocus && index === 0}
          />
        </label>
      ))}
    </div>
  );
}

function Scale({ question, answer, state }: InputProps<ScaleQuestion>) {
  const { lower, upper, lowerLabel, upperLabel } = question;
  const points = Array.from({ length: upper - lower + 1 }, (_, index) => String(lower + index));
  const { autofocus, ...rest } = state;
  return (
    <div class="form-scale">
      <span>{lowerLabel}</span>
      {points.map((point, index) => (
        <label>
          <span>{point}</span>
          <input
            type="radio"
            name={inputName(question)}
            value={point}
            checked={point === answer}
            {...rest}
            autofocus={autofocus && index === 0}
          />
        </label>
      ))}
      <span>{upperLabel}</span>
    </div>
  );
}

function text(answer: Answer | undefined): string {
  return typeof answer === 'string' ? answer : '';
}
