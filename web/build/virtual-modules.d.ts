/** Made by the build (web/build/worker-script.ts). */
declare module 'virtual:user-access-monitor/worker-script' {
  /** The engine's worker as one classic script, made anew with each call. */
  export default function workerScript(): Blob;
}

/** Made by the build (web/build/sentences.ts). */
declare module 'virtual:user-access-monitor/sentences' {
  /** Loads what page and element say in a language, as Fluent writes it. */
  export default function loadSentences(language: string): Promise<string>;
}
