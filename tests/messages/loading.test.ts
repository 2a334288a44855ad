import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import loadSentences from 'virtual:user-access-monitor/sentences';
import { expect, it, vi } from 'vitest';
import { loadMessages, noMessages } from '../../web/messages/index';
import { languages } from '../../web/messages/languages';
import { root } from '../engine/support/engine';

vi.mock('virtual:user-access-monitor/sentences', { spy: true });

it.each(languages)('loads all sentences of a language but those of the command: %s', async (language) => {
  const folder = join(root, 'web/messages', language);
  const written = readdirSync(folder)
    .filter((name) => name !== 'command.ftl')
    .flatMap((name) => new FluentResource(readFileSync(join(folder, name), 'utf8')).body);
  const loaded = new FluentResource(await loadSentences(language)).body;
  const byId = (messages: typeof written): Map<string, unknown> =>
    new Map(messages.map((message) => [message.id, message]));
  expect(byId(loaded)).toEqual(byId(written));
});

it('loads a language once, and anew after a load that failed', async () => {
  const load = vi.mocked(loadSentences);
  load.mockClear();
  load.mockRejectedValueOnce(new TypeError('no network'));
  const both = [loadMessages('zh'), loadMessages('zh')];
  for (const each of both) await expect(each).rejects.toThrow('no network');
  expect(load).toHaveBeenCalledTimes(1);
  const messages = await loadMessages('zh');
  expect(messages.text('page-title')).toBe('用户访问监控');
  expect(await loadMessages('zh')).toBe(messages);
  expect(load).toHaveBeenCalledTimes(2);
});

it('has a sentence for languages that did not come, and no other, before any is there', () => {
  const sentence = noMessages.problem({
    code: 'language-not-loaded',
    parameters: { name: '日本語', detail: 'no network' },
  });
  expect(sentence).toMatch(/could not be loaded.*load the page again.*no network/);
  expect(noMessages.has('page-title')).toBe(false);
});
