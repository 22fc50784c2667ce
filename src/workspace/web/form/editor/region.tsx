import type { FormView } from '../../../services/forms/service.ts';
import { Icon } from '../../icons.tsx';
import { Empty } from '../../layout.tsx';
import { dateTime } from '../../time.ts';
import { TitleCard } from '../form-frame.tsx';
import { ItemCard } from '../item-card.tsx';
import type { EditorView } from './editor-view.ts';

type RegionProps = { readonly view: EditorView };

/** All of the editor's page that changes: whether the form takes responses, its questions, what was answered. */
export function Region({ view }: RegionProps) {
  const { form, responseCount } = view;
  return (
    <div id="region" data-form={form.id} tabindex={-1}>
      <nav class="editor-tabs" aria-label="フォーム">
        <button type="button" data-view="questions">
          質問
        </button>
        <button type="button" data-view="responses">
          回答 <span class="editor-count">{responseCount}</span>
        </button>
      </nav>
      <div class="form-page">
        <State view={view} />
        <Questions form={form} />
        <Responses view={view} />
      </div>
    </div>
  );
}

function State({ view: { form, destination } }: RegionProps) {
  const { words, tone, button } = stateOf(form);
  const isOpen = form.published && form.accepting;
  return (
    <section class="form-card editor-state" aria-label="受け付け">
      <span class={`badge badge-${tone}`}>{words}</span>
      <button type="button" class="button button-small" data-accepting={String(!isOpen)}>
        {button}
      </button>
      <span class="editor-links">
        {destination && (
          <a href={`/spreadsheets/d/${destination.id}/edit`}>
            <Icon name="spreadsheet" />
            {destination.name}
          </a>
        )}
        <a href={`/forms/d/e/${form.id}/viewform`} target="_blank">
          <Icon name="form" />
          回答ページ
        </a>
      </span>
    </section>
  );
}

function stateOf({ published, accepting }: FormView) {
  if (!published) return { words: '非公開', tone: 'warn', button: '公開して回答を受け付ける' };
  if (!accepting) return { words: '受け付け終了', tone: 'bad', button: '受け付けを再開する' };
  return { words: '回答を受け付け中', tone: 'good', button: '受け付けを終了する' };
}

/** As those see them who fill the form in; nothing can be answered here. */
function Questions({ form }: { readonly form: FormView }) {
  return (
    <div class="editor-questions">
      <TitleCard form={form} />
      {form.items.length === 0 ? (
        <div class="form-card">
          <Empty title="質問はまだありません">スクリプトが質問を追加すると、ここに表示されます。</Empty>
        </div>
      ) : (
        <fieldset class="editor-items" disabled>
          <legend class="visually-hidden">質問</legend>
          {form.items.map((item) => (
            <ItemCard formId={form.id} item={item} answers={{}} problems={[]} />
          ))}
        </fieldset>
      )}
    </div>
  );
}

function Responses({ view: { form, questions, responses, responseCount } }: RegionProps) {
  if (responseCount === 0) {
    return (
      <div class="editor-responses form-card">
        <Empty title="回答はまだありません">回答が送信されると、ここに表示されます。</Empty>
      </div>
    );
  }
  const hasEmail = form.emailCollection !== 'none';
  return (
    <div class="editor-responses form-card">
      <p class="editor-summary">
        <span>
          {responseCount} 件の回答
          {responses.length < responseCount && `(新しい ${responses.length} 件を表示)`}
        </span>
        <a href={`/forms/d/e/${form.id}/viewanalytics`}>集計を見る</a>
      </p>
      <div class="editor-table">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">日時</th>
              {hasEmail && <th scope="col">メールアドレス</th>}
              {questions.map((title) => (
                <th scope="col">{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {responses.map(({ submittedAt, email, answers }) => (
              <tr>
                <td class="nowrap">{dateTime(submittedAt)}</td>
                {hasEmail && <td>{email}</td>}
                {answers.map((answer) => (
                  <td>{answer}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
