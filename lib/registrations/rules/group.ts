/** People per form: the person who fills it in and four colleagues. */
export const MOST_PEOPLE = 5;
