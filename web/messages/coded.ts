/** A problem or note as programs hand it on: one that an older catalogue does not know has a sentence too. */
export interface Coded {
  code: string;
  parameters?: Record<string, string | number>;
}
