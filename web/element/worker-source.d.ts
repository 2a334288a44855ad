/** Made by the build (web/page/build/worker-source.ts). */
declare module 'virtual:user-access-monitor/worker-source' {
  /** The engine's worker as one classic script. */
  const source: string;
  export default source;
}
