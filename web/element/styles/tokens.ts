/**
 * The visual system: colours, type, spacing. Every token can be set from outside through the custom property of the
 * same name without the underscore (`--user-access-accent: #b4005a`), so that a portal gives the element its own looks.
 * `light-dark()` follows the `color-scheme` in force where the element stands, the reader's choice by default.
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    color-scheme: var(--user-access-color-scheme, light dark);

    --_canvas: var(--user-access-canvas, light-dark(#f5f6f8, #10141a));
    --_surface: var(--user-access-surface, light-dark(#ffffff, #181d25));
    --_surface-sunken: var(--user-access-surface-sunken, light-dark(#f0f2f5, #12161d));
    --_surface-hover: var(--user-access-surface-hover, light-dark(#f3f6fb, #1f2631));
    --_line: var(--user-access-line, light-dark(#e1e5eb, #2a323e));
    /* Borders of controls: 3:1 against the surface (WCAG 1.4.11). */
    --_line-strong: var(--user-access-line-strong, light-dark(#848d9b, #6d7889));
    --_text: var(--user-access-text, light-dark(#1a212c, #e7ebf1));
    --_text-muted: var(--user-access-text-muted, light-dark(#566070, #a0abba));
    --_accent: var(--user-access-accent, light-dark(#0b6666, #5cc8c0));
    --_accent-hover: var(--user-access-accent-hover, light-dark(#084f50, #7fdad3));
    --_accent-text: var(--user-access-accent-text, light-dark(#ffffff, #06211f));
    --_accent-soft: var(--user-access-accent-soft, light-dark(#e3f1f0, #15312f));
    --_accent-mark: var(--user-access-accent-mark, light-dark(#2a9d94, #3da89f));
    /* Users without access, and days that no log covers, in pictures. */
    --_idle-mark: var(--user-access-idle-mark, light-dark(#c27a1e, #d39a4a));
    --_hatch: var(--user-access-hatch, light-dark(#a9b2be, #566274));
    /* A day by its events, from few to many: each 3:1 against the surface. */
    --_level-1: var(--user-access-level-1, light-dark(#4a9a92, #2b7d77));
    --_level-2: var(--user-access-level-2, light-dark(#25857d, #3da89f));
    --_level-3: var(--user-access-level-3, light-dark(#0b6666, #74d3cb));
    --_level-4: var(--user-access-level-4, light-dark(#063c3d, #c2f4ef));
    --_warning: var(--user-access-warning, light-dark(#8a5300, #f0b95c));
    --_warning-soft: var(--user-access-warning-soft, light-dark(#fdf3e0, #30260f));
    --_danger: var(--user-access-danger, light-dark(#b3261e, #ff9c92));
    --_danger-soft: var(--user-access-danger-soft, light-dark(#fdecea, #381b19));
    --_focus: var(--user-access-focus, light-dark(#0b57d0, #a8c7fa));
    --_shadow: var(
      --user-access-shadow,
      0 1px 2px light-dark(rgb(20 30 50 / 6%), rgb(0 0 0 / 40%)),
      0 8px 28px light-dark(rgb(20 30 50 / 14%), rgb(0 0 0 / 55%))
    );

    --_font: var(
      --user-access-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Hiragino Sans',
      'Yu Gothic UI',
      'Meiryo',
      'PingFang SC',
      'Microsoft YaHei UI',
      'Noto Sans CJK JP',
      'Noto Sans',
      sans-serif
    );
    --_font-mono: var(--user-access-font-mono, ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, monospace);
    --_size: var(--user-access-font-size, 0.875rem);
    --_size-small: calc(var(--_size) * 0.89);
    --_size-large: calc(var(--_size) * 1.15);
    --_radius: var(--user-access-radius, 8px);
    --_radius-small: calc(var(--_radius) * 0.75);
    --_control: var(--user-access-control-height, 2.125rem);
  }
`;
