/** The page: a header, the element, and what concerns the document: its title, its language, its address. */
import '../element/index';
import type { Language } from '../engine/types';
import { createMessages } from '../messages/index';
import './page-header';
import { keepLanguage, startLanguage } from './page-language';
import './page-styles';

const header = document.querySelector('user-access-page-header')!;
const monitor = document.querySelector('user-access-monitor')!;

function speak(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : language;
  document.title = createMessages(language).text('page-title');
  header.language = language;
  monitor.language = language;
  const offline = document.querySelector('user-access-offline');
  if (offline) offline.language = language;
}

header.addEventListener('language', (event) => {
  const { detail } = event as CustomEvent<Language>;
  keepLanguage(detail);
  speak(detail);
});
header.addEventListener('help', () => monitor.showHelp());
window.addEventListener('hashchange', () => speak(startLanguage()));

// The single file is offline as it is.
if (import.meta.env.MODE === 'hosted') {
  void import('./offline/offline-menu').then(({ OfflineMenu }) => {
    const menu = new OfflineMenu();
    header.append(menu);
    monitor.addEventListener('clear', () => void menu.clear());
    speak(header.language);
  });
}

// A part of the page that most visits never need: it is asked for beside the first screen, but with the rest of the
// page, so that no request is made later.
const sample = import('../sample/index');
// The press of the button tells of it.
sample.catch(() => undefined);
monitor.sample = async () => (await sample).createSample();

// A file that misses the element must not replace the page by itself.
for (const type of ['dragover', 'drop']) window.addEventListener(type, (event) => event.preventDefault());

speak(startLanguage());
