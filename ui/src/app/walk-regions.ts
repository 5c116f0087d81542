/** F6 walks the regions of the window: rail, top bar, the screen that is open and the parts it marks. */
const REGION = "[data-region]";
const FOCUSABLE =
  "a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex='0']";

export function walkRegions(step: 1 | -1): void {
  // A dialog keeps the focus to itself.
  if (document.querySelector("[data-dialog-open]")) return;
  const stops = [...document.querySelectorAll<HTMLElement>(REGION)].flatMap((region) => {
    const stand = standIn(region);
    return stand ? [{ region, stand }] : [];
  });
  const here = document.activeElement?.closest(REGION);
  const at = stops.findIndex(({ region }) => region === here);
  const next = at === -1 && step === -1 ? stops.length - 1 : (at + step + stops.length) % stops.length;
  stops[next]?.stand.focus();
}

/**
 * Where one stands in a region: on the first thing of its own, not of a region inside it. One with
 * nothing to stand on is passed over, unless it takes the focus itself.
 */
function standIn(region: HTMLElement): HTMLElement | undefined {
  const own = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.closest(REGION) === region && one.checkVisibility(),
  );
  const isWhole = region.querySelector(REGION) === null && region.hasAttribute("tabindex");
  return own[0] ?? (isWhole ? region : undefined);
}
