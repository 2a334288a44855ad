/** A call that is wrong in itself: the message of the catalogue that says so, whose words wait for the language. */
export class WrongUse extends Error {
  constructor(
    readonly sentence: string,
    readonly parameters: Record<string, string> = {},
  ) {
    super(sentence);
  }
}
