/** Languages a client may read, by their own name and in English. Any other code can be typed. */
export const languages = [
  ["en", "English", "English"],
  ["es", "Español", "Spanish"],
  ["pt", "Português", "Portuguese"],
  ["pt-BR", "Português (Brasil)", "Brazilian Portuguese"],
  ["fr", "Français", "French"],
  ["de", "Deutsch", "German"],
  ["it", "Italiano", "Italian"],
  ["nl", "Nederlands", "Dutch"],
  ["pl", "Polski", "Polish"],
  ["uk", "Українська", "Ukrainian"],
  ["ru", "Русский", "Russian"],
  ["ro", "Română", "Romanian"],
  ["el", "Ελληνικά", "Greek"],
  ["tr", "Türkçe", "Turkish"],
  ["ar", "العربية", "Arabic"],
  ["he", "עברית", "Hebrew"],
  ["fa", "فارسی", "Persian"],
  ["ur", "اردو", "Urdu"],
  ["hi", "हिन्दी", "Hindi"],
  ["bn", "বাংলা", "Bengali"],
  ["zh", "中文", "Chinese"],
  ["ja", "日本語", "Japanese"],
  ["ko", "한국어", "Korean"],
  ["vi", "Tiếng Việt", "Vietnamese"],
  ["id", "Bahasa Indonesia", "Indonesian"],
  ["th", "ไทย", "Thai"],
  ["sv", "Svenska", "Swedish"],
  ["nb", "Norsk", "Norwegian"],
] as const;

export function languageName(code: string): string {
  return languages.find(([known]) => known === code)?.[1] ?? code;
}
