/** DuckDB-Wasm from this page's own server, in its own worker. */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';

/** Ready for a query. The bundle with wasm exceptions is the fastest that needs no special headers. */
export async function startDuckDb() {
  const worker = new Worker('duckdb/duckdb-browser-eh.worker.js');
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await database.instantiate(new URL('duckdb/duckdb-eh.wasm', location.href).href);
  const connection = await database.connect();
  return { database, connection };
}
