/**
 * The steps of a person on the page, as functions that run in the page itself, in any browser. Each stands for itself, but
 * for `steps`, which `install` puts there first.
 */
import type { EngineState } from '../../../web/engine/api/types';
import type { MonitorErrorDetail } from '../../../web/element/index';

export interface Steps {
  /** What is looked for, as soon as it is there; fails after two minutes. */
  until<T>(look: () => T | null | undefined | false): Promise<T>;
  /** What stands in a part of the element. */
  inside(part: string): ShadowRoot | null;
  /** The state when nothing is read any more and the test holds. */
  settled(test: (state: EngineState) => boolean): Promise<EngineState>;
  /** Types a value into a field or chooses it. */
  change(part: string, selector: string, value: string): void;
  press(part: string | null, selector: string): void;
  /** Violations of the policy, and errors that nobody caught. */
  failures: string[];
}

declare global {
  var steps: Steps;
}

export function install(): void {
  const monitor = document.querySelector('user-access-monitor')!;
  const inside = (part: string): ShadowRoot | null => monitor.shadowRoot?.querySelector(part)?.shadowRoot ?? null;
  const until = async <T>(look: () => T | null | undefined | false): Promise<T> => {
    for (const end = Date.now() + 120_000; Date.now() < end;) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`Never came: ${look.toString()}`);
  };
  const failures: string[] = [];
  document.addEventListener('securitypolicyviolation', (event) => failures.push(event.effectiveDirective));
  // Notices of a ResizeObserver that goes on in the next frame come as such events too, without an error.
  addEventListener('error', ({ error, message }) => {
    if (error) failures.push(message);
  });
  addEventListener('unhandledrejection', ({ reason }) => failures.push(String(reason)));
  const found = (part: string | null, selector: string): HTMLInputElement =>
    (part === null ? monitor.shadowRoot! : inside(part)!).querySelector<HTMLInputElement>(selector)!;
  globalThis.steps = {
    until,
    inside,
    async settled(test) {
      const reads = (): boolean => monitor.shadowRoot!.querySelector('user-access-progress') !== null;
      return until(() => !reads() && monitor.state !== null && test(monitor.state) && monitor.state);
    },
    change(part, selector, value) {
      const control = found(part, selector);
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    },
    press: (part, selector) => found(part, selector).click(),
    failures,
  };
}

/** The first screen, ready for files. */
export async function firstScreen(): Promise<boolean> {
  await steps.until(() => steps.inside('user-access-drop-zone')?.querySelector('.zone'));
  return document.querySelector('user-access-monitor')!.shadowRoot!.querySelector('user-access-table') === null;
}

/** The table of the sample that the page makes itself: how many rows. */
export async function trySample(): Promise<number> {
  steps.press('user-access-drop-zone', '[data-action="sample"]');
  const { rows } = await steps.settled((state) => state.ready);
  await steps.until(() => steps.inside('user-access-table')?.querySelector('tr[data-position="0"] .name'));
  return rows;
}

export async function clearEverything(): Promise<void> {
  steps.press('user-access-inputs', '[data-action="clear"]');
  await steps.until(() => steps.inside('user-access-drop-zone')?.querySelector('.first'));
}

export interface InputSeen {
  name: string;
  state: string;
  lines: number;
  problem: string | null;
}

/** When so many files are there and nothing is read: what each is. */
export async function inputsOf(count: number): Promise<InputSeen[]> {
  const { inputs } = await steps.settled((state) => state.inputs.length === count);
  return inputs.map(({ name, state, lines, problem }) => ({ name, state, lines, problem: problem?.code ?? null }));
}

export async function setZone(zone: string): Promise<void> {
  steps.change('user-access-settings', 'select[name="timeZone"]', zone);
  await steps.settled((state) => state.resolved.timeZone === zone);
}

export async function setAsOf(day: string): Promise<void> {
  steps.change('user-access-settings', 'input[name="asOf"]', day);
  await steps.settled((state) => state.resolved.asOf === day);
}

export async function sortByDays(): Promise<string | null> {
  steps.press('user-access-table', 'button[data-sort="access-days"]');
  const heading = await steps.until(() =>
    steps.inside('user-access-table')?.querySelector('th.access-days[aria-sort="ascending"]'),
  );
  return heading.getAttribute('aria-sort');
}

/** Narrows by a text and gives how many rows are left. */
export async function filterByText(text: string): Promise<number> {
  steps.change('user-access-filters', 'input[name="text"]', text);
  return (await steps.settled(({ shown, rows }) => (text === '' ? shown === rows : shown < rows))).shown;
}

/** Opens help, and the profile of the first user: what stands in them. */
export async function openDialogs(): Promise<{ sections: number; calendars: number }> {
  document.querySelector('user-access-monitor')!.showHelp();
  const help = steps.inside('user-access-help')!.querySelector('dialog')!;
  const sections = help.querySelectorAll('h3').length;
  help.close();
  const name = await steps.until(() =>
    steps.inside('user-access-table')?.querySelector<HTMLElement>('tr[data-position="0"] .name'),
  );
  name.click();
  const profile = await steps.until(() =>
    steps.inside('user-access-profile')?.querySelector<HTMLDialogElement>('dialog[open]'),
  );
  const calendars = steps.inside('user-access-profile')!.querySelectorAll('user-access-calendar').length;
  profile.close();
  return { sections, calendars };
}

/** The pictures: the number of users that they are of, and what one of them draws. */
export async function drawPictures(): Promise<{ users: number; drawn: number }> {
  steps.press(null, '[data-tab="pictures"]');
  const figure = await steps.until(() =>
    steps.inside('user-access-pictures')?.querySelector('[data-figure="users"] .value'),
  );
  const picture = steps.inside('user-access-pictures')!.querySelector('user-access-picture')!;
  const chart = await steps.until(() => picture.querySelector('user-access-column-chart')?.shadowRoot);
  await steps.until(() => chart.querySelector('.column'));
  const answer = { users: Number(figure.textContent), drawn: chart.querySelectorAll('path').length };
  steps.press(null, '[data-tab="users"]');
  await steps.until(() => steps.inside('user-access-table')?.querySelector('tr[data-position="0"] .name'));
  return answer;
}

/** Presses the button for the CSV and gives the file that goes to the disk, each byte as a letter. */
export async function downloadCsv(): Promise<string> {
  let saved: Blob | null = null;
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (object) => {
    if (object instanceof Blob) saved = object;
    return create(object);
  };
  steps.press('user-access-downloads', 'input[name="rows"][value="shown"]');
  steps.press('user-access-downloads', '[data-action="csv"]');
  const blob = await steps.until(() => saved);
  URL.createObjectURL = create;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return letters;
}

/** Waits until a reading goes on, presses Cancel, and gives the milliseconds until none goes on any more. */
export async function cancelReading(): Promise<number> {
  const progress = await steps.until(() => steps.inside('user-access-progress'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const pressed = performance.now();
  progress.querySelector<HTMLElement>('[data-action="cancel"]')!.click();
  await steps.until(() => steps.inside('user-access-progress') === null);
  return performance.now() - pressed;
}

/** Asks for another zone, which needs another reading, and gives the code of the error that ends it. */
export async function failedReading(zone: string): Promise<string> {
  const monitor = document.querySelector('user-access-monitor')!;
  const failed = new Promise<string>((resolve) => {
    const told = (event: Event): void => resolve((event as CustomEvent<MonitorErrorDetail>).detail.problem.code);
    monitor.addEventListener('error', told, { once: true });
  });
  steps.change('user-access-settings', 'select[name="timeZone"]', zone);
  return failed;
}

/** What went wrong without a word, and how many requests the page counted since it was there. */
export function silently(): { failures: string[]; requests: string | null } {
  const line = steps.inside('user-access-privacy-line')!;
  return {
    failures: steps.failures,
    requests: line.querySelector('[data-requests]')!.getAttribute('data-requests'),
  };
}

/** Chooses a language and gives what is shown of it once it is there: title and language of the document. */
export async function speak(language: string): Promise<{ title: string; lang: string }> {
  const monitor = document.querySelector('user-access-monitor')!;
  const header = document.querySelector('user-access-page-header')!;
  const former = document.documentElement.lang;
  const choice = await steps.until(() => header.shadowRoot?.querySelector('select'));
  choice.value = language;
  choice.dispatchEvent(new Event('change'));
  const lang = await steps.until(() => document.documentElement.lang !== former && document.documentElement.lang);
  await steps.until(() => monitor.shadowRoot?.querySelector(`.monitor[lang="${lang}"]`));
  return { title: document.title, lang };
}

/** Chooses a language that does not come, and gives what is told of it. */
export async function speakInVain(language: string): Promise<string> {
  const monitor = document.querySelector('user-access-monitor')!;
  const header = document.querySelector('user-access-page-header')!;
  const choice = await steps.until(() => header.shadowRoot?.querySelector('select'));
  choice.value = language;
  choice.dispatchEvent(new Event('change'));
  return steps.until(() => monitor.shadowRoot?.querySelector('[role="alert"] p')?.textContent?.trim());
}

/** How many users stand in the table, as it is told. */
export function count(): Promise<string> {
  const monitor = document.querySelector('user-access-monitor')!;
  return steps.until(() => monitor.shadowRoot?.querySelector('[data-count]')?.textContent?.trim());
}
