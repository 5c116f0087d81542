/**
 * Enter goes to the next question of a form and ends on its act, which the next Enter presses. It is to
 * be heard before the fields hear it: choices keep Enter for themselves.
 */
export function goOn(event: React.KeyboardEvent, form: HTMLElement | null): void {
  const at = event.target;
  if (event.key !== "Enter" || !(at instanceof HTMLInputElement) || !form) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  const stops = stopsOf(form);
  const here = stops.findIndex((stop) => stop === at || (at.type === "radio" && sameGroup(stop, at)));
  stops[here + 1]?.focus();
}

/** Every field once, a group of choices as one, then the act. */
function stopsOf(form: HTMLElement): HTMLElement[] {
  const fields = [...form.querySelectorAll<HTMLInputElement>("input:not(:disabled)")].filter(
    (field) => field.type !== "hidden" && field.closest("[data-skip]") === null,
  );
  const stops: HTMLElement[] = fields.filter((field) => {
    if (field.type !== "radio") return true;
    const group = fields.filter((other) => sameGroup(other, field));
    return field === (group.find((other) => other.checked) ?? group[0]);
  });
  const act = form.querySelector<HTMLElement>("[data-last]");
  return act ? [...stops, act] : stops;
}

function sameGroup(one: HTMLElement, other: HTMLInputElement): boolean {
  return one instanceof HTMLInputElement && one.type === "radio" && one.name === other.name;
}
