/**
 * Texts that came from files: names, logins, codes, file names. They are shown as what they are, whatever stands in
 * them: each is isolated, so that its direction turns nothing around it; characters that are invisible or control the
 * display of others become small marks; what is too long for a cell is cut. What is copied is the text itself.
 */
import { html } from 'lit';
import type { Note, Problem } from '../../engine/api/types';
import type { MessageParameters, Messages } from '../../messages/index';
import { codeOf, signs } from '../../messages/signs';

/** Letters written from right to left, which turn what stands beside them. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** UTF-16 units of a text that a table's cell or a heading shows: more than any real name, little enough to draw. */
const mostShown = 200;

function cut(text: string, most: number): string {
  // Not between the halves of one character.
  return text.length > most ? text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '') : text;
}

/** A foreign text in place: isolated, its signs visible, cut where it is long. */
export function foreign(text: string, most = mostShown): unknown {
  const shown = cut(text, most);
  const parts: unknown[] = [];
  let done = 0;
  for (const { 0: sign, index } of shown.matchAll(signs)) {
    // The sign itself stays in its mark, without a size, for those who copy the text. A mark with a direction of its
    // own has no say in that of the text.
    parts.push(
      shown.slice(done, index),
      html`<span class="sign" dir="ltr" data-code=${codeOf(sign)} title=${`U+${codeOf(sign)}`}>${sign}</span>`,
    );
    done = index + sign.length;
  }
  parts.push(shown.slice(done));
  return html`<bdi class=${shown === text ? '' : 'cut'}>${parts}</bdi>`;
}

/** Letters of a block of an opened text: one of a megabyte without a blank took Chromium half a minute as a whole. */
const block = 1000;
/** Blocks whose signs are marked; behind them they stand as plain text, or a megabyte of them would be as many marks. */
const blocksMarked = 20;

/** Like `foreign`, where there is room: a long text can be opened, and is there to its last character. */
export function whole(text: string): unknown {
  if (text.length <= 2 * mostShown) return foreign(text, text.length);
  return html`<details class="whole">
    <summary>${foreign(text)}</summary>
    <div class="blocks" tabindex="0">
      ${Array.from({ length: Math.ceil(text.length / block) }, (_, at) => {
        const part = text.slice(at * block, (at + 1) * block);
        return html`<div>${at < blocksMarked ? foreign(part, block) : visible(part, block)}</div>`;
      })}
    </div>
  </details>`;
}

/** Several of them in a row. */
export function listed(texts: readonly string[], separator: string): unknown {
  return texts.map((text, index) => [index > 0 ? separator : '', foreign(text)]);
}

/** A foreign text as plain text, for titles, options and what is said aloud. */
export function visible(text: string, most = mostShown): string {
  const shown = cut(text, most);
  const plain = shown.replace(signs, (sign) => `[U+${codeOf(sign)}]`) + (shown === text ? '' : '…');
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** A sentence in which every text among the parameters is a foreign one. */
function sentence(make: (parameters: MessageParameters) => string, parameters: MessageParameters = {}): unknown {
  const texts: string[] = [];
  const places = Object.entries(parameters).map(([name, value]) => {
    // Names of ways are the catalogue's own.
    if (typeof value !== 'string' || name === 'ways') return [name, value];
    texts.push(value);
    return [name, `\u2068${texts.length - 1}\u2069`];
  });
  return make(Object.fromEntries(places) as MessageParameters)
    .split(/\u2068(\d+)\u2069/)
    .map((part, index) => (index % 2 === 0 ? part : foreign(texts[Number(part)] ?? '')));
}

/** The sentence of the catalogue with foreign texts in it. */
export function textWith(messages: Messages, id: string, parameters: MessageParameters): unknown {
  return sentence((places) => messages.text(id, places), parameters);
}

/** What a problem says, with the texts that it speaks of. */
export function problemText(messages: Messages, problem: Problem): unknown {
  return sentence(
    (parameters) => messages.problem({ ...problem, parameters: parameters as NonNullable<Problem['parameters']> }),
    problem.parameters,
  );
}

/** What a note says, with the texts that it speaks of. */
export function noteText(messages: Messages, { code, parameters }: Note): unknown {
  return sentence((places) => messages.note(code, places), parameters);
}
