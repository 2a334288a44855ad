/** The hand-written border of the core against the names that the built module really has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadInlineCore } from '../../../web/engine/core/inline-wasm';
import type { UserAccessCore } from '../../../wasm/user_access_core';
import { root } from '../support/engine';

const source = ts.createSourceFile(
  'user_access_core.d.ts',
  readFileSync(join(root, 'wasm/user_access_core.d.ts'), 'utf8'),
  ts.ScriptTarget.ES2022,
);

/** Names of the members of an interface, in the order of the file. */
function members(name: string): string[] {
  const found = source.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  ) as ts.InterfaceDeclaration;
  return found.members.map((member) => (member.name as ts.Identifier).text);
}

let core: UserAccessCore;
beforeAll(async () => {
  core = await loadInlineCore();
});

describe('the border of the core', () => {
  it('has every name that is declared', () => {
    expect(members('UserAccessCore').length).toBeGreaterThan(4);
    for (const name of members('UserAccessCore')) expect(core).toHaveProperty(name);
  });

  it('has the sessions declared, no more and no less', () => {
    const session = new core.Session();
    const prototype = Object.getPrototypeOf(session) as object;
    const inherited = Object.getPrototypeOf(prototype) as object;
    const real = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
    expect([...real, 'delete'].sort()).toEqual(members('Session').sort());
    expect(inherited).toHaveProperty('delete');
    session.delete();
  });

  it('answers a wrong call, never an exception', () => {
    const session = new core.Session();
    const answers = [
      session.prepare('{'),
      session.prepare('{}'),
      session.beginInput('null'),
      session.endInput(),
      session.resolveDirectory(JSON.stringify({ logs: true })),
      session.configure('[]'),
      session.view('"x"'),
      session.overview(),
      session.rows(-1, 1e300, '{}'),
      session.profile('nobody'),
      session.statistics(true),
      session.beginEvents('nobody'),
      session.events(),
      session.aliasFile(),
      session.searchText(),
      session.commitSearchText(),
      session.beginCsv('{}'),
      session.nextCsv(),
      session.packInput(true),
    ];
    for (const answer of answers) {
      expect(JSON.parse(answer)).toHaveProperty('ok');
    }
    expect(session.reserve(10)).toBe(0);
    expect(session.commit(10)).toBe(1);
    expect(session.betweenRecords()).toBe(false);
    expect(session.addPacked(0, 0)).toBe(1);
    session.delete();
  });

  // The module's own reading of floating point stands in small_libc.cpp.
  it.each([
    ['numbers as they are written', '-0.50,1e3,2E-300,-17.25e+2,0.0,123456789012345678901234567890,1E-999', true],
    ['and takes none for infinite', '1e309', false],
  ])('shows %s', (_, numbers, known) => {
    const text = new TextEncoder().encode(`[{"code":"sato","name":"Sato","n":[${numbers}]}]`);
    const address = core.allocate(text.length);
    core.HEAPU8.set(text, address);
    const answer = JSON.parse(core.identify(address, text.length, '{"whole":true}')) as { preview?: string[][] };
    core.release(address);
    if (known) expect(answer.preview).toEqual([[`{"code":"sato","name":"Sato","n":[${numbers}]}`]]);
    else expect(answer).toMatchObject({ ok: false, error: { code: 'json-malformed' } });
  });
});
