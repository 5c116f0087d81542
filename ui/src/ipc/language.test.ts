import { describe, expect, it } from "vitest";
import { englishName, languageTyped } from "./language";

describe("languages", () => {
  it("are named in English to staff, and an unlisted one by its code", () => {
    expect(englishName("el-CY")).toBe("Greek");
    expect(englishName("haw")).toBe("haw");
  });

  it("are taken by either name, in any case, or by a code of their own", () => {
    expect(languageTyped("greek")).toBe("el");
    expect(languageTyped("Ελληνικά")).toBe("el");
    expect(languageTyped("PT-br")).toBe("pt-BR");
    expect(languageTyped("haw")).toBe("haw");
  });

  it("are taken by how a name begins, when no other begins so", () => {
    expect(languageTyped("gre")).toBe("el");
    expect(languageTyped("ελλ")).toBe("el");
    expect(languageTyped("por"), "Portuguese or Brazilian Portuguese").toBe("por");
    expect(languageTyped("sw"), "Swahili has this code, Swedish only begins so").toBe("sw");
  });
});
