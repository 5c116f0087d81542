import { expect, test } from "vitest";
import type { ConsentDraft } from "@/ipc/bindings";
import { AppError } from "@/ipc/wire";
import { paperLines, signedOnPaper } from "./paper-words";

const word = { one: "client", One: "Client", many: "clients", Many: "Clients" };
const refused = (field: string, rule: string) =>
  new AppError({ code: "invalid", field, rule, findings: [], ref: "x" } as never);

test("every box of the paper starts unset and is written alone", () => {
  const draft = {
    photos: { record: null, teaching: null, marketing: null },
    decisions: { treatment: null, numbing: null, electronic: null },
  } as ConsentDraft;
  for (const line of paperLines) {
    expect(line.read(draft)).toBeNull();
    expect(line.read({ ...draft, ...line.write(draft, false) })).toBe(false);
  }
});

test("a refusal names the line of the paper", () => {
  expect(signedOnPaper(refused("photos.teaching", "required"), word)).toContain("staff teaching");
  expect(signedOnPaper(refused("signatures.client", "required"), word)).toContain("signature");
});
