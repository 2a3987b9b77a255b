// The page of a draft. Everything here also works without a script; this makes it quick.
import { openBoxes } from "./boxes.js";
import { holdForBefore, openFilms } from "./films.js";
import { openHeads } from "./heads.js";
import { sendInPlace } from "./in_place.js";
import { openQuestions } from "./questions.js";
import { openSlices } from "./slices.js";
import { openTexts } from "./texts.js";

let films = null;

function renew() {
  films = openFilms(films?.place);
  if (films) {
    openBoxes(films);
    openSlices(films);
  }
  openHeads();
  openTexts();
  openQuestions();
}

renew();
holdForBefore(() => films);
sendInPlace(renew);
