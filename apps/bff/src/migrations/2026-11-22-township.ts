import type { MigrationInterface, QueryRunner } from 'typeorm'
import { flag, id26, instant, int, longText, shortText } from '../database/column-types'
import { createJobTable } from '../database/jobs'
import { createTable, dropTable, type TableDefinition } from '../database/migration-tables'

const tables: Record<string, TableDefinition> = {
  tenant: {
    columns: {
      code: shortText(12, { primary: true }),
      name: shortText(40),
      settings: longText(),
      generation: int(),
      bookGeneration: int(),
      createdAt: instant(),
      liveSince: instant({ nullable: true }),
    },
  },
  counter: {
    columns: {
      tenant: shortText(12, { primary: true }),
      name: shortText(40, { primary: true }),
      value: int(),
    },
  },
  organisation: {
    columns: {
      id: id26({ primary: true }),
      tenant: shortText(12),
      code: shortText(40),
      name: shortText(60),
      kind: shortText(20),
      parent: shortText(40, { nullable: true }),
      phone: shortText(30),
      duty: shortText(200),
      position: int(),
      active: flag(),
    },
    indexes: [
      { on: ['tenant', 'code'], unique: true },
    ],
  },
  case_category: {
    columns: {
      id: id26({ primary: true }),
      tenant: shortText(12),
      code: shortText(40),
      name: shortText(60),
      hint: shortText(60),
      kinds: shortText(80),
      organisation: shortText(40, { nullable: true }),
      position: int(),
      active: flag(),
    },
    indexes: [
      { on: ['tenant', 'code'], unique: true },
    ],
  },
  board: {
    columns: {
      id: id26({ primary: true }),
      tenant: shortText(12),
      code: shortText(12),
      configKey: shortText(40),
      name: shortText(60),
      kind: shortText(20),
      organisation: shortText(40, { nullable: true }),
      village: shortText(40, { nullable: true }),
      place: shortText(100),
      placeVerified: flag(),
      position: int(),
      active: flag(),
    },
    indexes: [
      { on: ['tenant', 'position'] },
      { on: ['code'], unique: true },
    ],
  },
  channel: {
    columns: {
      id: id26({ primary: true }),
      tenant: shortText(12),
      code: shortText(40),
      name: shortText(60),
      kind: shortText(20),
      national: shortText(60),
    },
    indexes: [
      { on: ['tenant', 'code'], unique: true },
    ],
  },
  catalogue_item: {
    columns: {
      id: id26({ primary: true }),
      tenant: shortText(12),
      code: shortText(40),
      parent: shortText(40, { nullable: true }),
      name: shortText(60),
      plainName: shortText(60),
      elements: longText(),
      timeClass: shortText(20),
      basis: shortText(200),
      verified: flag(),
      position: int(),
    },
    indexes: [
      { on: ['tenant', 'code'], unique: true },
    ],
  },
  staff: {
    columns: {
      id: id26({ primary: true }),
      tenant: shortText(12),
      account: shortText(40),
      name: shortText(20),
      passwordHash: shortText(200),
      mustChangePassword: flag(),
      demo: flag(),
      active: flag(),
      createdAt: instant(),
    },
    indexes: [
      { on: ['tenant', 'account'], unique: true },
    ],
  },
  staff_role: {
    columns: {
      staffId: id26({ primary: true }),
      role: shortText(20, { primary: true }),
      organisation: shortText(40, { primary: true }),
      tenant: shortText(12),
    },
    indexes: [
      { on: ['tenant', 'role'] },
    ],
  },
  session: {
    columns: {
      hash: shortText(64, { primary: true }),
      tenant: shortText(12),
      staffId: id26(),
      createdAt: instant(),
      expiresAt: instant(),
      revokedAt: instant({ nullable: true }),
    },
    indexes: [
      { on: ['staffId'] },
    ],
  },
  budget: {
    columns: {
      bucket: shortText(64, { primary: true }),
      used: int(),
      endsAt: instant(),
    },
    indexes: [
      { on: ['endsAt'] },
    ],
  },
}

/** The township: settings, organisations, boards, catalogue, staff and their sessions. */
export class Township1763800000000 implements MigrationInterface {
  name = 'Township1763800000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [name, definition] of Object.entries(tables)) await createTable(queryRunner, name, definition)
    await createJobTable(queryRunner)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of [...Object.keys(tables), 'job']) await dropTable(queryRunner, name)
  }
}
