import { expect, test } from "vitest";
import { fillWords, labelSizes, placesOf, sheetOf } from "./label-sheet";

const a4 = { columns: 3, rows: 8 };

test("a roll has no places, the sheets have those of their makers", () => {
  expect(labelSizes.map(sheetOf)).toEqual([undefined, undefined, a4, { columns: 3, rows: 10 }]);
});

test("places are counted along the rows, and what was peeled off stays empty", () => {
  const places = placesOf(a4, 5, 3);
  expect(places).toHaveLength(24);
  expect(places[4]).toEqual({ no: 5, row: 2, column: 2, is: "filled" });
  expect(places.filter((one) => one.is === "gone").map((one) => one.no)).toEqual([1, 2, 3, 4]);
  expect(places.filter((one) => one.is === "filled").map((one) => one.no)).toEqual([5, 6, 7]);
});

test("more labels than places fill the sheet to its end", () => {
  expect(placesOf(a4, 20, 12).filter((one) => one.is === "filled")).toHaveLength(5);
});

test("the line says which places are printed on, or how many sheets it takes", () => {
  expect(fillWords(a4, 4, 9)).toBe("9 labels on places 4 to 12");
  expect(fillWords(a4, 24, 1)).toBe("1 label on place 24");
  expect(fillWords(a4, 20, 5)).toBe("5 labels on places 20 to 24");
  expect(fillWords(a4, 20, 6)).toBe("6 labels from place 20 on, 2 sheets");
});
