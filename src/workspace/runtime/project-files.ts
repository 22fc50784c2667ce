import { createHash } from 'node:crypto';
import type { Store } from '../store/store.ts';
import type { Project, ProjectFile } from './execution.ts';

/** A file as the document of its project names it: the text, which is long, lies apart from it under its digest. */
type NamedFile = Omit<ProjectFile, 'source'> & { readonly digest: string };

/** A project's document; those of earlier versions hold their texts themselves, and know spreadsheets alone as containers. */
export type StoredProject = Omit<Project, 'files'> & {
  readonly files: readonly (NamedFile | ProjectFile)[];
  readonly spreadsheetId?: string;
};

/** Files that are kept at hand; further ones push the oldest out. */
const KEPT_FILES = 200;
const known = new Map<string, ProjectFile>();

/** Keeps a project, and no longer the texts that it had before; equal files are one object each. */
export function keepProject(store: Store, given: Project): Project {
  const project = { ...given, files: given.files.map((file) => shared(nameOf(file), () => file)) };
  const named = project.files.map(nameOf);
  store.transaction(() => {
    const kept = digestsIn(store.read<StoredProject>('project', project.id));
    const wanted = digestsIn({ ...project, files: named });
    for (const digest of kept) if (!wanted.has(digest)) store.removeBytes(textId(project.id, digest));
    project.files.forEach((file) => {
      const { digest } = nameOf(file);
      if (!kept.has(digest)) store.writeBytes(textId(project.id, digest), Buffer.from(file.source));
    });
    store.write('project', project.id, { ...project, files: named } satisfies StoredProject);
  });
  return project;
}

/** The project of a document, with the texts of its files. */
export function withFiles(store: Store, { files, spreadsheetId, ...project }: StoredProject): Project {
  return {
    ...(spreadsheetId !== undefined && { container: { kind: 'spreadsheet', id: spreadsheetId } }),
    ...project,
    files: files.map((file) => ('source' in file ? file : fileOf(store, project.id, file))),
  };
}

/** The texts that lie apart from the document. */
function digestsIn(project: StoredProject | undefined): Set<string> {
  return new Set(project?.files.flatMap((file) => ('digest' in file ? [file.digest] : [])));
}

function fileOf(store: Store, projectId: string, named: NamedFile): ProjectFile {
  return shared(named, () => {
    const text = store.readBytes(textId(projectId, named.digest));
    if (!text)
      throw new Error(`Cannot read the file ${named.name} of the project ${projectId}: its text is gone.`);
    return { name: named.name, kind: named.kind, source: Buffer.from(text).toString('utf8') };
  });
}

function shared({ name, kind, digest }: NamedFile, make: () => ProjectFile): ProjectFile {
  const key = `${kind} ${digest} ${name}`;
  const file = known.get(key) ?? make();
  known.set(key, file);
  const [oldest] = known.keys();
  if (known.size > KEPT_FILES && oldest !== undefined) known.delete(oldest);
  return file;
}

const digests = new WeakMap<ProjectFile, NamedFile>();

function nameOf(file: ProjectFile): NamedFile {
  const found = digests.get(file) ?? {
    name: file.name,
    kind: file.kind,
    digest: createHash('sha256').update(file.source).digest('hex'),
  };
  digests.set(file, found);
  return found;
}

function textId(projectId: string, digest: string): string {
  return `project-file/${projectId}/${digest}`;
}
