import { describe, expect, it } from "vitest";
import { ageOn, daysBetween, formatDay, formatWeekday } from "./day";
import { earliestBirth, parseDay } from "./parse-day";

const read = (typed: string) => {
  const r = parseDay(typed);
  return r.kind === "ok" ? r.value : r.kind;
};

describe("a typed day", () => {
  it("is read from words, from ISO and from clear figures", () => {
    for (const typed of [
      "12 July 1988",
      "12 jul 1988",
      "July 12, 1988",
      "12th of July 1988",
      "1988-07-12",
      "12.7.1988",
    ]) {
      expect(read(typed), `${typed} has one reading`).toBe("1988-07-12");
    }
    expect(read("25/12/1988"), "25 can only be the day").toBe("1988-12-25");
    expect(read("12/25/1988"), "25 can only be the day").toBe("1988-12-25");
    expect(read("03/03/1991"), "both readings are the same day").toBe("1991-03-03");
    expect(read("3 sept 1991")).toBe("1991-09-03");
  });

  it("with two readings is refused and shows both", () => {
    const r = parseDay("12/07/1988");
    expect(r.kind === "wrong" && r.message).toBe(
      "12 July 1988 or 7 December 1988? Write the month as a word",
    );
  });

  it("with a short year is refused", () => {
    for (const typed of ["05/06/07", "12 July 88", "1.2.03", "1/1/991"])
      expect(read(typed), typed).toBe("wrong");
  });

  it("that does not exist is refused with one that does", () => {
    for (const typed of [
      "31 April 1990",
      "29 February 1991",
      "30/02/2000",
      "0 May 1990",
      "1990-13-01",
      "1990-00-10",
    ]) {
      expect(read(typed), typed).toBe("wrong");
    }
    const r = parseDay("29 February 1991");
    expect(r.kind === "wrong" && r.message, "the refusal names the last day").toContain("28 February 1991");
    expect(read("29 February 1992"), "a leap year has it").toBe("1992-02-29");
  });

  it("that is not a date at all is refused", () => {
    for (const typed of ["yesterday", "12 Foo 1988", "=cmd", "12", "1988"])
      expect(read(typed), typed).toBe("wrong");
    expect(read(""), "blank is not a mistake").toBe("empty");
  });

  it("after the last allowed day is refused", () => {
    expect(parseDay("1 January 2030", { notAfter: "2026-11-22" }).kind, "a birth lies in the past").toBe(
      "wrong",
    );
    expect(parseDay("22 November 2026", { notAfter: "2026-11-22" }).kind, "today is allowed").toBe("ok");
    expect(parseDay("1 January 1890", { notBefore: earliestBirth("2026-11-22") }).kind).toBe("wrong");
  });
});

describe("a day in words", () => {
  it("is never written in figures alone", () => {
    expect(formatDay("1991-03-03")).toBe("3 March 1991");
    expect(formatWeekday("2026-11-24")).toBe("Tuesday 24 November");
  });

  it("counts whole years lived", () => {
    expect(ageOn("1988-07-12", "2026-07-11"), "the day before the birthday").toBe(37);
    expect(ageOn("1988-07-12", "2026-07-12"), "the birthday itself").toBe(38);
    expect(ageOn("2008-02-29", "2026-02-28"), "29 February: not yet").toBe(17);
    expect(ageOn("2008-02-29", "2026-03-01"), "29 February: from 1 March").toBe(18);
  });

  it("counts calendar days without clocks", () => {
    expect(daysBetween("2026-10-24", "2026-10-26"), "clocks going back change nothing").toBe(2);
  });
});
