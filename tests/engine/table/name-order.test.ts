/** Names in the order of a language: a switch beside the order by code point. */
import { describe, expect, it } from 'vitest';
import { csvText, newEngine, rejection, textSource } from '../support/engine';

const names = [
  'Zoë',
  'zoe',
  'Ångström',
  'apple',
  'Äpfel',
  'apple',
  'いとう',
  'アオキ',
  'あおき',
  'ウエダ',
  '王',
  '阿部',
];
const users = ['login name,display name', ...names.map((name, at) => `user${at},${name}`), ''].join('\n');

async function logins(engine: ReturnType<typeof newEngine>, descending = false): Promise<string[]> {
  await engine.view({ sort: { key: 'user', descending } });
  return (await engine.rows(0, 99)).map(({ login }) => login);
}

describe('the order of names', () => {
  it('is by code point unless asked otherwise, then as the language has it, and back', async () => {
    const engine = newEngine();
    await engine.add([textSource('users.csv', users)]);
    const byCodePoint = await logins(engine);
    const points = names.map((name) => [...name].map((letter) => letter.codePointAt(0)!.toString(16).padStart(6, '0')));
    const wanted = names
      .map((_, at) => at)
      .sort((one, other) => {
        const [a, b] = [points[one]!.join(''), points[other]!.join('')];
        return a < b ? -1 : a > b ? 1 : one - other;
      });
    expect(byCodePoint).toEqual(wanted.map((at) => `user${at}`));
    for (const language of ['en', 'ja', 'zh'] as const) {
      await engine.configure({ textOrder: 'language', language });
      const { compare } = new Intl.Collator(language);
      const order = names.map((_, at) => at).sort((one, other) => compare(names[one]!, names[other]!) || one - other);
      expect(await logins(engine)).toEqual(order.map((at) => `user${at}`));
      expect(await logins(engine)).not.toEqual(byCodePoint);
      // Descending turns the names round; those of one name stay in the display order.
      const down = names.map((_, at) => at).sort((one, other) => compare(names[other]!, names[one]!) || one - other);
      expect(await logins(engine, true)).toEqual(down.map((at) => `user${at}`));
      expect((await csvText(engine)).split('\r\n')[1]).toContain(`"user${down[0]}"`);
    }
    expect((await engine.manifest()).settings.textOrder).toBe('language');
    // Users who come later are in the order too.
    await engine.add([textSource('more.csv', 'login name,display name\nlater,あ\n')]);
    expect(await logins(engine)).toHaveLength(names.length + 1);
    await engine.configure({ textOrder: 'code-point' });
    expect((await logins(engine)).filter((login) => login !== 'later')).toEqual(byCodePoint);
    expect(await rejection(engine.configure({ textOrder: 'random' as 'language' }))).toMatchObject({
      code: 'bad-setting',
    });
  });
});
