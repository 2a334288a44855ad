/**
 * The days of the window as a row of small cells. What all rows share (weekdays, weekends, days that no log covers) is
 * made once as three paths; of a row's own there is one path. So a screen of strips is some hundred nodes.
 */
import { svg, type SVGTemplateResult } from 'lit';
import type { CivilDate, DayRange } from '../../engine/api/types';
import { addDays, weekdayOf } from '../parts/civil-days';

/** Units of the drawing: a day's place, the cell in it, the height; weekends are lower, what is not covered is a line. */
const place = 4;
const height = 12;
/** From so many days on there is no room between them. */
const dense = 120;

interface Cell {
  top: number;
  tall: number;
}
const weekday: Cell = { top: 0, tall: height };
const weekend: Cell = { top: 3, tall: 6 };
const uncovered: Cell = { top: 5.5, tall: 1 };

export class DayStrips {
  readonly #days: number;
  readonly #cells: readonly Cell[];
  readonly #width: number;
  readonly #ground: readonly SVGTemplateResult[];

  constructor(asOf: CivilDate, days: number, covered: readonly DayRange[]) {
    this.#days = days;
    this.#width = days > dense ? place : place - 1;
    const first = addDays(asOf, 1 - days);
    const firstWeekday = weekdayOf(first);
    this.#cells = Array.from({ length: days }, (_, index) =>
      ((firstWeekday + index) % 7) % 6 === 0 ? weekend : weekday,
    );
    const isCovered = Array.from({ length: days }, (_, index) => {
      const day = addDays(first, index);
      return covered.some(({ from, to }) => from <= day && day <= to);
    });
    const pathOf = (name: string, cellOf: (index: number) => Cell | null): SVGTemplateResult =>
      svg`<path class=${name} d=${this.#path(cellOf)}></path>`;
    this.#ground = [
      pathOf('ground', (index) => (isCovered[index] && this.#cells[index] === weekday ? weekday : null)),
      pathOf('ground weekend', (index) => (isCovered[index] && this.#cells[index] === weekend ? weekend : null)),
      pathOf('ground uncovered', (index) => (isCovered[index] ? null : uncovered)),
    ];
  }

  /** The strip of a user whose counted days are the `1`s, oldest first. */
  draw(counted: string, told: string): SVGTemplateResult {
    return svg`<svg class="strip" role="img" aria-label=${told} viewBox=${`0 0 ${this.#days * place} ${height}`} preserveAspectRatio="none">
      ${this.#ground}
      <path class="on" d=${this.#path((index) => (counted[index] === '1' ? (this.#cells[index] ?? null) : null))}></path>
    </svg>`;
  }

  #path(cellOf: (index: number) => Cell | null): string {
    let path = '';
    for (let index = 0; index < this.#days; index += 1) {
      const cell = cellOf(index);
      if (cell) path += `M${index * place} ${cell.top}h${this.#width}v${cell.tall}h-${this.#width}z`;
    }
    return path;
  }
}
