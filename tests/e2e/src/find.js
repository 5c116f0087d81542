// Finds what a person would call by this name: a control by its role and accessible name.
// arguments: role, name, the name of the part of the window to look in, and whether it must be usable now.
// Returns the element to click or type into, or null.
const [role, name, place, usable] = arguments;
const kinds = {
  button: "button,[role=button],summary",
  link: "a[href],[role=link]",
  field:
    "input:not([type=checkbox]):not([type=radio]):not([type=hidden]),textarea,[role=textbox],[role=spinbutton],[contenteditable=true]",
  checkbox: "input[type=checkbox],[role=checkbox],[role=switch]",
  radio: "input[type=radio],[role=radio]",
  select: "button[aria-haspopup=listbox]",
  zone: "[data-zone],svg [role=button],svg [role=checkbox],svg [role=option]",
  option: "[role=option]",
  menuitem: "[role=menuitem],[role=menuitemradio],[role=menuitemcheckbox]",
  tab: "[role=tab]",
  row: "[role=row],tr",
  group: "[role=group],[role=radiogroup],fieldset,section,[role=region]",
  canvas: "canvas",
  any: "button,a[href],[role=button],[role=link],[role=option],[role=menuitem],[role=tab],[role=radio],input[type=radio],input[type=checkbox],[role=row],label",
};
const tidy = (text) => String(text ?? "").replace(/\s+/g, " ").trim();
const byIds = (ids) => tidy(ids.split(/\s+/).map((id) => document.getElementById(id)?.innerText ?? "").join(" "));
function names(el) {
  const all = [];
  if (el.getAttribute("aria-labelledby")) all.push(byIds(el.getAttribute("aria-labelledby")));
  if (el.getAttribute("aria-label")) all.push(tidy(el.getAttribute("aria-label")));
  for (const label of el.labels ?? []) all.push(tidy(label.innerText));
  const wrap = el.closest("label");
  if (wrap) all.push(tidy(wrap.innerText));
  if (!el.matches("input,textarea")) all.push(tidy(el.innerText));
  all.push(tidy(el.getAttribute("title")));
  all.push(tidy(el.getAttribute("placeholder")));
  return all.filter(Boolean);
}
function shown(el) {
  if (el.closest("[inert],[aria-hidden=true]")) return false;
  const box = el.getBoundingClientRect();
  const style = getComputedStyle(el);
  return (box.width > 0 || box.height > 0) && style.visibility !== "hidden" && style.display !== "none";
}
// To the middle of what scrolls by hand; a folded-away edge is never scrolled, as no person could.
function intoView(el) {
  let view = el.parentElement;
  while (view && !(view.scrollHeight > view.clientHeight && /auto|scroll/.test(getComputedStyle(view).overflowY))) view = view.parentElement;
  if (!view) return;
  const [own, around] = [el.getBoundingClientRect(), view.getBoundingClientRect()];
  view.scrollTop += own.top - around.top - (around.height - own.height) / 2;
}
const inside = tidy(place).toLowerCase();
function isPlace(el) {
  const heading = tidy(el.querySelector("h1,h2,h3,legend,label,.label")?.innerText).toLowerCase();
  return heading.startsWith(inside) || names(el).some((have) => have.toLowerCase().startsWith(inside));
}
const places = inside ? [...document.querySelectorAll("li,article,fieldset,section,form,[role=group],[role=radiogroup],[role=dialog]")].filter((el) => shown(el) && isPlace(el)) : [];
const smallest = places.sort((a, b) => a.outerHTML.length - b.outerHTML.length);
if (inside && smallest.length === 0) return null;
const holder = inside ? (smallest.find((el) => el.querySelector(kinds[role] ?? role)) ?? smallest[0]) : document;
const off = (el) => el.matches(":disabled,[aria-disabled=true]");
const candidates = [...holder.querySelectorAll(kinds[role] ?? role)].filter((el) => !(usable && off(el))).filter(
  (el) => shown(el) || (el.matches("input") && el.closest("label") && shown(el.closest("label"))),
);
const wanted = tidy(name).toLowerCase();
const fits = [
  (have) => have === tidy(name),
  (have) => have.toLowerCase() === wanted,
  (have) => have.toLowerCase().startsWith(wanted),
  (have) => have.toLowerCase().includes(wanted),
];
for (const fit of fits) {
  const found = candidates.find((el) => wanted === "" || names(el).some(fit));
  if (found) {
    const small = found.getBoundingClientRect();
    const covered = found.matches("input") && (small.width < 4 || small.height < 4 || Number(getComputedStyle(found).opacity) === 0 || getComputedStyle(found.parentElement).clipPath !== "none");
    const target = covered && found.closest("label") ? found.closest("label") : found;
    intoView(target);
    return target;
  }
}
return null;
