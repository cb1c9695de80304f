import { defineCollection } from "../collection.ts";
import { required } from "../field.ts";
import { partialDay } from "../fields.ts";

/** What has happened. */
export const news = defineCollection("news", {
  section: "news",
  order: "newestFirst",
  isSplitByYear: true,
  dateOrder: [["date", "endDate"]],
  fields: { date: required(partialDay()), endDate: partialDay() },
});
