import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as layers from '../../scripts/layers.mjs';
import { root } from '../../scripts/run.mjs';

const core = 'include/uam/';
const engine = 'web/engine/';
const element = 'web/element/';

const names = ['include', 'wasm', 'web', 'tests', 'bench/kernel', 'bench/native'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
);
const isRead = (name) => /\.[ch]pp$/.test(name) || /^(web|wasm)\/.*\.[mc]?[jt]s$/.test(name);
const tree = layers.importsOf(
  new Map(names.filter(isRead).map((name) => [name, readFileSync(join(root, name), 'utf8')])),
);
const ofWeb = tree.imports.filter(({ from }) => from.startsWith('web/'));
const ofCore = tree.imports.filter(({ from }) => from.startsWith(core));
const ofEngine = names.filter(
  (name) => name.startsWith(engine) && name.endsWith('.ts') && !layers.isConfiguration(name),
);

/** `a -> b` for an import, `a => b` for one of types alone. */
const made = (...lines) =>
  lines.map((line) => {
    const [from, arrow, to] = line.split(' ');
    return { from, to, typeOnly: arrow === '=>' };
  });

describe('imports are read from texts', () => {
  it('of TypeScript in all their forms', () => {
    const text = `
      import './a';
      import b, { type B } from './b';
      import type { C } from './c';
      import { type D, type E } from './d';
      export { f } from './f';
      export type * from './g';
      const h = await import('./h');
      let i: import('./i').I;
      // import './comment';
      const j = "import './text'";
      import k from 'package';`;
    const types = ['./c', './d', './g', './i'];
    const all = ['./a', './b', './c', './d', './f', './g', './h', './i', 'package'];
    expect(layers.modulesOf(text)).toEqual(all.map((module) => ({ module, typeOnly: types.includes(module) })));
  });

  it('of C++ in every branch', () => {
    const text =
      '#include <vector>\n#if A\n#  include "uam/a.hpp" // NOLINT\n#else\n#include "b.hpp"\n#endif\n// #include "c.hpp"\n';
    expect(layers.includesOf(text)).toEqual([
      { file: 'vector', quoted: false },
      { file: 'uam/a.hpp', quoted: true },
      { file: 'b.hpp', quoted: true },
    ]);
  });

  it('and their files are found, or missed', () => {
    const sources = new Map([
      [
        'web/one/a.ts',
        "import '../two'; import './b'; import './c.ts'; import './none'; import 'lit'; import '../../wasm/d.js';",
      ],
      ['web/one/b.d.ts', ''],
      ['web/one/c.ts', ''],
      ['web/two/index.ts', ''],
      ['wasm/d.d.ts', ''],
      [
        'wasm/border/e.cpp',
        '#include "border/f.hpp"\n#include <uam/g.hpp>\n#include <string>\n#include "none.hpp"\n#include "h.hpp"',
      ],
      ['wasm/border/f.hpp', ''],
      ['wasm/border/h.hpp', ''],
      ['include/uam/g.hpp', ''],
    ]);
    const { imports, missing } = layers.importsOf(sources);
    expect(imports.map(({ to }) => to)).toEqual([
      ...['web/two/index.ts', 'web/one/b.d.ts', 'web/one/c.ts', 'wasm/d.d.ts'],
      ...['wasm/border/f.hpp', 'include/uam/g.hpp', 'wasm/border/h.hpp'],
    ]);
    expect(missing).toEqual([
      { from: 'web/one/a.ts', name: './none' },
      { from: 'wasm/border/e.cpp', name: 'none.hpp' },
    ]);
  });

  it('and none of the product is missed but what a build makes', () => {
    const ofProduct = tree.missing.filter(({ from }) => /^(include|wasm|web)\//.test(from));
    expect(ofProduct.filter(({ name }) => !name.startsWith('../../../build/wasm/'))).toEqual([]);
    expect(ofCore.length).toBeGreaterThan(100);
    expect(ofWeb.length).toBeGreaterThan(300);
  });
});

describe('the core is made of layers', () => {
  it('each header includes its own folder and those before it', () => {
    expect(layers.checkPlaces(names, core, layers.coreOrder)).toEqual([]);
    expect(layers.checkOrder(ofCore, core, layers.coreOrder)).toEqual([]);
  });

  it('and one that includes a later one, or has no place, is told', () => {
    const up = made(`${core}text/a.hpp -> ${core}calendar/b.hpp`, `${core}calendar/b.hpp -> ${core}text/c.hpp`);
    expect(layers.checkOrder(up, core, layers.coreOrder)).toEqual([
      `${core}text/a.hpp imports ${core}calendar/b.hpp: text may import, besides itself, base, text/simd`,
    ]);
    const content = made(`${core}content.hpp -> ${core}monitoring/a.hpp`);
    expect(layers.checkOrder(content, core, layers.coreOrder)).toHaveLength(1);
    expect(layers.checkPlaces([`${core}texts/a.hpp`, `${core}text/a.hpp`], core, layers.coreOrder)).toEqual([
      `${core}texts/a.hpp: texts has no place in the order of ${core} (scripts/layers.mjs)`,
    ]);
  });

  it.each(['text', 'calendar'])('%s knows no directory', (room) => {
    expect(layers.checkUnknown(ofCore, core, room, 'directory')).toEqual([]);
  });

  it('and one that does by way of another is told', () => {
    const way = made(`${core}text/a.hpp -> ${core}base/b.hpp`, `${core}base/b.hpp -> ${core}directory/c.hpp`);
    expect(layers.checkUnknown(way, core, 'text', 'directory')).toEqual([
      `${core}text/a.hpp imports ${core}base/b.hpp imports ${core}directory/c.hpp: text may not know directory, which may import text`,
    ]);
  });

  it('the whole is included by the border, by tests and by measurements alone', () => {
    const session = `${core}session.hpp`;
    expect(layers.checkUsers(tree.imports, session, layers.usersOfSession)).toEqual([]);
    expect(layers.checkUsers(tree.imports, session, [])).not.toEqual([]);
    const wrong = made(`wasm/core.cpp -> ${session}`, `wasm/border/a.hpp -> ${session}`);
    expect(layers.checkUsers(wrong, session, layers.usersOfSession)).toEqual([
      `wasm/core.cpp imports ${session}: only wasm/border/, tests/, bench/ may`,
    ]);
  });

  it('the border includes the core and itself', () => {
    const places = [core, 'wasm/border/'];
    expect(layers.checkIncludes(tree, 'wasm/', places)).toEqual([]);
    const wrong = {
      imports: made('wasm/border/a.hpp -> tests/b.hpp'),
      missing: [{ from: 'wasm/c.cpp', name: 'd.hpp' }],
    };
    expect(layers.checkIncludes(wrong, 'wasm/', places)).toEqual([
      `wasm/border/a.hpp includes tests/b.hpp: wasm/ may include ${core}, wasm/border/`,
      `wasm/c.cpp includes "d.hpp", which is not there: wasm/ may include ${core}, wasm/border/`,
    ]);
  });
});

describe('the faces are made of layers', () => {
  it('the rooms of the engine import those before them', () => {
    expect(layers.checkPlaces(ofEngine, engine, layers.engineOrder)).toEqual([]);
    expect(layers.checkOrder(ofWeb, engine, layers.engineOrder)).toEqual([]);
  });

  it('and one that imports a later one is told, a type as well', () => {
    const up = made(`${engine}api/a.ts => ${engine}calendar/b.ts`, `${engine}engine.ts -> ${engine}worker/c.ts`);
    expect(layers.checkOrder(up, engine, layers.engineOrder)).toEqual([
      `${engine}api/a.ts imports ${engine}calendar/b.ts: api may import, besides itself, nothing else`,
      expect.stringMatching(
        /engine\.ts imports .*worker\/c\.ts: engine\.ts may import, besides itself, api, .*, table$/,
      ),
    ]);
  });

  it('engine, element, messages and the rest import what each may', () => {
    const known = names.filter((name) => name.startsWith('web/'));
    const places = Object.keys(layers.parts);
    expect(known.filter((name) => !places.some((place) => name.startsWith(place)))).toEqual([]);
    expect(layers.checkParts(ofWeb, layers.parts)).toEqual([]);
  });

  it.each([
    ...['element', 'page', 'command', 'sample', 'build'].map((to) => `${engine}a.ts -> web/${to}/b.ts`),
    `${engine}a.ts -> web/messages/index.ts`,
    ...['page', 'command', 'sample', 'build'].map((to) => `${element}a.ts -> web/${to}/b.ts`),
    `web/messages/a.ts -> ${engine}api/types.ts`,
    `web/messages/a.ts => ${engine}api/errors.ts`,
    `web/vocabulary.ts => ${engine}api/types.ts`,
  ])('and %s is told', (line) => {
    const [finding, ...others] = layers.checkParts(made(line), layers.parts);
    expect(finding).toMatch(/^\S+ imports \S+: \S+ may import, besides itself, /);
    expect(others).toEqual([]);
  });

  it('but a configuration of the bundler, and types where types are allowed, are not', () => {
    const fine = made(`${engine}vite.config.ts -> web/build/a.ts`, `web/messages/a.ts => ${engine}api/types.ts`);
    expect(layers.checkParts(fine, layers.parts)).toEqual([]);
  });

  it('what all rooms of the element are made with imports none of them', () => {
    expect(layers.checkLowRooms(ofWeb, element, layers.lowRooms)).toEqual([]);
  });

  it('and where it does it is told', () => {
    const wrong = made(
      `${element}parts/a.ts => ${element}screen/b.ts`,
      `${element}parts/a.ts -> ${element}styles/c.ts`,
    );
    expect(layers.checkLowRooms(wrong, element, layers.lowRooms)).toEqual([
      `${element}parts/a.ts imports ${element}screen/b.ts: parts may import, of ${element}, styles, parts, public`,
    ]);
  });
});

describe('nothing is imported in circles', () => {
  it('no file', () => {
    expect(layers.checkFileCircles([...ofWeb, ...ofCore])).toEqual([]);
  });

  it.each([core, engine, element])('no room of %s', (place) => {
    expect(layers.checkRoomCircles(tree.imports, place)).toEqual([]);
  });

  it('and each circle is told, with the imports that make it', () => {
    const files = made('c -> a', 'a -> b', 'b => c', 'a -> d', 'd -> e', 'e -> d', 'e -> f');
    expect(layers.checkFileCircles(files)).toEqual([
      'a imports b imports c imports a: a circle; one of these imports has to go',
      'd imports e imports d: a circle; one of these imports has to go',
    ]);
    expect(layers.checkFileCircles(made('a -> a'))).toHaveLength(1);
    expect(layers.checkFileCircles(made('a -> b', 'a -> c', 'b -> d', 'c -> d'))).toEqual([]);
    const rooms = made('web/x/a -> web/y/b', 'web/y/c => web/x/d', 'web/y/c -> web/e.ts', 'web/x/a -> web/x/d');
    expect(layers.checkRoomCircles(rooms, 'web/')).toEqual([
      'web/: x -> y -> x: a circle of rooms; all imports of one of its arrows have to go\n' +
        '  web/x/a imports web/y/b\n  web/y/c imports web/x/d',
    ]);
  });

  it('and none is hidden behind another', () => {
    const files = made('a -> b', 'b -> a', 'b -> c', 'c -> b', 'c -> a');
    expect(layers.circlesOf(files).map((circle) => circle.map(({ to }) => to))).toEqual([
      ['b', 'a'],
      ['b', 'c', 'a'],
      ['c', 'b'],
    ]);
  });
});

describe('rooms know few others', () => {
  it.each([engine, element])('in %s', (place) => {
    expect(layers.checkArrows(ofWeb, place, layers.mostArrows)).toEqual([]);
  });

  it('and too many arrows are told; files beside the folders make none', () => {
    const imports = made('web/x/a -> web/y/b', 'web/x/c -> web/y/b', 'web/y/b -> web/z/d', 'web/e.ts -> web/x/a');
    expect(layers.checkArrows(imports, 'web/', 2)).toEqual([]);
    expect(layers.checkArrows(imports, 'web/', 1)).toEqual([
      expect.stringMatching(/^web\/: 2 arrows between folders, 1 are allowed;.*\n {2}web\/y\/b imports web\/z\/d\n/),
    ]);
  });
});

describe('files are named alike', () => {
  it('kebab-case for the web and its tests, snake_case for C++', () => {
    expect(layers.checkNames(names)).toEqual([]);
  });

  it.each([
    ...['web/page/pageStyles.ts', 'web/page/page_styles.ts', 'web/Page/main.ts', 'web/messages/en/Page.ftl'],
    ...['tests/scripts/lay_ers.test.mjs', 'tests/engine/a.Test.ts', 'web/page/zh-TW/a.ts'],
    ...['include/uam/text/csv-scanner.hpp', 'wasm/Border.cpp', 'tests/unit/text/foldTest.cpp'],
  ])('and %s is told', (name) => {
    expect(layers.checkNames([name])).toEqual([expect.stringMatching(/named in (kebab-case|snake_case)$/)]);
  });

  it('but the tag of a language is a name', () => {
    expect(layers.checkNames(['web/messages/zh-TW/page.ftl', 'web/build/build-module.mjs'])).toEqual([]);
  });
});
