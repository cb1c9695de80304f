import absRecords from "./vocabularies/abs-records.json" with { type: "json" };
import aichiTargets from "./vocabularies/aichi-targets.json" with { type: "json" };
import biosafetyRecords from "./vocabularies/biosafety-records.json" with { type: "json" };
import cbdSubjects from "./vocabularies/cbd-subjects.json" with { type: "json" };
import countries from "./vocabularies/countries.json" with { type: "json" };
import documentKinds from "./vocabularies/document-kinds.json" with { type: "json" };
import focalPointRoles from "./vocabularies/focal-point-roles.json" with { type: "json" };
import gbfGoals from "./vocabularies/gbf-goals.json" with { type: "json" };
import gbfTargets from "./vocabularies/gbf-targets.json" with { type: "json" };
import internationalDesignations from "./vocabularies/international-designations.json" with { type: "json" };
import iucnCategories from "./vocabularies/iucn-categories.json" with { type: "json" };
import lawKinds from "./vocabularies/law-kinds.json" with { type: "json" };
import lawStatuses from "./vocabularies/law-statuses.json" with { type: "json" };
import lmoOutcomes from "./vocabularies/lmo-outcomes.json" with { type: "json" };
import lmoUses from "./vocabularies/lmo-uses.json" with { type: "json" };
import organisationKinds from "./vocabularies/organisation-kinds.json" with { type: "json" };
import progress from "./vocabularies/progress.json" with { type: "json" };
import projectStatuses from "./vocabularies/project-statuses.json" with { type: "json" };
import redListCategories from "./vocabularies/red-list-categories.json" with { type: "json" };
import sdgs from "./vocabularies/sdgs.json" with { type: "json" };
import sensitivityLevels from "./vocabularies/sensitivity-levels.json" with { type: "json" };
import services from "./vocabularies/services.json" with { type: "json" };
import speciesGroups from "./vocabularies/species-groups.json" with { type: "json" };
import treaties from "./vocabularies/treaties.json" with { type: "json" };
import treatyActs from "./vocabularies/treaty-acts.json" with { type: "json" };

/** The controlled vocabularies, by name. Codes are those of the Convention on Biological Diversity, IUCN and the United Nations where these have any. */
export const vocabularies = {
  absRecords,
  aichiTargets,
  biosafetyRecords,
  cbdSubjects,
  countries,
  documentKinds,
  focalPointRoles,
  gbfGoals,
  gbfTargets,
  internationalDesignations,
  iucnCategories,
  lawKinds,
  lawStatuses,
  lmoOutcomes,
  lmoUses,
  organisationKinds,
  progress,
  projectStatuses,
  redListCategories,
  sdgs,
  sensitivityLevels,
  services,
  speciesGroups,
  treaties,
  treatyActs,
} as const;

export type VocabularyName = keyof typeof vocabularies;
