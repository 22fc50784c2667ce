import { type Answers, type FormItem, isGrid, isMedia, isQuestion } from '../../services/forms/model.ts';
import type { Problem } from '../../services/forms/service.ts';
import { GridCard } from './grid-card.tsx';
import { MediaCard } from './media-card.tsx';
import { HeadingCard, QuestionCard } from './question-card.tsx';

type ItemCardProps = {
  readonly formId: string;
  readonly item: FormItem;
  readonly answers: Answers;
  readonly problems: readonly Problem[];
};

/** An item of a form, with what was answered there and what is wrong with it. */
export function ItemCard({ formId, item, answers, problems }: ItemCardProps) {
  if (isGrid(item)) return <GridCard grid={item} answers={answers} problems={problems} />;
  if (isMedia(item)) return <MediaCard formId={formId} item={item} />;
  if (!isQuestion(item)) return <HeadingCard heading={item} />;
  return (
    <QuestionCard
      question={item}
      answer={answers[item.id]}
      problem={problems.find(({ itemId }) => itemId === item.id)?.message}
      first={item.id === problems[0]?.itemId}
    />
  );
}
