/**
 * Reads a typed day. Words and ISO are always clear; figures with slashes are refused when they
 * could be two different days, and years must have four figures: a wrong birth date finds the wrong client.
 */
import { type Day, dayParts, daysInMonth, formatDay, isoDay, MONTHS } from "./day";
import { empty, ok, type Parsed, wrong } from "./parsed";

export type DayLimits = { notAfter?: Day | undefined; notBefore?: Day | undefined };

const EXAMPLE = "12 July 1988";

export function parseDay(text: string, limits: DayLimits = {}): Parsed<Day> {
  const typed = text.trim().replace(/\s+/g, " ");
  if (typed === "") return empty;
  const read = readIso(typed) ?? readWords(typed) ?? readFigures(typed);
  if (!read) return wrong(`Write day, month and year, like ${EXAMPLE}`);
  return read.kind === "ok" ? withinLimits(read.value, limits) : read;
}

function readIso(typed: string): Parsed<Day> | undefined {
  const m = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed);
  return m ? realDay(Number(m[1]), Number(m[2]), Number(m[3])) : undefined;
}

function readWords(typed: string): Parsed<Day> | undefined {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]*(?:of )?(\p{L}+)[ .,-]*(\d{1,4})$/iu.exec(typed);
  const monthFirst = /^(\p{L}+)[ .]*(\d{1,2})(?:st|nd|rd|th)?,? (\d{1,4})$/iu.exec(typed);
  const [day, word, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (!day || !word || !year) return undefined;
  const month = monthNumber(word);
  if (!month) return wrong(`“${word}” is no month. Write ${EXAMPLE}`);
  if (year.length !== 4) return wrong(`Write the year with four figures, like ${EXAMPLE}`);
  return realDay(Number(year), month, Number(day));
}

function readFigures(typed: string): Parsed<Day> | undefined {
  const m = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{1,4})$/.exec(typed);
  if (!m) return undefined;
  const [a, b, year] = [Number(m[1]), Number(m[3]), Number(m[4])];
  if (m[4]?.length !== 4) return wrong(`Day, month or year? Write it out, like ${EXAMPLE}`);
  // Points are written day first everywhere they are used; slashes and dashes are not.
  if (m[2] === "." || a === b || a > 12) return realDay(year, b, a);
  if (b > 12) return realDay(year, a, b);
  return wrong(`${readings(year, a, b)}? Write the month as a word`);
}

function readings(year: number, a: number, b: number): string {
  return `${formatDay(isoDay(year, b, a))} or ${formatDay(isoDay(year, a, b))}`;
}

function monthNumber(word: string): number | undefined {
  const folded = word.toLowerCase();
  if (folded.length < 3) return undefined;
  const at = MONTHS.findIndex(
    (name) => name.toLowerCase().startsWith(folded) || (folded === "sept" && name === "September"),
  );
  return at < 0 ? undefined : at + 1;
}

function realDay(year: number, month: number, day: number): Parsed<Day> {
  const name = MONTHS[month - 1];
  if (!name) return wrong(`There is no month ${month}. Write ${EXAMPLE}`);
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) {
    const tail = month === 2 ? `February ${year} has ${last} days` : `${name} has ${last} days`;
    return wrong(`${tail}. Write a day like ${last} ${name} ${year}`);
  }
  return ok(isoDay(year, month, day));
}

function withinLimits(day: Day, { notAfter, notBefore }: DayLimits): Parsed<Day> {
  if (notAfter && day > notAfter) return wrong(`Not after ${formatDay(notAfter)}. Check the year`);
  if (notBefore && day < notBefore) return wrong(`Not before ${formatDay(notBefore)}. Check the year`);
  return ok(day);
}

/** The earliest birth date taken as true: 120 years before today. */
export function earliestBirth(today: Day): Day {
  const p = dayParts(today);
  return p ? isoDay(p.year - 120, p.month, Math.min(p.day, 28)) : today;
}
