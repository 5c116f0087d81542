import { describe, expect, it } from "vitest";
import { AppError } from "./wire";
import { fieldErrors, wordingOf } from "./wording";

const error = (code: "invalid" | "forbidden" | "wait", rule: string, field: string | null = null) =>
  new AppError({ code, rule, field, findings: [], ref: "abcdefgh" });

describe("words for what was refused", () => {
  it("show the right form of a phone or an email as an example, whoever it reaches", () => {
    for (const field of ["phone", "phone_other", "emergency_phone", "guardian.phone"]) {
      expect(fieldErrors(error("invalid", "malformed", field))[field]).toContain("020 7946 0018");
    }
    expect(fieldErrors(error("invalid", "malformed", "email")).email).toContain("name@example.org");
    expect(fieldErrors(error("invalid", "malformed", "signatures.client"))["signatures.client"]).toContain(
      "sign again",
    );
  });

  it("say what is missing of a right, and what stands in the way when no field is wrong", () => {
    expect(wordingOf(error("forbidden", "explainer")).happened).toContain("explained");
    expect(wordingOf(error("invalid", "already_open", "client")).happened).toContain("already open");
    expect(wordingOf(error("invalid", "required", "family")).safe).toContain("field");
  });

  it("say how long a passphrase waits, and what a PIN needs", () => {
    expect(wordingOf(error("wait", "95")).safe).toContain("1:35");
    expect(fieldErrors(error("invalid", "passphrase_needed", "pin")).pin).toContain("passphrase");
    expect(wordingOf(error("invalid", "old_kit", "recovery_kit")).safe).toContain("new recovery kit");
  });

  it("let a stop of the clock speak for itself where no findings are listed", () => {
    const finding = { rule: "R29", title: "The computer's clock is behind the record", how: "Set the clock" };
    const findings = [finding as never];
    const stopped = new AppError({ code: "blocked", rule: null, field: null, findings, ref: "abcdefgh" });
    expect(wordingOf(stopped).happened).toBe(finding.title);
    expect(wordingOf(stopped).safe).toContain(finding.how);
    const other = new AppError({ code: "blocked", rule: null, field: null, findings: [], ref: "abcdefgh" });
    expect(wordingOf(other).happened).toContain("stop");
  });

  it("say why a sterilizer stays out, and what a field of it needs, apart from lots with the same rule", () => {
    expect(wordingOf(error("invalid", "three_passes", "retest")).happened).toContain("three");
    expect(fieldErrors(error("invalid", "taken", "code")).code).toContain("sterilizer");
    expect(fieldErrors(error("invalid", "taken", "lot")).lot).toContain("box");
    const read = new AppError({
      code: "immutable",
      rule: "test",
      field: null,
      findings: [],
      ref: "abcdefgh",
    });
    expect(wordingOf(read).happened).toContain("read already");
    const page = new AppError({
      code: "immutable",
      rule: "page",
      field: null,
      findings: [],
      ref: "abcdefgh",
    });
    expect(wordingOf(page).happened).toContain("signed");
  });
});
