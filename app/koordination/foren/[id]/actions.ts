"use server";

import { defineAction } from "@/lib/action/define-action";
import { saveForum } from "@/lib/forums/mutations/save";
import { addVenue, saveAccess } from "@/lib/forums/mutations/venues";
import {
  contactValues,
  offerValues,
  placeValues,
  registrationValues,
  textsValues,
} from "@/lib/forums/rules/form-values";
import { contactInput, offerInput, placeInput, textsInput } from "@/lib/forums/schema/edit";
import { registrationInput } from "@/lib/forums/schema/registration";
import { accessInput, chosenVenueInput, venueInput } from "@/lib/forums/schema/venue";
import { allocateForum } from "@/lib/registrations/mutations/allocate-forum";
import { answerTo, saveErrors, saveFields } from "./save-answer";

const refusals = { errors: saveErrors, fieldOf: saveFields };

export const saveTextsAction = defineAction({
  name: "save-texts",
  access: "staff",
  schema: textsInput,
  ...refusals,
  run: async ({ actor, input: { forum, version, ...patch }, values }) =>
    answerTo(await saveForum(actor, forum, version, patch), forum, values, textsValues),
});

export const saveContactAction = defineAction({
  name: "save-contact",
  access: "staff",
  schema: contactInput,
  ...refusals,
  run: async ({ actor, input: { forum, version, ...patch }, values }) =>
    answerTo(await saveForum(actor, forum, version, patch), forum, values, contactValues),
});

export const savePlaceAction = defineAction({
  name: "save-place",
  access: "staff",
  schema: placeInput,
  ...refusals,
  run: async ({ actor, input: { forum, version, ...patch }, values }) =>
    answerTo(await saveForum(actor, forum, version, patch), forum, values, placeValues),
});

export const saveRegistrationAction = defineAction({
  name: "save-registration-rules",
  access: "staff",
  schema: registrationInput,
  ...refusals,
  run: async ({ actor, input, values }) => {
    const { forum, version, ...patch } = input;
    const result = await saveForum(actor, forum, version, patch);
    if (result.ok && result.value.raised) await allocateForum(actor, forum);
    return answerTo(result, forum, values, registrationValues);
  },
});

export const chooseVenueAction = defineAction({
  name: "choose-venue",
  access: "staff",
  schema: chosenVenueInput,
  ...refusals,
  run: async ({ actor, input: { forum, version, ...patch }, values }) =>
    answerTo(await saveForum(actor, forum, version, patch), forum, values, () => ({})),
});

export const addVenueAction = defineAction({
  name: "add-venue",
  access: "staff",
  schema: venueInput,
  ...refusals,
  run: async ({ actor, input: { forum, version, reason, ...facts }, values }) =>
    answerTo(await addVenue(actor, forum, version, facts, reason), forum, values, () => ({})),
});

export const saveAccessAction = defineAction({
  name: "save-access",
  access: "staff",
  schema: offerInput.and(accessInput),
  ...refusals,
  run: async ({ actor, input, values }) => {
    const { forum, version, access, accessNote, arrival, ...offer } = input;
    const house = { access, accessNote, arrival };
    return answerTo(await saveAccess(actor, forum, version, offer, house), forum, values, offerValues);
  },
});
