/** Characters that a reader cannot see, or that change what stands beside them. */

/**
 * Controls, format characters and whatever else draws nothing of its own: the blank pattern of Braille and the fillers of
 * Hangul among them. Variation selectors behind a Han character and joiners inside an emoji do their work in real names
 * and are left to it.
 */
export const signs =
  /(?![\u200D\uFE00-\uFE0F\u{E0100}-\u{E01EF}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}\u2800]|(?<![\p{sc=Han}\p{ExtPict}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]|(?<!\p{ExtPict}[\uFE0F\p{EMod}]?)\u200D/gu;

/** The number of a sign as Unicode writes it, without `U+`. */
export function codeOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
