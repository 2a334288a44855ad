/** What is used of others: known, under licences that were agreed to, and told to those who get it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockedPackages, shipped, thirdParty, unexpectedLicences } from '../../scripts/licences.mjs';
import { root } from '../../scripts/run.mjs';

const read = (name) => readFileSync(join(root, name), 'utf8');

describe('THIRD-PARTY.md', () => {
  it('is what package-lock.json and the packages say', async () => {
    expect(read('THIRD-PARTY.md'), 'write it anew: npm run licences').toBe(await thirdParty());
  });

  it('names what the bundler put into each built file, and nothing else', () => {
    const bundles = Object.fromEntries(
      readdirSync(join(root, 'build/shipped')).map((name) => [
        name.replace('.json', ''),
        JSON.parse(read(`build/shipped/${name}`)),
      ]),
    );
    const expected = Object.fromEntries(
      Object.keys(bundles).map((bundle) => [
        bundle,
        Object.keys(shipped).filter((name) => shipped[name].includes(bundle)),
      ]),
    );
    expect(Object.keys(bundles)).toEqual(
      expect.arrayContaining(['command', 'element', 'single-file', 'site', 'worker']),
    );
    expect(bundles).toEqual(expected);
  });

  it('is carried along in the package and beside the page', () => {
    for (const folder of ['dist', 'dist/site']) expect(read(`${folder}/THIRD-PARTY.md`)).toBe(read('THIRD-PARTY.md'));
  });
});

describe('licences', () => {
  it.each(['.', 'bench'])('of all that is locked in %s were agreed to', (folder) => {
    const packages = lockedPackages(join(root, folder));
    expect(packages.length).toBeGreaterThan(10);
    expect(unexpectedLicences(packages)).toEqual([]);
  });

  it('of the packages that are installed are those of the lock', () => {
    const installed = Object.entries(JSON.parse(read('node_modules/.package-lock.json')).packages);
    expect(installed.length).toBeGreaterThan(100);
    const different = installed.filter(([path]) => {
      const { version, license, licenses } = JSON.parse(read(`${path}/package.json`));
      const locked = lockedPackages().find((each) => each.path === path);
      return locked?.version !== version || locked.licence !== (license ?? licenses?.[0]?.type);
    });
    expect(different.map(([path]) => path)).toEqual([]);
  });

  it('that nobody agreed to are found', () => {
    const packages = [
      { name: 'some-tool', licence: 'AGPL-3.0-only' },
      { name: 'other-tool', licence: '' },
      { name: 'lightningcss', licence: 'MPL-2.0' },
      { name: 'lit-html', licence: 'MPL-2.0' },
    ];
    expect(unexpectedLicences(packages)).toEqual([
      'some-tool: AGPL-3.0-only',
      'other-tool: no licence',
      'lit-html: MPL-2.0',
    ]);
  });
});

describe('package-lock.json', () => {
  it('holds every package to one version and its bytes', () => {
    const { devDependencies } = JSON.parse(read('package.json'));
    for (const version of Object.values(devDependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    const { packages } = JSON.parse(read('package-lock.json'));
    const loose = Object.entries(packages).filter(([path, entry]) => path !== '' && !/^sha512-/.test(entry.integrity));
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});
