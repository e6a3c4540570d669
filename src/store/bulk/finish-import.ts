import type { Session } from 'neo4j-driver';
import { articleId } from '../../model/article-id.ts';
import type { CountedOrigins } from '../../model/origins.ts';
import { ensureSchema } from '../push/schema.ts';
import { fillTemplate, readTemplates } from '../push/templates.ts';
import { COUNTED } from './import-rows.ts';

/** Rows per transaction. */
const BATCH = 10_000;

/**
 * What an import leaves to the server: constraints and indexes, the empty lists among the figures, and the
 * marks that say that these are complete.
 */
export async function finishImport(session: Session, origins: CountedOrigins): Promise<void> {
  const templates = readTemplates();
  await ensureSchema(session);
  for (const Label of COUNTED)
    await session.run(fillTemplate(templates['imported-figures'], { Label }));
  const rows = [...origins.bases].map(([source, basis]) => ({ id: articleId(source), basis }));
  for (let at = 0; at < rows.length; at += BATCH)
    await session.executeWrite((transaction) =>
      transaction.run(templates['mark-counted'], { batch: { rows: rows.slice(at, at + BATCH) } }),
    );
}
