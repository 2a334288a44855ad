/** The page: a header, the element, and what concerns the document: its title, its language, its address. */
import '../element/index';
import { visible } from '../element/parts/foreign-text';
import type { Language } from '../engine/api/types';
import { loadMessages, type Messages } from '../messages/index';
import { tagOf } from '../messages/languages';
import { mostDepartments, readAddress, writeAddress, type Address } from './address';
import './page-header';
import { readersLanguage } from './page-language';
import './page-styles';

const header = document.querySelector('user-access-page-header')!;
const monitor = document.querySelector('user-access-monitor')!;

/** The words that are shown; null until there are some. */
let messages: Messages | null = null;
let asked: Language = 'en';

/** Shows a language as soon as it is there; false where it does not come, of which the element tells, or is too late. */
async function speak(language: Language): Promise<boolean> {
  asked = language;
  monitor.language = language;
  const loaded = await loadMessages(language).catch(() => null);
  if (asked !== language) return false;
  if (loaded === null) {
    asked = messages?.language ?? asked;
    header.requestUpdate();
    return false;
  }
  messages = loaded;
  document.documentElement.lang = tagOf(language);
  document.title = loaded.text('page-title');
  header.messages = loaded;
  const offline = document.querySelector('user-access-offline');
  if (offline) offline.messages = loaded;
  tellOfAddress();
  return true;
}

const note = document.querySelector<HTMLElement>('.address-note')!;
const fragmentNow = (): string => location.hash.slice(1);
let address: Pick<Address, 'language' | 'ignored'> = { language: null, ignored: [] };
/** The fragment that is shown: what the page wrote itself asks for nothing. */
let followed = '';

/** Parts of an address that are named where they cannot be shown. */
const mostNamed = 10;

/** Says what of the address cannot be shown, and what of the view it does not hold. */
function tellOfAddress(): void {
  if (messages === null) return;
  const text = messages;
  const { ignored } = address;
  const parts = ignored.slice(0, mostNamed).map((part) => visible(part, 60));
  if (ignored.length > mostNamed) parts.push('…');
  const departments = monitor.viewState.filters.departments.length;
  const sentences: string[] = [];
  if (ignored.length > 0)
    sentences.push(text.text('address-ignored', { count: ignored.length, parts: parts.join(', ') }));
  if (departments > mostDepartments) {
    sentences.push(text.text('address-cut', { count: departments, most: mostDepartments }));
  }
  const said = sentences.join(' ');
  // The same once more would be read aloud once more.
  if (note.textContent !== said) note.textContent = said;
}

/** Shows what the address asks for. */
function followAddress(): void {
  followed = fragmentNow();
  const wanted = readAddress(followed);
  address = wanted;
  void speak(wanted.language ?? readersLanguage());
  monitor.viewState = wanted.view;
  tellOfAddress();
}

function keepAddress(): void {
  tellOfAddress();
  const fragment = writeAddress(monitor.viewState, address.language);
  if (fragment === fragmentNow()) return;
  followed = fragment;
  // `replace` makes no step back, and unlike `history.replaceState` it is allowed on every `file://` page.
  location.replace(`#${fragment}`);
}

header.addEventListener('language', (event) => {
  const { detail } = event as CustomEvent<Language>;
  void speak(detail).then((spoken) => {
    if (!spoken) return;
    address.language = detail;
    keepAddress();
  });
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
    menu.messages = messages;
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
