import { Column, Entity, Index } from 'typeorm'
import { id26, instant, int, legalDate, longText, shortText } from '../database/column-types'

/** 群众评议 of a year: one round. */
@Entity('survey')
@Index(['publicId'], { unique: true })
@Index(['tenant', 'year'], { unique: true })
export class Survey {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(10)) publicId!: string
  @Column(shortText(12)) tenant!: string
  @Column(int()) year!: number
  @Column(int()) seq!: number
  @Column(shortText(40)) title!: string
  @Column(shortText(120)) intro!: string
  /** JSON, in their order: what was answered is told by place. */
  @Column(longText()) questions!: string
  @Column(legalDate()) fromOn!: string
  @Column(legalDate()) untilOn!: string
  @Column(legalDate()) figuresOn!: string
  /** Public id of the notice that says what is done about it. */
  @Column(shortText(10, { nullable: true })) notice!: string | null
  @Column(instant()) updatedAt!: string
}

/** What one phone answered: no name, no address, the day and not the moment. */
@Entity('survey_answer')
@Index(['tenant', 'submissionKey'], { unique: true })
@Index(['surveyId', 'device'], { unique: true })
export class SurveyAnswerRow {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(id26()) surveyId!: string
  @Column(shortText(32)) submissionKey!: string
  @Column(shortText(64)) submissionDigest!: string
  /** A keyed digest, of this round alone: nobody can tell which phone it was, nor find it in another round. */
  @Column(shortText(64)) device!: string
  @Column(shortText(12)) village!: string
  /** JSON: an answer or null for each question. */
  @Column(shortText(200)) answers!: string
  @Column(longText()) words!: string
  @Column(legalDate()) answeredOn!: string
  /** 0 counts; 1 waits for a look; 2 was looked at and does not count. */
  @Column(int()) held!: number
}

/** A sheet of so many people who were asked by telephone or on paper. */
@Entity('survey_tally')
@Index(['publicId'], { unique: true })
@Index(['surveyId', 'collectedOn', 'id'])
export class SurveyTallyRow {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(10)) publicId!: string
  @Column(shortText(12)) tenant!: string
  @Column(id26()) surveyId!: string
  @Column(shortText(8)) source!: string
  @Column(shortText(12)) village!: string
  @Column(legalDate()) collectedOn!: string
  @Column(shortText(100)) how!: string
  @Column(int()) people!: number
  /** JSON, by question, then by answer. */
  @Column(longText()) counts!: string
  @Column(longText()) words!: string
  /** Why it counts no more; empty: it counts. */
  @Column(shortText(200)) struck!: string
  @Column(int()) seq!: number
  @Column(id26()) enteredBy!: string
  @Column(instant()) enteredAt!: string
}
