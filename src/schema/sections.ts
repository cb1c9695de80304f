/** The sections of the standard site, in the order of the menu. A section's name is also the slug of the page that introduces it. */
export const sectionNames = [
  "convention",
  "biodiversity",
  "implementation",
  "biosafety-and-abs",
  "cooperation",
  "resources",
  "news",
  "about",
] as const;

export type SectionName = (typeof sectionNames)[number];
