/** What is said on a terminal or into the log of a program, whatever it quotes. */
import { codeOf, signs } from '../messages/signs';

/**
 * One line: names and cells of a file may hold line ends and escape sequences, which a terminal would obey. Control
 * characters become the pictures that Unicode has for them, what cannot be seen its number. What systems for continuous
 * integration take for a command of theirs (`::error ...` at the beginning of a line, `##[...]` and `##vso[...]` anywhere)
 * is broken in the same way.
 */
export function oneLine(line: string): string {
  return line
    .replace(signs, (sign) => {
      const code = sign.codePointAt(0)!;
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      if (code === 0x7f) return '\u2421';
      return code >= 0x80 && code < 0xa0 ? '\uFFFD' : numbered(sign);
    })
    .replace(/^\s*:(?=:)/, (colon) => colon.slice(0, -1) + numbered(':'))
    .replace(/##(?=\w*\[)/g, `#${numbered('#')}`);
}

const numbered = (sign: string): string => `<U+${codeOf(sign)}>`;
