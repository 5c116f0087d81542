import { afterEach, describe, expect, it, vi } from "vitest";
import { addShortcut, chooseShortcut, keysThatWork } from "./shortcut-list";

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

describe("the menu bar", () => {
  const showDialog = (isOpen: boolean) =>
    vi.stubGlobal("document", { querySelector: () => (isOpen ? {} : null) });
  afterEach(() => vi.unstubAllGlobals());

  it("does what the newest one for its key does, and nothing that does not work now", () => {
    showDialog(false);
    const [older, newer] = [vi.fn(), vi.fn()];
    const stop = [older, newer].map((onPress) => addShortcut({ keys: "Mod+K", says: "Find", onPress }));
    chooseShortcut("Mod+K");
    chooseShortcut("Mod+P");
    for (const one of stop) one();
    chooseShortcut("Mod+K");
    expect([older.mock.calls.length, newer.mock.calls.length]).toEqual([0, 1]);
  });

  it("reaches past a dialog for locking alone", () => {
    showDialog(true);
    const [find, lock] = [vi.fn(), vi.fn()];
    const stop = [
      addShortcut({ keys: "Mod+K", says: "Find", onPress: find }),
      addShortcut({ keys: "Mod+L", says: "Lock", onPress: lock, overDialogs: true }),
    ];
    chooseShortcut("Mod+K");
    chooseShortcut("Mod+L");
    for (const one of stop) one();
    expect([find.mock.calls.length, lock.mock.calls.length]).toEqual([0, 1]);
  });
});
