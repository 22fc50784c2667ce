import type { Host } from '../host.ts';
import type { Project } from './execution.ts';

export type NewProject = Omit<Project, 'id'>;

/** The script projects of a Workspace. */
export function projectShelf(host: Host) {
  const list = (): Project[] => host.store.list<Project>('project').map(({ document }) => document);
  /** A project is read for every execution, and is long. */
  const read = new Map<string, Project>();

  return {
    list,
    get(id: string): Project {
      const found = read.get(id) ?? host.store.read<Project>('project', id);
      if (!found) throw new Error(`Cannot run the project ${id}: no such project is installed.`);
      read.set(id, found);
      return found;
    },
    boundTo: (spreadsheetId: string) => list().filter((project) => project.spreadsheetId === spreadsheetId),
    install(project: NewProject): Project {
      const known = list().find(
        ({ name, spreadsheetId }) => name === project.name && spreadsheetId === project.spreadsheetId,
      );
      const installed: Project = { ...project, id: known?.id ?? host.newId('project') };
      host.store.write('project', installed.id, installed);
      read.set(installed.id, installed);
      return installed;
    },
  };
}
