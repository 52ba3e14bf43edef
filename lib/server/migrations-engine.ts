import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';

type Engine = bindings.SchemaEngine;

/** The settings that the engine asks for with every command: nothing lies outside of Prisma's care. */
export const filters = { externalTables: [], externalEnums: [] };

/**
 * Does `work` with Prisma's schema engine on the database of `url`. The engine is the one of Prisma's own commands, built to WebAssembly
 * and started by hand, since those commands fetch theirs from a host that may be out of reach.
 */
export async function withEngine<T>(url: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  start();
  const pool = new Pool({ connectionString: url, max: 2 });
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  const schema = new URL('../../prisma/schema.prisma', import.meta.url);
  const datamodels: [string, string][] = [['schema.prisma', readFileSync(schema, 'utf8')]];
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

/** Prisma's adapter cuts a script at every semicolon, those in function bodies too. PostgreSQL takes it whole, and as one transaction. */
class WholeScripts extends PrismaPg {
  private readonly scripts: Pool;

  constructor(pool: Pool) {
    super(pool);
    this.scripts = pool;
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await this.scripts.query(script);
    };
    return adapter;
  }
}

let started = false;

function start(): void {
  if (started) return;
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = new WebAssembly.Module(readFileSync(path.replace(/\.js$/, '.wasm')));
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': { ...bindings } });
  const glue = bindings as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }; // left out of its types
  glue.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)(); // every module built by wasm-bindgen has it
  started = true;
}
