import { names } from './filling.ts';
import { RequiredMark } from './question-card.tsx';

/** The question after an address, in a form that records the one that is typed. */
export function EmailCard({
  email,
  problem,
}: {
  readonly email: string;
  readonly problem: string | undefined;
}) {
  return (
    <div
      class={`form-card form-question${problem === undefined ? '' : ' form-card-problem'}`}
      data-required=""
    >
      <label class="form-title" for="email">
        メールアドレス
        <RequiredMark />
      </label>
      <input
        id="email"
        name={names.email}
        class="form-text form-line"
        type="email"
        placeholder="メールアドレス"
        autocomplete="email"
        value={email}
        aria-invalid={problem === undefined ? undefined : 'true'}
      />
      <p class="form-problem" id="problem-email" hidden={problem === undefined}>
        {problem}
      </p>
    </div>
  );
}
