import type { calendar_v3 } from '@googleapis/calendar';
import { answers, answerWords } from './words.ts';

export type AnswerFormProps = {
  readonly event: calendar_v3.Schema$Event;
  /** Path of the page to come back to. */
  readonly back: string;
};

/** Asks a guest whether they come; nothing for others, or when the event does not take place. */
export function AnswerForm({ event, back }: AnswerFormProps) {
  const own = event.attendees?.find(({ self }) => self);
  if (!own || event.status === 'cancelled') return null;
  return (
    <form method="post" action="/calendar/answer" class="row event-answer">
      <input type="hidden" name="event" value={event.id ?? ''} />
      <input type="hidden" name="back" value={back} />
      <span class="event-question">出席しますか</span>
      <span class="row event-answers">
        {answers.map((answer) => (
          <button
            class={`button button-small${own.responseStatus === answer ? ' button-primary' : ''}`}
            name="answer"
            value={answer}
            aria-pressed={own.responseStatus === answer ? 'true' : 'false'}
          >
            {answerWords[answer]}
          </button>
        ))}
      </span>
    </form>
  );
}
