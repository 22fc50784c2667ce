import { publishedApi, type PublishedApiName, type PublishedMethod } from './published-api.ts';

export type FoundMethod = PublishedMethod & {
  /** `drive.files.create`. */
  readonly id: string;
};

type Pattern = { readonly verb: string; readonly path: RegExp; readonly method: FoundMethod };

const patterns = new Map<PublishedApiName, readonly Pattern[]>();

/** The method of an API that answers `verb` at a path as it was sent, still encoded; also at its path for uploads. */
export function findMethod(name: PublishedApiName, verb: string, path: string): FoundMethod | undefined {
  return patternsOf(name).find((pattern) => pattern.verb === verb && pattern.path.test(path))?.method;
}

function patternsOf(name: PublishedApiName): readonly Pattern[] {
  const made = patterns.get(name) ?? makePatterns(name);
  patterns.set(name, made);
  return made;
}

function makePatterns(name: PublishedApiName): Pattern[] {
  const made = Object.entries(publishedApi(name).methods).flatMap(([id, method]) =>
    [method.path, method.uploadPath].flatMap((path) =>
      path === undefined ? [] : [{ verb: method.verb, path: patternOf(path), method: { ...method, id } }],
    ),
  );
  return made.sort((one, other) => openness(one.method.path) - openness(other.method.path));
}

/**
 * A value may hold a colon (`A1:B2`) and be called like a fixed part: `files/trash` must be tried before `files/{fileId}`, and
 * `…/{id}:verb` before `…/{id}`.
 */
function openness(template: string): number {
  const fixed = template.replace(/\{\w+\}/g, '');
  return (template.split('{').length - 1) * 1_000 - fixed.length;
}

function patternOf(template: string): RegExp {
  const parts = template
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('')}$`);
}
