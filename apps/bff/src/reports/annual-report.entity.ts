import { Column, Entity, Index } from 'typeorm'
import { flag, id26, instant, int, legalDate, longText, shortText } from '../database/column-types'

/** 政府信息公开年度报告 of one year: its words, and the numbers as they stood when it went out. */
@Entity('annual_report')
@Index(['tenant', 'year'], { unique: true })
export class AnnualReport {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(int()) year!: number
  @Column(int()) seq!: number
  /** Printed before this system: its numbers are what it said. */
  @Column(flag()) reported!: boolean
  @Column(shortText(500)) source!: string
  /** What a report that the office entered was printed in; null: loaded with the tenant's files, or written in here. */
  @Column(shortText(10, { nullable: true })) form!: string | null
  /** When a printed report went out; null: it does not say. */
  @Column(legalDate({ nullable: true })) printedOn!: string | null
  /** Opening figures tell what happened up to this day; what happened later is counted. */
  @Column(legalDate({ nullable: true })) changeover!: string | null
  /** Why nothing is missing although the system came within the year; printed. Empty: not said. */
  @Column(shortText(500, { default: '' })) wholeBecause!: string
  /** By part of the format, JSON; live numbers as {{name}}. */
  @Column(longText()) texts!: string
  /** The notice it was made into. */
  @Column(shortText(10, { nullable: true })) notice!: string | null
  /** Everything as it stood then, JSON; null: not made yet. */
  @Column(longText({ nullable: true })) frozen!: string | null
  /** A printed report that should not have been entered: since when it is taken away; null: it stands. */
  @Column(legalDate({ nullable: true })) withdrawnOn!: string | null
  /** Why; who opens the page reads it. */
  @Column(shortText(500, { default: '' })) withdrawnBecause!: string
  @Column(instant()) updatedAt!: string
}

/** A number that somebody entered for a cell, and why. */
@Entity('report_figure')
@Index(['tenant', 'year', 'cell', 'kind'], { unique: true })
export class ReportFigureRow {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) tenant!: string
  @Column(int()) year!: number
  @Column(shortText(60)) cell!: string
  @Column(shortText(12)) kind!: string
  @Column(int()) value!: number
  /** “900余”: at least so many. */
  @Column(flag()) about!: boolean
  @Column(shortText(500)) reason!: string
  @Column(id26({ nullable: true })) enteredBy!: string | null
  @Column(instant()) enteredAt!: string
}

/** 台账: what the report counts and no other desk knows. */
@Entity('report_entry')
@Index(['publicId'], { unique: true })
@Index(['tenant', 'happenedOn', 'id'])
export class ReportEntry {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(10)) publicId!: string
  @Column(shortText(12)) tenant!: string
  @Column(shortText(20)) kind!: string
  @Column(legalDate()) happenedOn!: string
  @Column(shortText(200)) title!: string
  @Column(int()) number!: number
  /** 分 */
  @Column(int()) amount!: number
  @Column(shortText(200)) evidence!: string
  /** Of 培训: how long it was. */
  @Column(int({ default: 0 })) minutes!: number
  /** Of 培训: names of who came, JSON; they leave the house in no report. */
  @Column(longText({ nullable: true })) attendees!: string | null
  /** Why it was struck out; empty: it stands. */
  @Column(shortText(500)) struck!: string
  @Column(int()) seq!: number
  @Column(id26()) enteredBy!: string
  @Column(instant()) enteredAt!: string
}
