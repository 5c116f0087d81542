import { describe, expect, it } from "vitest";
import { keysThatWork } from "./shortcut-list";

const key = (keys: string, says: string) => ({ keys, says, onPress: () => undefined });
const shown = [
  key("S", "Scan a lot"),
  key("Enter", "Open"),
  key("s", "Scan or type a lot"),
  key("?", "Keys"),
];

describe("the keys of a screen", () => {
  it("say what the newest does where several wait for one key", () => {
    expect(keysThatWork(shown, true).map((one) => one.says)).toEqual(["Open", "Scan or type a lot", "Keys"]);
  });

  it("leave letters out while letters are turned off", () => {
    expect(keysThatWork(shown, false).map((one) => one.says)).toEqual(["Open", "Keys"]);
  });
});
