import { describe, expect, it } from "vitest";
import { plainMeaning, sporeMeaning } from "./outcome";

describe("what a spore test says", () => {
  it("says nothing before both vials were looked at", () => {
    expect(sporeMeaning(null, true)).toBeUndefined();
    expect(sporeMeaning(false, null)).toBeUndefined();
  });
  it("fails on growth, whatever the control did", () => {
    expect(sporeMeaning(true, null)?.outcome).toBe("fail");
    expect(sporeMeaning(true, true)?.outcome).toBe("fail");
    expect(sporeMeaning(true, false)?.outcome).toBe("fail");
  });
  it("passes only when the control grew", () => {
    expect(sporeMeaning(false, true)?.outcome).toBe("pass");
    expect(sporeMeaning(false, false)?.outcome).toBe("invalid");
  });
  it("warns of the stop only where one follows", () => {
    expect(plainMeaning(false, true)?.says).toContain("out of service");
    expect(plainMeaning(false, false)?.says).not.toContain("out of service");
    expect(plainMeaning(true, true)?.outcome).toBe("pass");
  });
});
