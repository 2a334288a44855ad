/** Made by the build (web/build/worker-script.ts). */
declare module 'virtual:user-access-monitor/worker-script' {
  /** The engine's worker as one classic script, made anew with each call. */
  export default function workerScript(): Blob;
}
