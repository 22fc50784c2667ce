import type { Host } from '../host.ts';
import type { Project, ProjectFile } from './execution.ts';
import { keepProject, type StoredProject, withFiles } from './project-files.ts';

export type NewProject = Omit<Project, 'id' | 'createdAt' | 'updatedAt'>;

/** The script projects of a Workspace. */
export function projectShelf(host: Host) {
  /** Kept at hand: a project is long, and every execution begins with one. */
  let shelf: Map<string, Project> | undefined;
  const listeners: (() => void)[] = [];
  const projects = (): Map<string, Project> => {
    // A listener that installs files comes here again, and must not be asked once more.
    const asked = listeners.splice(0);
    for (const listener of asked) listener();
    listeners.push(...asked);
    return (shelf ??= new Map(
      host.store
        .list<StoredProject>('project')
        .map(({ id, document }) => [id, withFiles(host.store, document)]),
    ));
  };
  const list = (): Project[] => [...projects().values()];

  function get(id: string): Project {
    const found = projects().get(id);
    if (!found) throw new Error(`Cannot run the project ${id}: no such project is installed.`);
    return found;
  }
  function keep(project: NewProject, known?: Project): Project {
    const now = host.clock.now();
    const id = known?.id ?? host.newId('project');
    const createdAt = known?.createdAt ?? now;
    const kept = keepProject(host.store, { ...project, id, createdAt, updatedAt: now });
    projects().set(id, kept);
    return kept;
  }

  return {
    list,
    /** Calls `listener` whenever somebody is about to look at projects. */
    before: (listener: () => void): void => void listeners.push(listener),
    get,
    boundTo: (fileId: string) => list().filter(({ container }) => container?.id === fileId),
    install(project: NewProject): Project {
      const known = list().find(
        ({ name, container }) => name === project.name && container?.id === project.container?.id,
      );
      return keep(project, known);
    },
    /** Another project, whatever it is called. */
    create: (project: NewProject): Project => keep(project),
    /** Gives a project new files, or another name. */
    change: (id: string, change: Partial<NewProject>): Project => {
      const known = get(id);
      return keep({ ...known, ...change }, known);
    },
  };
}

const declared = new WeakMap<ProjectFile, Map<string, boolean>>();

/** Whether a file of the project may declare a function of this name; what certainly does not need not be run. */
export function mayDeclare({ files }: Project, name: string): boolean {
  return files.some((file) => file.kind === 'server-js' && mayDeclareIn(file, name));
}

function mayDeclareIn(file: ProjectFile, name: string): boolean {
  const names = declared.get(file) ?? new Map<string, boolean>();
  declared.set(file, names);
  const known = names.get(name);
  if (known !== undefined) return known;
  const declaration = new RegExp(`\\bfunction\\s*\\*?\\s*${name}\\b|\\b${name}\\s*=[^=]`);
  const found = declaration.test(file.source);
  names.set(name, found);
  return found;
}
