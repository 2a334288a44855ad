import { describe, expect, it } from 'vitest';
import {
  access,
  csvText,
  directory,
  everything,
  input,
  newEngine,
  onceSource,
  rejection,
  textSource,
  users,
} from '../support/engine';

const idOf = async (engine: ReturnType<typeof newEngine>, name: string): Promise<number> =>
  input(await engine.state(), name).id;

describe('a look at an input under other overrides', () => {
  it('shows columns, records and problems, and changes nothing', async () => {
    const engine = newEngine();
    await engine.add([...directory(), textSource('seen.csv', 'when;who\n2026-11-19 10:00:00;ito\n')]);
    const before = await engine.state();
    const id = await idOf(engine, 'seen.csv');
    const columns = { time: 'when', user: 'who' };
    const seen = await engine.preview(id, { kind: 'access', columns });
    expect(seen).toMatchObject({
      id,
      state: 'used',
      kind: 'access',
      delimiter: 'semicolon',
      heading: ['when', 'who'],
      columns: { time: 0, user: 1 },
      preview: [['2026-11-19 10:00:00', 'ito']],
    });
    const comma = await engine.preview(id, { kind: 'access', columns, delimiter: 'comma' });
    expect(comma).toMatchObject({ state: 'failed', problem: { code: 'no-usable-column' } });
    expect(comma.preview[0]).toEqual(['when;who']);
    expect(await engine.state()).toEqual(before);
    expect(await rejection(engine.preview(99, {}))).toMatchObject({ code: 'wrong-call' });
    expect(await rejection(engine.preview(id, { kind: 'none' as never }))).toMatchObject({ code: 'bad-setting' });
  });

  it('decodes the beginning as it is told to', async () => {
    const engine = newEngine();
    const bytes = new Uint8Array([...new TextEncoder().encode('login name,display name\nkato,'), 0x89, 0xc1, 0x0a]);
    await engine.add([textSource('user.csv', bytes)]);
    const id = await idOf(engine, 'user.csv');
    expect((await engine.preview(id, { encoding: 'shift_jis' })).preview).toEqual([['kato', '加']]);
    expect((await engine.preview(id, { encoding: 'windows-1252' })).preview).toEqual([['kato', '‰Á']]);
  });

  it('takes nothing from a stream that can be read once', async () => {
    const engine = newEngine();
    await engine.add([onceSource('access.csv', access)]);
    const id = await idOf(engine, 'access.csv');
    expect((await engine.preview(id, {})).kind).toBe('access');
    expect((await engine.preview(id, { kind: 'access' })).preview.length).toBeGreaterThan(0);
    const state = await engine.add(directory());
    expect(input(state, 'access.csv')).toMatchObject({ state: 'used', lines: 5 });
    expect(await rejection(engine.preview(id, {}))).toMatchObject({ code: 'source-gone' });
  });
});

describe('a column that is said to be none', () => {
  const log = 'Time,User,Result\n2026-11-19 10:00:00,ito,FAILED\n';

  it('is not read, though its heading is known', async () => {
    const engine = newEngine();
    await engine.add([...directory(), textSource('seen.csv', log)]);
    expect((await engine.state()).ledger).toMatchObject({ failed: 1, counted: 0 });
    const state = await engine.override(await idOf(engine, 'seen.csv'), { kind: 'access', columns: { result: '' } });
    expect(state.ledger).toMatchObject({ failed: 0, counted: 1 });
    expect(input(state, 'seen.csv').columns).toEqual({ time: 0, user: 1 });
    expect(state.notes.map(({ code }) => code)).not.toContain('column-not-found');
  });

  it('is not read in a file without a heading either', async () => {
    const engine = newEngine();
    await engine.add([...directory(), textSource('people.csv', 'ann,Ann,ann@example.com\nbob,Bob,bob@example.com\n')]);
    const columns = { login: '1', name: '2', email: '' };
    const seen = await engine.preview(await idOf(engine, 'people.csv'), { kind: 'users', columns });
    expect(seen).toMatchObject({ state: 'used', heading: null, columns: { login: 0, name: 1 } });
    expect(seen.columns).not.toHaveProperty('email');
  });
});

describe('JSON of members that nobody knew', () => {
  const staff = JSON.stringify([
    { person: 'kato', title: 'Kato Rin', valid: true, unit: 'd1', may: 'ki gr' },
    { person: 'mori', title: 'Mori Sora', valid: false, unit: 'd2', may: 'gr' },
  ]);

  it('is shown, and read as a person says', async () => {
    const engine = newEngine();
    const unknown = input(await engine.add([textSource('staff.json', staff)]), 'staff.json');
    expect(unknown).toMatchObject({
      problem: { code: 'kind-not-recognised' },
      format: 'json',
      heading: ['person', 'title', 'valid', 'unit', 'may'],
    });
    expect(unknown.preview).toHaveLength(2);
    const columns = { login: 'person', name: 'title', departmentCode: 'unit', services: 'may' };
    await engine.override(unknown.id, { kind: 'users', columns });
    expect(await engine.rows(0, 9)).toMatchObject([{ login: 'kato', name: 'Kato Rin', departmentCode: 'd1' }]);
    // Another member than the one that the User API has for it, and none of them.
    const state = await engine.override(unknown.id, { kind: 'users', columns: { ...columns, status: '' } });
    expect(state.leftOut).toMatchObject({ inactive: 0, unlicensed: 1 });
    await engine.override(unknown.id, { kind: 'users', columns: { login: 'person', status: '', name: 'unit' } });
    expect(await engine.rows(0, 9)).toMatchObject([{ name: 'd1' }, { name: 'd2' }]);
    const units = JSON.stringify([{ unit: 'd1', label: 'Sales', above: null }]);
    const known = input(await engine.add([textSource('units.json', units)]), 'units.json');
    await engine.override(known.id, {
      kind: 'departments',
      columns: { departmentCode: 'unit', name: 'label', parentCode: 'above' },
    });
    expect((await engine.departments()).departments).toMatchObject([{ code: 'd1', name: 'Sales' }]);
  });
});

describe('an input that is replaced', () => {
  const later = 'Time,User\n2026-11-20 10:00:00,ito\n';

  it('gives the table of its replacement alone, in one change', async () => {
    const engine = newEngine();
    const { revision } = await engine.add(everything());
    const state = await engine.add([textSource('december.csv', later)], {
      replacing: [await idOf(engine, 'access.csv')],
    });
    expect(state.revision).toBe(revision + 1);
    expect(state.inputs.map(({ name }) => name)).not.toContain('access.csv');
    const fresh = newEngine();
    await fresh.add([...directory(), textSource('december.csv', later)]);
    expect(await csvText(engine)).toBe(await csvText(fresh));
  });

  it('stays where the replacement cannot be used, and is gone where it was of no use itself', async () => {
    const engine = newEngine();
    const before = await engine.add([...everything(), textSource('bad.csv', '')]);
    const id = await idOf(engine, 'access.csv');
    for (const text of ['', '\0', '{"logs": 7}']) {
      expect((await rejection(engine.add([textSource('new.csv', text)], { replacing: [id] }))).input).toBe('new.csv');
    }
    expect(await engine.state()).toEqual(before);
    expect(await rejection(engine.add([textSource('new.csv', later)], { replacing: [99] }))).toMatchObject({
      code: 'wrong-call',
    });
    const state = await engine.add([textSource('worse.csv', '')], { replacing: [await idOf(engine, 'bad.csv')] });
    expect(state.inputs.map(({ name, state: used }) => [name, used])).toContainEqual(['worse.csv', 'failed']);
    expect(state.inputs.map(({ name }) => name)).not.toContain('bad.csv');
  });

  it('may be the users file', async () => {
    const engine = newEngine();
    await engine.add(everything());
    const fewer = users.split('\n').slice(0, 2).join('\n');
    const state = await engine.add([textSource('user.csv', fewer)], { replacing: [await idOf(engine, 'user.csv')] });
    expect(state.inputs.filter(({ name }) => name === 'user.csv')).toHaveLength(1);
    expect(state.rows).toBe(1);
  });
});
