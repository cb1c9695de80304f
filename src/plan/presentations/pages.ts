import { pages } from "../../schema/collections/pages.ts";
import { definePresentation } from "./presentation.ts";

export const pagePresentation = definePresentation(pages, { layout: "article" });
