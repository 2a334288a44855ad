/** Who imports whom, and who may. Pure functions over the texts of sources: `tests/scripts/layers.test.mjs` gives them the tree. */
import { posix } from 'node:path';
import ts from 'typescript';

/**
 * @typedef {object} Import One file of the tree names another.
 * @property {string} from
 * @property {string} to
 * @property {boolean} typeOnly It is gone when the program runs.
 */

/**
 * @typedef {object} Arrow One room imports another.
 * @property {string} from
 * @property {string} to
 * @property {Import[]} because
 */

/** @typedef {Map<string, string>} Sources Texts by path, from the folder of the repository. */

/**
 * @typedef {object} Allowed What a part of the tree may import of it besides itself. A path that ends in a slash is a folder.
 * @property {string[]} values
 * @property {string[]} types Only with `import type` or `export type`.
 */

/**
 * The rooms of the core, the lowest first: a header includes its own room and those before it. The two headers outside the
 * folders are rooms as well. The code needs no exception.
 */
export const coreOrder = [
  'base',
  'text/simd',
  'text',
  'calendar',
  'vocabulary',
  'recognition',
  'directory',
  'access',
  'content.hpp',
  'monitoring',
  'session.hpp',
];

/** `uam/session.hpp` is all of the core at once: for the border, and for what tests or measures the core without it. */
export const usersOfSession = ['wasm/border/', 'tests/', 'bench/'];

/**
 * The rooms of the engine, the lowest first. The worker stands above the engine, which it starts, and below what a page
 * imports (`browser.ts`), which starts the worker.
 */
export const engineOrder = [
  'api',
  'calendar',
  'settings',
  'core',
  'text',
  'bytes',
  'hosts',
  'packed',
  'inputs',
  'reading',
  'table',
  'engine.ts',
  'worker',
  'browser.ts',
  'node.ts',
];

/** The rooms of the element that import no other room: what every other is made with. */
export const lowRooms = ['styles', 'parts', 'public'];

/** How many arrows from folder to folder the engine has at most, and the element. */
export const mostArrows = 40;

/**
 * The parts of web/, and what each may import. Configurations of the bundler are of no part: they import web/build.
 * @type {Record<string, Allowed>}
 */
export const parts = {
  'web/vocabulary.ts': { values: [], types: ['wasm/'] },
  'web/messages/': { values: [], types: ['wasm/', 'web/engine/api/types.ts'] },
  // Of the messages the list of languages alone: the engine says no sentences.
  'web/engine/': { values: ['web/vocabulary.ts', 'web/messages/languages.ts'], types: ['wasm/'] },
  'web/element/': { values: ['web/vocabulary.ts', 'web/messages/', 'web/engine/'], types: ['wasm/'] },
  'web/sample/': { values: [], types: ['web/engine/api/types.ts'] },
  'web/page/': { values: ['web/messages/', 'web/engine/', 'web/element/', 'web/sample/'], types: [] },
  'web/command/': { values: ['web/vocabulary.ts', 'web/messages/', 'web/engine/'], types: ['wasm/'] },
  'web/build/': { values: [], types: [] },
};

/** @param {string} name @param {string[]} places Files, and folders with a slash at their end. */
const isIn = (name, places) => places.some((place) => (place.endsWith('/') ? name.startsWith(place) : name === place));

/** @param {string} name */
const isOfCxx = (name) => /\.[ch]pp$/.test(name);

/** @param {string[]} names */
const listed = (names) => (names.length === 0 ? 'nothing else' : names.join(', '));

/** @param {string} name */
export const isConfiguration = (name) => /\/vite\.config\.ts$/.test(name);

/** @param {ts.ImportClause | undefined} clause */
function isTypeOnly(clause) {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  if (clause.name || !names || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((each) => each.isTypeOnly);
}

/**
 * The modules that a text in TypeScript or JavaScript names: `import`, `import type`, `export … from`, and `import()`, as a
 * value and as a type.
 * @param {string} text
 */
export function modulesOf(text) {
  /** @type {{ module: string, typeOnly: boolean }[]} */
  const modules = [];
  /** @param {ts.Node | undefined} literal @param {boolean} typeOnly */
  const add = (literal, typeOnly) => {
    if (literal && ts.isStringLiteralLike(literal)) modules.push({ module: literal.text, typeOnly });
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest));
  return modules;
}

/**
 * The files that a text in C++ includes, in whichever branch of the preprocessor.
 * @param {string} text
 */
export function includesOf(text) {
  const lines = text.matchAll(/^[ \t]*#[ \t]*include[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>)/gm);
  return [...lines].map(([, quoted, angled]) => ({ file: quoted ?? angled ?? '', quoted: quoted !== undefined }));
}

/**
 * The imports from file to file, and those of a file that is not among the sources, though its name says that it is of the
 * tree.
 * @param {Sources} sources
 */
export function importsOf(sources) {
  /** @type {Import[]} */
  const imports = [];
  /** @type {{ from: string, name: string }[]} */
  const missing = [];
  /** @param {string} from @param {string} name @param {string[]} places @param {boolean} typeOnly @param {boolean} own */
  const add = (from, name, places, typeOnly, own) => {
    const to = places.find((place) => sources.has(place));
    if (to !== undefined) imports.push({ from, to, typeOnly });
    else if (own) missing.push({ from, name });
  };
  for (const [from, text] of sources) {
    const folder = posix.dirname(from);
    if (/\.[mc]?[jt]s$/.test(from)) {
      for (const { module, typeOnly } of modulesOf(text)) {
        if (!/^\.\.?\//.test(module)) continue;
        const path = posix.join(folder, module);
        const bare = path.replace(/\.js$/, '');
        const places = [path, `${bare}.ts`, `${bare}.d.ts`, `${bare}/index.ts`];
        add(from, module, places, typeOnly, true);
      }
    } else if (isOfCxx(from)) {
      for (const { file, quoted } of includesOf(text)) {
        const beside = quoted ? [posix.join(folder, file)] : [];
        add(from, file, [...beside, `include/${file}`, `wasm/${file}`], false, quoted || file.startsWith('uam/'));
      }
    }
  }
  return { imports, missing };
}

/**
 * The room of a file: its folder below the root, or itself where it stands there alone. null outside the root.
 * @param {string} root
 * @param {string} name
 */
export function roomOf(root, name) {
  if (!name.startsWith(root)) return null;
  const below = name.slice(root.length);
  return below.includes('/') ? posix.dirname(below) : below;
}

/**
 * The arrows between the rooms of a root.
 * @param {Import[]} imports
 * @param {string} root
 */
export function arrowsOf(imports, root) {
  /** @type {Map<string, Arrow>} */
  const arrows = new Map();
  for (const each of imports) {
    const from = roomOf(root, each.from);
    const to = roomOf(root, each.to);
    if (from === null || to === null || from === to) continue;
    const name = `${from} -> ${to}`;
    const arrow = arrows.get(name) ?? { from, to, because: [] };
    arrow.because.push(each);
    arrows.set(name, arrow);
  }
  return [...arrows.values()];
}

/**
 * Those between folders: a file that stands alone is none.
 * @param {Arrow[]} arrows
 */
export const betweenFolders = (arrows) => arrows.filter(({ from, to }) => !/\.\w+$/.test(from) && !/\.\w+$/.test(to));

/**
 * Circles, the shortest first for each node. The last edge of each is then left out, so that without those last edges there
 * is no circle any more: nothing is hidden behind what is told.
 * @template {{ from: string, to: string }} Edge
 * @param {Edge[]} edges
 */
export function circlesOf(edges) {
  /** @type {Edge[][]} */
  const circles = [];
  const left = new Set(edges);
  for (const start of [...new Set(edges.map(({ from }) => from))].sort()) {
    for (let circle = wayBack([...left], start); circle; circle = wayBack([...left], start)) {
      circles.push(circle);
      for (const edge of circle.slice(-1)) left.delete(edge);
    }
  }
  return circles;
}

/**
 * The shortest way from a node to itself; null where there is none.
 * @template {{ from: string, to: string }} Edge
 * @param {Edge[]} edges
 * @param {string} start
 * @returns {Edge[] | null}
 */
function wayBack(edges, start) {
  /** @type {Map<string, Edge[]>} */
  const leaving = new Map();
  for (const edge of edges) {
    const others = leaving.get(edge.from);
    if (others) others.push(edge);
    else leaving.set(edge.from, [edge]);
  }
  /** @type {Map<string, Edge[]>} The shortest way to each node. */
  const ways = new Map([[start, []]]);
  for (const [node, way] of ways) {
    for (const edge of leaving.get(node) ?? []) {
      if (edge.to === start) return [...way, edge];
      if (!ways.has(edge.to)) ways.set(edge.to, [...way, edge]);
    }
  }
  return null;
}

/**
 * No file imports itself by way of others.
 * @param {Import[]} imports
 */
export function checkFileCircles(imports) {
  return circlesOf(imports).map((circle) => {
    const way = [circle[0]?.from, ...circle.map(({ to }) => to)].join(' imports ');
    return `${way}: a circle; one of these imports has to go`;
  });
}

/**
 * No room imports itself by way of others.
 * @param {Import[]} imports
 * @param {string} root
 */
export function checkRoomCircles(imports, root) {
  return circlesOf(arrowsOf(imports, root)).map((circle) => {
    const way = [circle[0]?.from, ...circle.map(({ to }) => to)].join(' -> ');
    const because = circle.flatMap((arrow) => arrow.because).map(({ from, to }) => `  ${from} imports ${to}`);
    return [`${root}: ${way}: a circle of rooms; all imports of one of its arrows have to go`, ...because].join('\n');
  });
}

/**
 * Every room imports itself and those before it alone.
 * @param {Import[]} imports
 * @param {string} root
 * @param {string[]} order The lowest first.
 */
export function checkOrder(imports, root, order) {
  const findings = [];
  for (const { from, to, because } of arrowsOf(imports, root)) {
    if (order.indexOf(to) < order.indexOf(from)) continue;
    const below = order.slice(0, order.indexOf(from));
    for (const each of because)
      findings.push(`${each.from} imports ${each.to}: ${from} may import, besides itself, ${listed(below)}`);
  }
  return findings;
}

/**
 * Every file stands in a room that has its place in the order.
 * @param {string[]} names
 * @param {string} root
 * @param {string[]} order
 */
export function checkPlaces(names, root, order) {
  return names
    .filter((name) => name.startsWith(root) && !order.includes(roomOf(root, name) ?? ''))
    .map((name) => `${name}: ${roomOf(root, name)} has no place in the order of ${root} (scripts/layers.mjs)`);
}

/**
 * The low rooms import each other at most.
 * @param {Import[]} imports
 * @param {string} root
 * @param {string[]} low
 */
export function checkLowRooms(imports, root, low) {
  return arrowsOf(imports, root)
    .filter(({ from, to }) => low.includes(from) && !low.includes(to))
    .flatMap(({ from, because }) =>
      because.map((each) => `${each.from} imports ${each.to}: ${from} may import, of ${root}, ${low.join(', ')}`),
    );
}

/**
 * No room reaches another, by way of whatever else.
 * @param {Import[]} imports
 * @param {string} root
 * @param {string} room
 * @param {string} unknown
 */
export function checkUnknown(imports, root, room, unknown) {
  /** @type {Map<string, string>} How each file that the room knows is reached. */
  const reached = new Map();
  const first = imports.map(({ from }) => from).filter((from) => roomOf(root, from) === room);
  for (const from of first) reached.set(from, from);
  for (const [name, way] of reached) {
    for (const { from, to } of imports) {
      if (from === name && !reached.has(to)) reached.set(to, `${way} imports ${to}`);
    }
  }
  return [...reached]
    .filter(([name]) => roomOf(root, name) === unknown)
    .map(([, way]) => `${way}: ${room} may not know ${unknown}, which may import ${room}`);
}

/**
 * A file is imported from the places that may alone.
 * @param {Import[]} imports
 * @param {string} file
 * @param {string[]} places
 */
export function checkUsers(imports, file, places) {
  return imports
    .filter(({ from, to }) => to === file && !isIn(from, places))
    .map(({ from }) => `${from} imports ${file}: only ${places.join(', ')} may`);
}

/**
 * The parts of web/ import what the table allows them.
 * @param {Import[]} imports
 * @param {Record<string, Allowed>} table
 */
export function checkParts(imports, table) {
  const findings = [];
  for (const [part, { values, types }] of Object.entries(table)) {
    for (const { from, to, typeOnly } of imports) {
      if (!isIn(from, [part]) || isConfiguration(from) || isIn(to, [part, ...values])) continue;
      if (typeOnly && isIn(to, types)) continue;
      const ofTypes = types.length > 0 ? `, and types of ${types.join(', ')}` : '';
      findings.push(`${from} imports ${to}: ${part} may import, besides itself, ${listed(values)}${ofTypes}`);
    }
  }
  return findings;
}

/**
 * What C++ in a folder includes by a name in quotes is there, in one of the places that may be.
 * @param {ReturnType<typeof importsOf>} tree
 * @param {string} root
 * @param {string[]} places
 */
export function checkIncludes({ imports, missing }, root, places) {
  const allowed = `${root} may include ${places.join(', ')}`;
  return [
    ...imports
      .filter(({ from, to }) => isOfCxx(from) && from.startsWith(root) && !isIn(to, places))
      .map(({ from, to }) => `${from} includes ${to}: ${allowed}`),
    ...missing
      .filter(({ from }) => isOfCxx(from) && from.startsWith(root))
      .map(({ from, name }) => `${from} includes "${name}", which is not there: ${allowed}`),
  ];
}

/**
 * There are few arrows between the folders of a root.
 * @param {Import[]} imports
 * @param {string} root
 * @param {number} most
 */
export function checkArrows(imports, root, most) {
  const arrows = betweenFolders(arrowsOf(imports, root));
  if (arrows.length <= most) return [];
  // Those that the fewest imports make are the nearest to being none.
  const thinnest = arrows.toSorted((one, other) => one.because.length - other.because.length).slice(0, 10);
  const because = thinnest.flatMap((arrow) => arrow.because).map(({ from, to }) => `  ${from} imports ${to}`);
  const finding = `${root}: ${arrows.length} arrows between folders, ${most} are allowed; the thinnest are made by`;
  return [[finding, ...because].join('\n')];
}

/** A folder of the sentences of a language carries the tag of the language. */
const languageTag = /^web\/messages\/[a-z]{2}(-[A-Z]{2})?(?=\/)/;

/**
 * Names: kebab-case in web/ and for scripts and TypeScript among the tests, snake_case for C++.
 * @param {string[]} names
 */
export function checkNames(names) {
  const findings = [];
  for (const name of names) {
    const base = posix.basename(name);
    if (isOfCxx(name)) {
      if (!/^[a-z0-9]+(_[a-z0-9]+)*\.[ch]pp$/.test(base))
        findings.push(`${name}: sources in C++ are named in snake_case`);
    } else if (/^web\/|^tests\/.*\.(ts|mjs)$/.test(name)) {
      const steps = name.replace(languageTag, '').split('/');
      if (!steps.every((step) => /^([a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*)?$/.test(step)))
        findings.push(`${name}: files and folders here are named in kebab-case`);
    }
  }
  return findings;
}
