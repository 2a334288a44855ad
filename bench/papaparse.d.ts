declare module 'papaparse' {
  interface ParseOptions {
    delimiter: string;
    newline: string;
    skipEmptyLines: boolean;
    chunk(results: { data: string[][] }): void;
    complete(results: unknown): void;
    error(error: Error): void;
  }
  const Papa: { parse(input: unknown, options: ParseOptions): void };
  export default Papa;
}
