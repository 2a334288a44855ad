import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commits, faultOf, ruleBegins, subjects } from '../../scripts/commits.mjs';
import { root } from '../../scripts/run.mjs';

describe('the subject of a commit', () => {
  it.each([
    'Give the element rooms',
    'Read by fewer ways where no times are taken',
    'Embed the wasm: nothing may be fetched',
    'Feed the scanner byte by byte',
    'Bring back the address',
    'String the parts together',
    'Process what was cut',
    'Focus the table after a press',
    'Alias the old name for one version',
    'Re-read what a change of the zone asks for',
    'Revert "Give the element rooms"',
    `Say ${'x'.repeat(68)}`,
    `Say ${'語'.repeat(68)}`,
  ])('may be: %s', (subject) => {
    expect(faultOf(subject)).toBeNull();
  });

  it.each([
    [`Say ${'x'.repeat(69)}`, '73 letters'],
    ['feat: give the element rooms', 'a prefix'],
    ['Fix(element): the focus', 'a prefix'],
    ['fix!: the focus', 'a prefix'],
    ['Element: the focus', 'a prefix'],
    ['give the element rooms', 'a capital letter'],
    ['2 rooms', 'a capital letter'],
    ["It's done", 'a capital letter'],
    ['', 'a capital letter'],
    ['Give the element rooms.', 'a period'],
    ['Added rooms', 'no imperative'],
    ['Moved the parts', 'no imperative'],
    ['Adding rooms', 'no imperative'],
    ['Adds rooms', 'no imperative'],
    ['Fixes the focus', 'no imperative'],
    ['Tests of the rooms', 'no imperative'],
  ])('may not be: %s', (subject, fault) => {
    expect(faultOf(subject)).toContain(fault);
  });

  it('is right in the whole history since the rule began, where that is here', async () => {
    for (const { commit } of subjects() ?? []) expect(commit).toMatch(/^[0-9a-f]{7,40}$/);
    expect(await commits()).toBe(true);
    expect(ruleBegins).toMatch(/^[0-9a-f]{40}$/);
  });

  it('is not asked for, with a word, where the history is not here', () => {
    const program = "import('./scripts/commits.mjs').then(async ({ commits }) => console.log(await commits()))";
    const { stdout } = spawnSync(process.execPath, ['-e', program], {
      cwd: root,
      encoding: 'utf8',
      // A folder that is no repository.
      env: { ...process.env, GIT_DIR: root.replace(/\/?$/, '/build/no-repository') },
    });
    expect(stdout).toMatch(/^skipped: the history since [0-9a-f]{7} is not here.*\ntrue\n$/);
  });
});
