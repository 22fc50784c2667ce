import type { ListedClass, ListedClasses } from './classes.ts';

type Emulated = ReadonlyMap<string, ReadonlySet<string>>;
type Count = { readonly emulated: number; readonly all: number };

const introduction = `# Members of the local Workspace

Every class and member of the services below as the package \`@types/google-apps-script\` has them, and which of them
\`src/workspace\` emulates. A member that it does not emulate throws \`not emulated: Service.Class.member\`. The page is made from
the sources: \`npm run members\` writes it.
`;

/** The page in Markdown, not yet formatted. */
export function membersPage(services: readonly ListedClasses[], emulated: Emulated): string {
  const total = sum(services.flatMap(({ classes }) => classes.map((one) => count(one, emulated))));
  const rows = services.map(({ title, classes }) => {
    const counts = sum(classes.map((one) => count(one, emulated)));
    return `| [${title}](#${anchor(title)}) | ${counts.emulated} of ${counts.all} | ${share(counts)} |`;
  });
  return [
    introduction,
    '| service | emulated | share |\n| --- | --: | --: |',
    ...rows,
    `| **in all** | ${total.emulated} of ${total.all} | ${share(total)} |`,
    '',
    ...services.map((service) => section(service, emulated)),
  ].join('\n');
}

function section({ title, classes }: ListedClasses, emulated: Emulated): string {
  const [some, none] = [true, false].map((isThere) =>
    classes.filter((one) => count(one, emulated).emulated > 0 === isThere),
  );
  return [
    `\n## ${title}\n`,
    ...(some ?? []).map((one) => classWords(one, emulated)),
    ...(none?.length
      ? [
          `Not emulated at all: ${none.map(({ name, members }) => `${name} (${members.length})`).join(', ')}.\n`,
        ]
      : []),
  ].join('\n');
}

function classWords(one: ListedClass, emulated: Emulated): string {
  const known = emulated.get(one.fullName) ?? new Set<string>();
  const counts = count(one, emulated);
  const there = one.members.filter((member) => known.has(member));
  const missing = one.members.filter((member) => !known.has(member));
  return [
    `### ${one.name}: ${counts.emulated} of ${counts.all}, ${share(counts)}\n`,
    `Emulated: ${code(there)}.\n`,
    ...(missing.length > 0 ? [`Not emulated: ${code(missing)}.\n`] : []),
  ].join('\n');
}

function count({ fullName, members }: ListedClass, emulated: Emulated): Count {
  const known = emulated.get(fullName);
  return { emulated: members.filter((member) => known?.has(member)).length, all: members.length };
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce((one, other) => ({
    emulated: one.emulated + other.emulated,
    all: one.all + other.all,
  }));
}

function share({ emulated, all }: Count): string {
  return `${Math.floor((100 * emulated) / all)}%`;
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function anchor(title: string): string {
  return title.toLowerCase().replaceAll(',', '').replaceAll(' ', '-');
}
