/** The page: a header, the element, and what concerns the document: its title, its language, its address. */
import '../element/index';
import { visible } from '../element/foreign-text';
import type { Language } from '../engine/types';
import { createMessages } from '../messages/index';
import { readAddress, writeAddress, type Address } from './address';
import './page-header';
import { readersLanguage } from './page-language';
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

const note = document.querySelector<HTMLElement>('.address-note')!;
const fragmentNow = (): string => location.hash.slice(1);
let address: Address = readAddress(fragmentNow());
/** The fragment that is shown: what the page wrote itself asks for nothing. */
let followed = '';

/** Shows what the address asks for, and says what of it cannot be shown. */
function followAddress(): void {
  followed = fragmentNow();
  address = readAddress(followed);
  speak(address.language ?? readersLanguage());
  monitor.viewState = address.view;
  const { ignored } = address;
  note.hidden = ignored.length === 0;
  note.textContent = createMessages(header.language).text('address-ignored', {
    count: ignored.length,
    parts: ignored.map((part) => visible(part, 60)).join(', '),
  });
}

function keepAddress(): void {
  const fragment = writeAddress(monitor.viewState, address.language);
  if (fragment === fragmentNow()) return;
  followed = fragment;
  // `replace` makes no step back, and unlike `history.replaceState` it is allowed on every `file://` page.
  location.replace(`#${fragment}`);
}

header.addEventListener('language', (event) => {
  const { detail } = event as CustomEvent<Language>;
  address.language = detail;
  keepAddress();
  speak(detail);
});
monitor.addEventListener('view-state', keepAddress);
header.addEventListener('help', () => monitor.showHelp());
window.addEventListener('hashchange', () => {
  if (fragmentNow() !== followed) followAddress();
});

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

followAddress();
