import { type PicturesOptions, createPictures } from '../../shared/adapters/web/pictures';
import { answerHttpApi } from '../http-api';

/** Answers a request for a picture of an event or a period. */
export function createHandler(options: PicturesOptions) {
  return answerHttpApi(createPictures(options));
}
