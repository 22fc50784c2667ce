import { Hono } from 'hono';
import type { Workspace } from '../../workspace.ts';
import { Page } from '../layout.tsx';
import { currentAccount, here } from '../session.ts';
import { isMove, moveClock, moveClockTo } from './clock-moves.ts';
import { ClockPanel, isClockRefusal } from './clock-panel.tsx';
import { ExecutionDetail } from './execution-detail.tsx';
import { ExecutionList, pageSize } from './execution-list.tsx';
import { logFilter, parseFilter } from './filter.ts';
import { runnableFunctions, runnableProjects, RunPanel } from './run-panel.tsx';

/** What scripts did, call by call, and the clock that makes time triggers run. */
export function executionRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  routes.get('/executions', (c) => {
    const { ran, refused } = c.req.query();
    const filter = parseFilter(new URL(c.req.url).searchParams);
    return c.html(
      <Page title="実行履歴" account={currentAccount(c, workspace)} here={here(c)} {...look}>
        <div class="stack">
          <ClockPanel
            workspace={workspace}
            ran={ran === undefined ? undefined : Number(ran)}
            refusal={isClockRefusal(refused) ? refused : undefined}
          />
          <RunPanel projects={runnableProjects(workspace, currentAccount(c, workspace)?.email)} />
          <ExecutionList
            records={workspace.executions({ ...logFilter(filter), limit: filter.page * pageSize + 1 })}
            functionNames={[
              ...new Set(workspace.executions().map(({ functionName }) => functionName)),
            ].sort()}
            filter={filter}
          />
        </div>
      </Page>,
    );
  });

  routes.get('/executions/:id', (c) => {
    const record = workspace.executions({ limit: Infinity }).find(({ id }) => id === c.req.param('id'));
    if (record === undefined) return c.notFound();
    return c.html(
      <Page
        title={`${record.functionName} の実行`}
        account={currentAccount(c, workspace)}
        here={here(c)}
        {...look}
      >
        <ExecutionDetail record={record} />
      </Page>,
    );
  });

  routes.post('/executions/clock', async (c) => {
    const { move, until } = await c.req.parseBody();
    if (typeof until === 'string') {
      const outcome = moveClockTo(workspace, until);
      const query = typeof outcome === 'string' ? `refused=${outcome}` : `ran=${outcome.length}`;
      return c.redirect(`/executions?${query}`, 303);
    }
    if (!isMove(move)) return c.text(`時計の操作がわかりません: ${String(move)}`, 400);
    return c.redirect(`/executions?ran=${moveClock(workspace, move).length}`, 303);
  });

  routes.post('/executions/run', async (c) => {
    const form = await c.req.parseBody();
    const user = currentAccount(c, workspace)?.email;
    const project = runnableProjects(workspace, user).find(({ id }) => id === form['project']);
    const functionName = project && runnableFunctions(project).find((name) => name === form['function']);
    if (!project || functionName === undefined || user === undefined)
      return c.text(
        'この関数は実行できません。プロジェクトを編集できるアカウントで開き直してください。',
        403,
      );
    const run = { projectId: project.id, functionName, user, startedBy: 'editor' };
    const { record } = workspace.run(run);
    return c.redirect(`/executions/${encodeURIComponent(record.id)}`, 303);
  });

  return routes;
}

const look = { section: 'executions', styles: ['executions/executions.css'] } as const;
