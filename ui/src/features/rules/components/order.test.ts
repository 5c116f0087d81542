import { describe, expect, it } from "vitest";
import type { Finding } from "@/ipc/bindings";
import { counted, inOrder } from "./order";

const finding = (key: string, severity: Finding["severity"], isDecided = false) =>
  ({
    key,
    severity,
    decided: isDecided ? { by: "", by_name: "Ada", at: 0, reason: "" } : null,
  }) as unknown as Finding;

describe("findings", () => {
  const all = [
    finding("read", "warn", true),
    finding("caution", "warn"),
    finding("stop", "override"),
    finding("block", "block"),
  ];

  it("come as block, stop, caution, decided", () => {
    expect(inOrder(all).map((one) => one.key)).toEqual(["block", "stop", "caution", "read"]);
  });

  it("are counted in words, and what there is none of is left out", () => {
    expect(counted(all).map((one) => one.says)).toEqual(["1 block", "1 stop", "1 caution", "1 read"]);
    const lifted = finding("lifted", "override", true);
    expect(counted([lifted, ...all]).map((one) => one.says)).toContain("1 lifted");
    expect(counted([finding("a", "warn"), finding("b", "warn")]).map((one) => one.says)).toEqual([
      "2 cautions",
    ]);
  });
});
