/** Tells the milliseconds from navigation until DuckDB-Wasm has answered its first query. */
import { startDuckDb } from './duckdb.js';

const { connection } = await startDuckDb();
await connection.query('SELECT 42');
Object.assign(globalThis, { readyAt: performance.now() });
