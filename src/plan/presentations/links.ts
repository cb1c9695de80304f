import { links } from "../../schema/collections/links.ts";
import { addCommonFacts, facts, languageWord } from "../facts.ts";
import { plainWord } from "../locale-context.ts";
import { webPageAction } from "./web-page-action.ts";
import { definePresentation } from "./presentation.ts";

export const linkPresentation = definePresentation(links, {
  facts: (context, reading) => {
    const { fields } = reading;
    const maker = facts(context)
      .text("field.website", fields.url, fields.url)
      .text("field.publisher", fields.publisher)
      .languages("field.language", fields.language);
    return addCommonFacts(maker, reading).rows();
  },
  details: (context, { fields }) => [
    plainWord(context, new URL(fields.url).host),
    ...(fields.language ?? []).map((locale) => languageWord(context, locale)),
  ],
  action: (context, { fields }) => webPageAction(context, fields.url),
});
