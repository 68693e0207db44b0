/** Modules and the written order to what is wrong with them, a line a finding: the rules of the map as pure functions. */
import { type Module, roomOf } from './modules.js';
import { MOST_FILES, type Room } from './order.js';

type Seen = Pick<Module, 'path' | 'imports'>;

/** Rooms that are not on the list, and entries of the list without a file. */
export function unlisted(modules: readonly Seen[], order: readonly Room[]): string[] {
  const listed = new Set(order.map(([path]) => path));
  const rooms = new Set(modules.map(({ path }) => roomOf(path)));
  return [
    ...[...rooms]
      .filter((room) => !listed.has(room))
      .map((room) => `${room} is not in tests/architecture/order.ts: give it its place, with a reason`),
    ...[...listed]
      .filter((room) => !rooms.has(room))
      .map((room) => `${room} stands in tests/architecture/order.ts and holds no file`),
  ];
}

/** Imports of a room that stands below. */
export function againstOrder(modules: readonly Seen[], order: readonly Room[]): string[] {
  const place = new Map(order.map(([path], at) => [path, at]));
  return modules.flatMap(({ path, imports }) =>
    imports
      .filter((target) => {
        const [own, other] = [place.get(roomOf(path)), place.get(roomOf(target))];
        return own !== undefined && other !== undefined && other > own;
      })
      .map((target) => `${path} imports ${target}, which stands below it`),
  );
}

/**
 * Folders that import each other, at every depth: `src/graph` and `src/times` as wholes too. A folder and one inside it
 * are compared by the order alone.
 */
export function mutualFolders(modules: readonly Seen[]): string[] {
  const ties = new Map<string, string>();
  for (const { path, imports } of modules) {
    for (const target of imports) {
      for (const [from, to] of diverging(path, target)) {
        const tie = `${from} -> ${to}`;
        if (!ties.has(tie)) ties.set(tie, `${path} imports ${target}`);
      }
    }
  }
  return [...ties].flatMap(([tie, because]) => {
    const [from, to] = tie.split(' -> ') as [string, string];
    const back = ties.get(`${to} -> ${from}`);
    return back === undefined || from > to ? [] : [`${from} and ${to}: ${because}; ${back}`];
  });
}

/** The folders on the way to either file from where their ways part. */
function diverging(path: string, target: string): [string, string][] {
  const [one, other] = [roomOf(path).split('/'), roomOf(target).split('/')];
  let common = 0;
  while (common < one.length && common < other.length && one[common] === other[common]) common += 1;
  if (common === one.length || common === other.length) {
    return one.length === other.length ? [] : [[one.join('/'), other.join('/')]];
  }
  return [[one.slice(0, common + 1).join('/'), other.slice(0, common + 1).join('/')]];
}

/** Circles of files, types among them. */
export function circles(modules: readonly Seen[]): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const next of byPath.get(path)?.imports ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of modules) visit(path, []);
  return found;
}

export function bags(modules: readonly Seen[]): string[] {
  const counts = new Map<string, number>();
  for (const { path } of modules) counts.set(roomOf(path), (counts.get(roomOf(path)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(([room, count]) => `${room} holds ${count} files, more than ${MOST_FILES}: split it by idea`);
}

/** Imports out of `src` and `viewer/src`: of tests, scripts, what was built. */
export function outside(modules: readonly Seen[]): string[] {
  return modules.flatMap(({ path, imports }) =>
    imports
      .filter((target) => !/^(src|viewer\/src)\//.test(target))
      .map((target) => `${path} imports ${target}, which is no source of the project`),
  );
}

/** Imports that leave a set of rooms and files. */
export function leaving(modules: readonly Seen[], into: string, allowed: readonly string[]): string[] {
  return modules.flatMap(({ path, imports }) =>
    imports
      .filter((target) => target.startsWith(`${into}/`))
      .filter((target) => !allowed.includes(roomOf(target)) && !allowed.includes(target))
      .map((target) => `${path} imports ${target}, which is not on the list of what runs in a browser`),
  );
}
