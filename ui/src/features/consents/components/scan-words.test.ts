import { expect, test } from "vitest";
import { outcomeWords } from "./scan-words";

test("each page says what became of it", () => {
  const matched = {
    kind: "matched",
    scan: "s",
    client: "c",
    client_name: "Noor Haddad",
    consent: "f",
    number: "C-000007-01",
  } as const;
  expect(outcomeWords({ file: "a.jpg", outcome: matched, refused: null })).toEqual({
    mark: "done",
    says: "filed with form C-000007-01 of Noor Haddad",
  });
  const none = outcomeWords({ file: "b.jpg", outcome: { kind: "no_code", scan: "s" }, refused: null });
  expect(none.mark).toBe("pending");
  const refused = {
    code: "invalid",
    field: "picture",
    rule: "not_a_picture",
    findings: [],
    ref: "x",
  } as never;
  expect(outcomeWords({ file: "c.txt", outcome: null, refused }).mark).toBe("warn");
});
