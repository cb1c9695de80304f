import { defineCollection } from "../collection.ts";
import { required } from "../field.ts";
import { partialDay } from "../fields.ts";

/** What has happened. */
export const news = defineCollection("news", {
  order: "newestFirst",
  dateOrder: [["date", "endDate"]],
  fields: { date: required(partialDay()), endDate: partialDay() },
});
