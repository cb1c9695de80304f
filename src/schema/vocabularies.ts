import aichiTargets from "./vocabularies/aichi-targets.json" with { type: "json" };
import cbdSubjects from "./vocabularies/cbd-subjects.json" with { type: "json" };
import documentKinds from "./vocabularies/document-kinds.json" with { type: "json" };
import focalPointRoles from "./vocabularies/focal-point-roles.json" with { type: "json" };
import gbfGoals from "./vocabularies/gbf-goals.json" with { type: "json" };
import gbfTargets from "./vocabularies/gbf-targets.json" with { type: "json" };
import internationalDesignations from "./vocabularies/international-designations.json" with { type: "json" };
import iucnCategories from "./vocabularies/iucn-categories.json" with { type: "json" };
import progress from "./vocabularies/progress.json" with { type: "json" };
import sdgs from "./vocabularies/sdgs.json" with { type: "json" };
import treaties from "./vocabularies/treaties.json" with { type: "json" };
import treatyActs from "./vocabularies/treaty-acts.json" with { type: "json" };

/** The controlled vocabularies, by name. Codes are those of the Convention on Biological Diversity, IUCN and the United Nations. */
export const vocabularies = {
  aichiTargets,
  cbdSubjects,
  documentKinds,
  focalPointRoles,
  gbfGoals,
  gbfTargets,
  internationalDesignations,
  iucnCategories,
  progress,
  sdgs,
  treaties,
  treatyActs,
} as const;

export type VocabularyName = keyof typeof vocabularies;
