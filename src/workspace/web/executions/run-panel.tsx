import type { Project } from '../../runtime/execution.ts';
import { accessLevel } from '../../script-projects/access.ts';
import { functionNames } from '../../script-projects/function-names.ts';
import type { Workspace } from '../../workspace.ts';

/** The projects whose functions somebody may run by hand, as in Apps Script's editor: those that they may change. */
export function runnableProjects(workspace: Workspace, email: string | undefined): Project[] {
  if (email === undefined) return [];
  return workspace.projects().filter((project) => {
    const level = accessLevel(workspace, email, project);
    return level === 'OWNER' || level === 'WRITE';
  });
}

/** What the editor offers of a project: no private functions, in the order of the files. */
export function runnableFunctions({ files }: Project): string[] {
  const names = files.flatMap(({ kind, source }) => (kind === 'server-js' ? functionNames(source) : []));
  return [...new Set(names)].filter((name) => !name.endsWith('_'));
}

/** Runs a function by hand, as the editor does; nothing for those who may change no project. */
export function RunPanel({ projects }: { readonly projects: readonly Project[] }) {
  if (projects.length === 0) return null;
  return (
    <section class="card run-by-hand" aria-labelledby="run-title">
      <h2 id="run-title">関数を実行</h2>
      <p class="muted small">エディタから実行するのと同じように、ご自分の権限で動きます。</p>
      {projects.map((project) => (
        <form method="post" action="/executions/run" class="row">
          <input type="hidden" name="project" value={project.id} />
          <label for={`run-${project.id}`}>{project.name}</label>
          <select class="input" id={`run-${project.id}`} name="function">
            {runnableFunctions(project).map((name) => (
              <option>{name}</option>
            ))}
          </select>
          <button class="button button-small">実行</button>
        </form>
      ))}
    </section>
  );
}
