/**
 * What the screen itself says in the client's hands, in the language of the form: nobody answers or signs
 * under words they cannot read. English where a language has none here.
 */
import type { PadWords } from "@/components/signature-pad";
import { dayParts, formatDay } from "@/format/day";
import type { Asked, ConsentDraft, Signer } from "@/ipc/bindings";
import { openPhotos } from "./consent-words";

type PhotoLine = { key: "record" | "teaching" | "marketing"; title: string; says: string };

/** Why the client cannot finish yet, one sentence for each reason. */
type Waits = {
  photos: (open: number) => string;
  marketing: string;
  numbing: string;
  treatment: string;
  electronic: string;
  copy: string;
  item: string;
  sign: Record<Signer, string>;
};

export type KioskWords = {
  /** Of the words below, for the page and for screen readers. */
  language: string;
  parts: (first: number, last: number, of: number) => string;
  born: (day: string) => string;
  larger: string;
  smaller: string;
  handBack: string;
  theForm: string;
  photographs: string;
  photosLead: string;
  photoLines: readonly PhotoLine[];
  photosOpen: (open: number) => string;
  uses: string;
  usesHint: string;
  decision: string;
  numbing: string;
  numbingAgree: (cream: string) => string;
  upTo: (depth: string) => string;
  electronic: string;
  yes: string;
  no: string;
  itemOpen: string;
  itemAnswered: string;
  lettersOnly: string;
  signing: string;
  pads: Record<Exclude<Signer, "practitioner">, string>;
  /** The pad's own words stand where there are none. */
  pad: PadWords | undefined;
  explainedBy: string;
  talk: (minutes: number) => string;
  yourCopy: string;
  copies: { taken: string; e_copy: string; declined: string };
  toOpen: string;
  back: string;
  next: string;
  finish: string;
  answered: string;
  reading: (open: number) => string;
  waits: Waits;
  anew: { title: string; note: string; says: string };
  thanks: string;
  please: string;
  toForm: string;
};

const counts = ["no", "one", "two", "three"] as const;
const count = (n: number) => counts[n] ?? String(n);
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const en: KioskWords = {
  language: "en",
  parts: (first, last, of) =>
    first === last ? `Part ${first} of ${of}` : `Parts ${first} to ${last} of ${of}`,
  born: (day) => `born ${formatDay(day)}`,
  larger: "Larger",
  smaller: "Smaller",
  handBack: "Hand back to staff",
  theForm: "The form",
  photographs: "Photographs",
  photosLead:
    "Please choose an answer on each line. Saying no does not change your treatment. You can change your mind at any time.",
  photoLines: [
    {
      key: "record",
      title: "In my record only",
      says: "To compare before and after. Kept locked in this clinic.",
    },
    { key: "teaching", title: "For teaching our staff", says: "Your face may be recognised." },
    {
      key: "marketing",
      title: "On our website, in print or on social media",
      says: "Published pictures can be copied by others and cannot always be called back.",
    },
  ],
  // The line stays when all is answered: what the client is about to press does not move away.
  photosOpen: (open) =>
    open === 0
      ? "All three are answered. You can still change them."
      : `${open === 1 ? "One answer is" : `${capital(count(open))} answers are`} still open. Nothing is chosen for you.`,
  uses: "Where they may appear",
  usesHint: "For example: website, before and after page",
  decision: "Your decision",
  numbing: "Numbing cream",
  numbingAgree: (cream) => `I agree to numbing cream: ${cream}`,
  upTo: (depth) => `Up to ${depth} deep.`,
  electronic: "I agree to sign on this screen. I know I may sign on paper.",
  yes: "Yes",
  no: "No",
  itemOpen: "Open",
  itemAnswered: "Answered",
  lettersOnly: "Letters only",
  signing: "Signing",
  pads: {
    client: "Your signature",
    guardian: "Parent or guardian",
    minor_assent: "Young person's own agreement",
    witness: "Witness or interpreter",
  },
  pad: undefined,
  explainedBy: "Explained by",
  talk: (minutes) => `${minutes} ${minutes === 1 ? "minute" : "minutes"}. Your questions:`,
  yourCopy: "Your copy",
  copies: { taken: "Printed", e_copy: "As a file", declined: "No copy" },
  toOpen: "Go to what is open",
  back: "Back",
  next: "Next",
  finish: "Finish",
  answered: "Thank you. Everything is answered.",
  reading: (open) => {
    const asks =
      open === 0
        ? ""
        : open === 1
          ? "One answer on this page is open. "
          : `${open} answers on this page are open. `;
    return `${asks}Read at your own pace. You can go back.`;
  },
  waits: {
    photos: (open) =>
      `To finish, answer the ${open === 1 ? "line" : `${count(open)} lines`} about photographs.`,
    marketing: "To finish, say where pictures may appear.",
    numbing: "To finish, answer the line about numbing cream.",
    treatment: "To finish, tick the first line of your decision. You may also say no.",
    electronic: "To finish, tick that you agree to sign here, or ask for paper.",
    copy: "To finish, choose what happens with your copy.",
    item: "To finish, answer what is still open in the text.",
    sign: {
      client: "To finish, sign on the line.",
      guardian: "To finish, the parent or guardian signs on the line.",
      minor_assent: "To finish, the young person signs too.",
      practitioner: "To finish, the practitioner signs.",
      witness: "To finish, the interpreter signs.",
    },
  },
  anew: {
    title: "Begin again in another language?",
    note: "What was answered and signed so far does not count",
    says: "The form starts from its first part, in the other language.",
  },
  thanks: "Thank you. Please hand the screen back",
  please: "Please hand the screen back",
  toForm: "Back to the form",
};

const MESES = [
  ...["enero", "febrero", "marzo", "abril", "mayo", "junio"],
  ...["julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
];

const es: KioskWords = {
  language: "es",
  parts: (first, last, of) =>
    first === last ? `Parte ${first} de ${of}` : `Partes ${first} a ${last} de ${of}`,
  born: (iso) => {
    const day = dayParts(iso);
    return `fecha de nacimiento: ${day ? `${day.day} de ${MESES[day.month - 1]} de ${day.year}` : iso}`;
  },
  larger: "Más grande",
  smaller: "Más pequeño",
  handBack: "Devolver al personal",
  theForm: "El formulario",
  photographs: "Fotografías",
  photosLead:
    "Elija una respuesta en cada línea. Si responde que no, su tratamiento no cambia. Puede cambiar de opinión en cualquier momento.",
  photoLines: [
    {
      key: "record",
      title: "Solo en mi historia",
      says: "Para comparar antes y después. Guardadas bajo llave en esta clínica.",
    },
    {
      key: "teaching",
      title: "Para la formación de nuestro personal",
      says: "Es posible que se reconozca su cara.",
    },
    {
      key: "marketing",
      title: "En nuestra web, en papel o en redes sociales",
      says: "Otras personas pueden copiar las imágenes publicadas, y no siempre se pueden retirar.",
    },
  ],
  photosOpen: (open) =>
    open === 0
      ? "Las tres están respondidas. Todavía puede cambiarlas."
      : `${open === 1 ? "Falta una respuesta" : `Faltan ${open} respuestas`}. Nada está elegido por usted.`,
  uses: "Dónde pueden aparecer",
  usesHint: "Por ejemplo: la web, página de antes y después",
  decision: "Su decisión",
  numbing: "Crema anestésica",
  numbingAgree: (cream) => `Acepto la crema anestésica: ${cream}`,
  upTo: (depth) => `Hasta ${depth} de profundidad.`,
  electronic: "Acepto firmar en esta pantalla. Sé que puedo firmar en papel.",
  yes: "Sí",
  no: "No",
  itemOpen: "Sin responder",
  itemAnswered: "Respondida",
  lettersOnly: "Solo letras",
  signing: "Firma",
  pads: {
    client: "Su firma",
    guardian: "Madre, padre o tutor",
    minor_assent: "Conformidad propia de la persona joven",
    witness: "Testigo o intérprete",
  },
  pad: {
    empty: "Vacío. Dibuje aquí su firma o escriba su nombre",
    drawn: "Firma dibujada",
    type: "Escriba su nombre completo",
    typeHint: "En la historia consta que el nombre se escribió",
    toType: "Escribir mi nombre",
    toDraw: "Dibujar mi firma",
    clear: "Borrar y repetir",
  },
  explainedBy: "Explicado por",
  talk: (minutes) => `${minutes} ${minutes === 1 ? "minuto" : "minutos"}. Sus preguntas:`,
  yourCopy: "Su copia",
  copies: { taken: "Impresa", e_copy: "Como archivo", declined: "Sin copia" },
  toOpen: "Ir a lo que falta",
  back: "Atrás",
  next: "Siguiente",
  finish: "Terminar",
  answered: "Gracias. Todo está respondido.",
  reading: (open) => {
    const asks =
      open === 0
        ? ""
        : open === 1
          ? "Falta una respuesta en esta página. "
          : `Faltan ${open} respuestas en esta página. `;
    return `${asks}Lea a su ritmo. Puede volver atrás.`;
  },
  waits: {
    photos: (open) =>
      open === 1
        ? "Para terminar, responda a la línea sobre fotografías."
        : `Para terminar, responda a las ${open} líneas sobre fotografías.`,
    marketing: "Para terminar, diga dónde pueden aparecer las imágenes.",
    numbing: "Para terminar, responda a la línea sobre la crema anestésica.",
    treatment: "Para terminar, marque la primera línea de su decisión. También puede decir que no.",
    electronic: "Para terminar, marque que acepta firmar aquí, o pida el papel.",
    copy: "Para terminar, elija qué hacemos con su copia.",
    item: "Para terminar, responda a lo que falta en el texto.",
    sign: {
      client: "Para terminar, firme en la línea.",
      guardian: "Para terminar, la madre, el padre o el tutor firma en la línea.",
      minor_assent: "Para terminar, la persona joven también firma.",
      practitioner: "Para terminar, firma el profesional.",
      witness: "Para terminar, firma el testigo o intérprete.",
    },
  },
  anew: {
    title: "¿Empezar de nuevo en otro idioma?",
    note: "Lo respondido y firmado hasta ahora no cuenta",
    says: "El formulario empieza por su primera parte, en el otro idioma.",
  },
  thanks: "Gracias. Devuelva la pantalla, por favor",
  please: "Devuelva la pantalla, por favor",
  toForm: "Volver al formulario",
};

/** The words of the screen for a form in this language, such as "es" or "es-MX". */
export const kioskWords = (language: string): KioskWords => (language.split("-")[0] === "es" ? es : en);

/** Why the client cannot finish yet; nothing when they can. */
export function whyNotYet(
  draft: ConsentDraft,
  asks: readonly Asked[],
  unsigned: readonly Signer[],
  { waits }: KioskWords,
): string | null {
  const open = openPhotos(draft, asks);
  if (open > 0) return waits.photos(open);
  if (draft.photos.marketing && !draft.marketing_uses.trim()) return waits.marketing;
  if (asks.includes("numbing") && draft.decisions.numbing === null) return waits.numbing;
  if (!draft.decisions.treatment) return waits.treatment;
  if (!draft.decisions.electronic) return waits.electronic;
  if (draft.copy === null) return waits.copy;
  const [next] = unsigned;
  return next ? waits.sign[next] : null;
}
