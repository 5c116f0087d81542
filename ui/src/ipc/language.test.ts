import { describe, expect, it } from "vitest";
import { englishName, languageTyped, ownName } from "./language";

describe("languages", () => {
  it("are shown in their own words to who reads them, and in English to staff", () => {
    expect(ownName("el")).toBe("Ελληνικά");
    expect(englishName("el-CY")).toBe("Greek");
    expect(englishName("haw")).toBe("haw");
  });

  it("are taken by either name, in any case, or by a code of their own", () => {
    expect(languageTyped("greek")).toBe("el");
    expect(languageTyped("Ελληνικά")).toBe("el");
    expect(languageTyped("haw")).toBe("haw");
  });
});
