import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Numbers are found by four digits in a row: what stands in the index already is put into the outbox to be indexed anew. */
export class SearchNumbers1764412000000 implements MigrationInterface {
  name = 'SearchNumbers1764412000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    // A letter of its own for each document, under the document's id, so that a repeated run adds none.
    await queryRunner.query(`INSERT INTO outbox (id, tenant, topic, object_type, object_id, payload, due_at, attempts, done_at)
      SELECT d.id, d.tenant, 'search.index', d.object_type, d.id, '{}', d.published_at, 0, NULL FROM search_doc d WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE o.id = d.id)`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("DELETE FROM outbox WHERE topic = 'search.index' AND id = object_id")
  }
}
