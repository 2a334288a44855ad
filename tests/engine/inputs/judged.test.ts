import { describe, expect, it } from 'vitest';
import type { EngineState } from '../../../web/engine/api/types';
import { access, departments, input, newEngine, onceSource, rejection, textSource, users } from '../support/engine';

const shaped = 'sato,sales\nkato,east\n';
const groups = 'sato,g1,g2\nkato,g1\n';

const departmentsOf = async (engine: ReturnType<typeof newEngine>): Promise<string[]> =>
  (await engine.rows(0, 9)).map(({ login, department }) => `${login} ${department}`);

const codes = (state: EngineState): (string | null)[] =>
  ['a.csv', 'b.csv'].map((name) => input(state, name).problem?.code ?? null);

describe('memberships that only their shape tells', () => {
  it('are read where the other files bear them out', async () => {
    const engine = newEngine();
    const state = await engine.add([
      textSource('user.csv', users),
      textSource('organization.csv', departments),
      textSource('a.csv', shaped),
    ]);
    expect(input(state, 'a.csv')).toMatchObject({ state: 'used', kind: 'memberships', lines: 2 });
    expect(await departmentsOf(engine)).toEqual(['kato Sales East', 'sato Sales', 'ito ']);
  });

  it('are kept out with the reason where they do not, and the table is made without them', async () => {
    const engine = newEngine();
    const state = await engine.add([
      textSource('user.csv', users),
      textSource('log.csv', "'when','who'\n'2026-11-19','sato'\n"),
      textSource('access.csv', access),
    ]);
    expect(input(state, 'log.csv')).toMatchObject({
      state: 'failed',
      kind: 'memberships',
      problem: { code: 'memberships-unknown-users', parameters: { known: '0', all: '2' } },
      lines: 0,
    });
    expect(state).toMatchObject({ ready: true, rows: 3 });
    expect(state.notes.map(({ code }) => code)).toContain('no-memberships-file');
    expect((await engine.manifest()).inputs.map(({ name }) => name)).not.toContain('log.csv');
  });

  it('are judged anew when files come or go', async () => {
    const engine = newEngine();
    let state = await engine.add([textSource('other.csv', 'Login Name\nabe\n'), textSource('a.csv', shaped)]);
    expect(input(state, 'a.csv').problem).toMatchObject({ code: 'memberships-unknown-users' });
    // A log changes nothing of it, and makes no other reading necessary.
    state = await engine.add([textSource('access.csv', access)]);
    expect(input(state, 'a.csv').state).toBe('failed');
    state = await engine.add([textSource('user.csv', users)]);
    expect(input(state, 'a.csv').state).toBe('used');
    state = await engine.remove([input(state, 'user.csv').id]);
    expect(input(state, 'a.csv').state).toBe('failed');
    state = await engine.remove([input(state, 'other.csv').id]);
    // Without users nothing is known of it.
    expect(state.ready).toBe(false);
    expect(input(state, 'a.csv')).toMatchObject({ state: 'used', problem: null });
  });

  it('ask which is which where two have no code in common', async () => {
    const engine = newEngine();
    let state = await engine.add([
      textSource('user.csv', users),
      textSource('a.csv', shaped),
      textSource('b.csv', groups),
    ]);
    expect(codes(state)).toEqual(['memberships-ambiguous', 'memberships-ambiguous']);
    // Said of one, it is still to be said of the other.
    state = await engine.override(input(state, 'a.csv').id, { kind: 'memberships' });
    expect(codes(state)).toEqual([null, 'memberships-ambiguous']);
    expect(await departmentsOf(engine)).toEqual(['kato east', 'sato sales', 'ito ']);
    state = await engine.override(input(state, 'a.csv').id, {}).catch(() => engine.state());
    expect(codes(state)).toEqual([null, 'memberships-ambiguous']);
    state = await engine.remove([input(state, 'a.csv').id]);
    expect(input(state, 'b.csv').state).toBe('used');
    state = await engine.add([textSource('organization.csv', departments)]);
    expect(input(state, 'b.csv').problem).toMatchObject({ code: 'memberships-unknown-departments' });
  });

  it('and one of two goes: the other stands alone', async () => {
    const engine = newEngine();
    const state = await engine.add([
      textSource('user.csv', users),
      textSource('a.csv', shaped),
      textSource('b.csv', groups),
    ]);
    const left = await engine.remove([input(state, 'b.csv').id]);
    expect(input(left, 'a.csv').state).toBe('used');
  });

  it('given twice are kept out twice', async () => {
    const engine = newEngine();
    const state = await engine.add([
      textSource('user.csv', users),
      textSource('a.csv', 'x,y\nz,w\n'),
      textSource('b.csv', 'x,y\nz,w\n'),
    ]);
    expect(codes(state)).toEqual(['memberships-unknown-users', 'memberships-unknown-users']);
    const left = await engine.remove([input(state, 'a.csv').id]);
    expect(input(left, 'b.csv').problem).toMatchObject({ code: 'memberships-unknown-users' });
  });

  it('that come in place of a file of the table end the change', async () => {
    const engine = newEngine();
    const state = await engine.add([textSource('user.csv', users), textSource('a.csv', shaped)]);
    const replacing = [input(state, 'a.csv').id];
    const change = engine.add([textSource('b.csv', 'x,y\nz,w\n')], { replacing });
    expect(await rejection(change)).toEqual({ code: 'memberships-unknown-users', input: 'b.csv' });
    expect((await engine.state()).inputs.map(({ name }) => name)).toEqual(['user.csv', 'a.csv']);
    expect(await departmentsOf(engine)).toEqual(['kato east', 'sato sales', 'ito ']);
  });

  it('from a stream that can be read once stay out', async () => {
    const engine = newEngine();
    const state = await engine.add([textSource('other.csv', 'Login Name\nabe\n'), onceSource('a.csv', shaped)]);
    expect(input(state, 'a.csv').state).toBe('failed');
    const more = await engine.add([textSource('user.csv', users)]);
    expect(input(more, 'a.csv').problem).toMatchObject({ code: 'memberships-unknown-users' });
    expect(more).toMatchObject({ ready: true, rows: 4 });
  });
});
