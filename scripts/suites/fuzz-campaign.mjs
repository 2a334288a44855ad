/** The fuzzers' campaign over days and machines, and its record: tests/fuzz/campaign.json. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { output, root } from '../run.mjs';

const path = join(root, 'tests', 'fuzz', 'campaign.json');

/**
 * What a target went through with the sources of one commit.
 * @typedef {{ target: string, commit: string, executions: number, processorSeconds: number }} Entry
 */

/** The commit that is tested; a `+` behind it says that the sources differ from it. */
function commitOfSources() {
  const commit = output('git', ['rev-parse', '--short=12', 'HEAD'])?.trim() ?? 'unknown';
  const changed = output('git', ['status', '--porcelain', '--', 'include', 'wasm', 'tests/fuzz/targets']) ?? '';
  return changed.trim() === '' ? commit : `${commit}+`;
}

/**
 * Hands out slices so that all targets come forward alike, and writes down what each came to.
 * @template {{ name: string }} Target
 */
export class Campaign {
  /** @type {Entry[]} */
  #entries = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  #commit = commitOfSources();
  /** @type {Set<Target>} */
  #working = new Set();
  /** @type {Set<Target>} */
  #failed = new Set();
  #targets;
  #until;
  #slice;

  /**
   * @param {Target[]} targets
   * @param {number} until Processor seconds that every target is to come to in all.
   * @param {number} slice Processor seconds at a time.
   */
  constructor(targets, until, slice) {
    this.#targets = targets;
    this.#until = until;
    this.#slice = slice;
  }

  /** @param {string} name */
  #secondsOf(name) {
    return this.#entries.reduce((all, entry) => all + (entry.target === name ? entry.processorSeconds : 0), 0);
  }

  /** The next slice, of the target that is furthest behind; one that failed is mended first. */
  next() {
    const [target] = this.#targets
      .filter((each) => !this.#working.has(each) && !this.#failed.has(each) && this.#secondsOf(each.name) < this.#until)
      .sort((one, other) => this.#secondsOf(one.name) - this.#secondsOf(other.name));
    if (target === undefined) return undefined;
    this.#working.add(target);
    return { target, seconds: Math.min(this.#slice, this.#until - this.#secondsOf(target.name)) };
  }

  /** @param {{ target: string, executions: number, seconds: number, held: boolean }} outcome */
  took({ target: name, executions, seconds, held }) {
    const target = this.#targets.find((each) => each.name === name);
    if (target === undefined) return;
    this.#working.delete(target);
    if (!held) {
      this.#failed.add(target);
      return;
    }
    const commit = this.#commit;
    let entry = this.#entries.find((each) => each.target === name && each.commit === commit);
    if (entry === undefined) {
      entry = { target: name, commit, executions: 0, processorSeconds: 0 };
      this.#entries.push(entry);
    }
    entry.executions += executions;
    entry.processorSeconds += seconds;
    this.#entries.sort((a, b) => (a.target < b.target ? -1 : a.target > b.target ? 1 : 0));
    writeFileSync(path, `${JSON.stringify(this.#entries, null, 2)}\n`);
  }
}
