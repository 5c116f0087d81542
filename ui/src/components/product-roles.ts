/** What a product is used for, as it is called in the chart and in stock. */
export const roleWords = {
  cleanser: "Cleanser",
  antiseptic: "Antiseptic",
  anaesthetic: "Numbing cream",
  glide: "Glide",
  serum: "Serum",
  post: "For afterwards",
} as const;
