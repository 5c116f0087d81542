/** Forms in the palette, by their titles and what people look for. */
import { useNavigate } from "@tanstack/react-router";
import type { PaletteSection } from "@/components/palette-section";
import { useForms } from "./api/use-forms";

export function usePalette(query: string): PaletteSection {
  const go = useNavigate();
  const wanted = query.trim().toLowerCase();
  const isAsked = wanted.length >= 2;
  const forms = useForms(isAsked).data ?? [];
  const found = forms.filter(({ title, code, language_name }) =>
    `${title} ${code} ${language_name} form template wording`.toLowerCase().includes(wanted),
  );
  const hits = isAsked ? found : [];
  return {
    heading: "Forms",
    hits: hits.map(({ code, language, language_name, title }) => ({
      id: `${code} ${language}`,
      name: `Form: ${title}`,
      detail: language_name,
      lead: "document" as const,
      onOpen: () => void go({ to: "/forms/$code/$language", params: { code, language } }),
    })),
  };
}
