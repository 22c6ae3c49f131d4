/** What is said when something goes that one was looking at or writing in, or is more than is good for it. */
export const texts = {
  picture: {
    title: "The picture of the map cannot be shown just now",
    text: "Nothing is lost: the whole map is there as a list, to read and to write in, and its files can be had as well.",
    toList: "Show as a list",
  },
  words: {
    title: "Deleted while you were writing in it",
    text: "{count, plural, one {Somebody has deleted the note. Your text is still here:} other {Somebody has deleted # notes. Your texts are still here:}}",
    quote: "“{text}”",
    putIn: "{count, plural, one {Put it in as a new note} other {Put them in as new notes}}",
    discard: "Discard",
  },
  large: {
    title: "More notes than recommended",
    text: "There are {count, number} notes on this map, and at most {limit, number} are recommended. All can be read and changed, but more slowly, and no new notes can be added. Several smaller maps are easier for everybody.",
    understood: "Understood",
  },
} as const;
