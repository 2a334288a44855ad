/** A drawing as a file of its own, which looks the same in any program. */
import { standsOnSentence } from '../../messages/coverage';
import type { Monitor } from '../parts/monitor-part';
import { saveBlob } from '../parts/save-blob';

const namespace = 'http://www.w3.org/2000/svg';

/** What a drawing takes from the style sheets of the page. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];

/** Above the drawing, for its title. */
const titleHeight = 32;
/** Of a line below it, and the room that a letter takes there: a wide one, and any other at most. */
const lineHeight = 14;
const wideLetter = 10;
const letter = 6;

/** A text in lines that fit, broken at blanks where it has them. */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width;
  let blank = -1;
  for (const character of text) {
    const takes = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/.test(character) ? wideLetter : letter;
    if (takes > room) {
      const end = blank > 0 ? blank : line.length;
      lines.push(line.slice(0, end));
      line = line.slice(end).trimStart();
      room = width - [...line].length * letter;
      blank = -1;
    }
    if (character === ' ') blank = line.length;
    line += character;
    room -= takes;
  }
  return [...lines, line].filter((each) => each !== '');
}

/** Each look where it begins, for all of them are handed down to what lies inside; without Lit's marks. */
function writeLooks(from: Element, to: Element, above?: CSSStyleDeclaration): void {
  const style = getComputedStyle(from);
  for (const each of [...to.childNodes]) if (each instanceof Comment) each.remove();
  for (const name of looks) {
    const value = style.getPropertyValue(name);
    // An address of the page's own pattern stands in the element already.
    if (value.includes('url(')) continue;
    if (value === above?.getPropertyValue(name)) to.removeAttribute(name);
    else to.setAttribute(name, value);
  }
  to.removeAttribute('class');
  [...from.children].forEach((child, index) => writeLooks(child, to.children[index]!, style));
}

/**
 * The drawing with its colours written into it, on a ground, under its title and above what it stands on. Light whatever
 * the screen is: such files go into reports.
 */
export function pictureFile(drawing: SVGSVGElement, title: string, standsOn: string): Blob {
  const { width, height: drawn } = drawing.viewBox.baseVal;
  const below = linesOf(standsOn, width);
  const height = drawn + below.length * lineHeight + 8;
  const picture = document.createElementNS(namespace, 'svg');
  picture.setAttribute('viewBox', `0 0 ${width + 24} ${height + titleHeight + 12}`);
  picture.setAttribute('width', String(width + 24));
  picture.setAttribute('height', String(height + titleHeight + 12));
  const named = document.createElementNS(namespace, 'title');
  named.textContent = title;
  const ground = document.createElementNS(namespace, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  const words = document.createElementNS(namespace, 'text');
  words.textContent = title;
  words.setAttribute('x', '12');
  words.setAttribute('y', '22');
  const place = document.createElementNS(namespace, 'g');
  place.setAttribute('transform', `translate(12 ${titleHeight})`);
  const before = drawing.style.colorScheme;
  drawing.style.colorScheme = 'light';
  const style = getComputedStyle(drawing);
  ground.setAttribute('fill', style.backgroundColor);
  words.setAttribute('fill', style.color);
  words.setAttribute('font-family', style.fontFamily);
  words.setAttribute('font-size', '14');
  words.setAttribute('font-weight', '650');
  place.append(...drawing.cloneNode(true).childNodes);
  writeLooks(drawing, place);
  drawing.style.colorScheme = before;
  // What only the screen shows: the mark of the column that is looked at.
  for (const each of place.querySelectorAll('[data-screen]')) each.remove();
  picture.append(named, ground, words, place);
  below.forEach((line, at) => {
    const said = words.cloneNode() as SVGTextElement;
    said.textContent = line;
    said.setAttribute('y', String(titleHeight + drawn + lineHeight * (at + 1)));
    said.setAttribute('font-size', '10');
    said.setAttribute('font-weight', '400');
    picture.append(said);
  });
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`], {
    type: 'image/svg+xml',
  });
}

/** What was saved, for the owner to tell. */
export interface SavedPicture {
  name: string;
  bytes: number;
}

/** `user-access_<what>_<as-of>.svg` */
export function savePicture(drawing: SVGSVGElement, title: string, what: string, monitor: Monitor): SavedPicture {
  const state = monitor.state!;
  const blob = pictureFile(drawing, title, standsOnSentence(monitor.messages, state));
  // What systems of files take, whatever a login is made of.
  const name = `user-access_${what.replace(/[^\p{L}\p{N}.@_-]+/gu, '_')}_${state.resolved.asOf}.svg`;
  saveBlob(blob, name);
  return { name, bytes: blob.size };
}
