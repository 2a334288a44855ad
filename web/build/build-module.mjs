/** `npm run build:module`: dist/module/{browser,worker,node,sentences}.js and their types. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Vite warns of configurations that Node alone could not load; these are loaded by Vite.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
const target = join(root, 'dist/module');
rmSync(target, { recursive: true, force: true });
for (const mode of ['browser', 'worker', 'node', 'sentences']) {
  await build({ configFile: join(root, 'web/engine/vite.config.ts'), mode });
}

// The declarations keep the folders of the sources, as they refer to the border of the core by path.
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, 'web/build/tsconfig.types.json')], {
  stdio: 'inherit',
});
mkdirSync(join(target, 'types/wasm'), { recursive: true });
copyFileSync(join(root, 'wasm/user_access_core.d.ts'), join(target, 'types/wasm/user_access_core.d.ts'));
// Within the project the name of the element means the class itself.
writeFileSync(
  join(target, 'types/element.d.ts'),
  `import type { UserAccessMonitor } from './web/element/public/public-types';
export * from './web/element/public/public-types';
declare global {
  interface HTMLElementTagNameMap {
    'user-access-monitor': UserAccessMonitor;
  }
}
`,
);
// The sources are bundled and name no endings; `node16` and `nodenext` find a declaration by its ending alone.
const types = join(target, 'types');
for (const path of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.d.ts')) continue;
  const text = readFileSync(join(types, path), 'utf8');
  writeFileSync(join(types, path), text.replace(/(\b(?:from |import\())'(\.{1,2}\/[^']+?)(?:\.js)?'/g, "$1'$2.js'"));
}
// The schema follows from the table of settings, which is TypeScript.
const { module } = await runnerImport(join(root, 'web/engine/settings/rows-schema.ts'), { configFile: false });
writeFileSync(join(target, 'rows.schema.json'), `${JSON.stringify(module.rowsSchema, null, 2)}\n`);
process.exitCode = status ?? 1;
