package org.kehu.complaint.crisis;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;

/**
 * A thing to do before a crisis event is solved, as policy stood when the line was alerted.
 *
 * @param code by which it is ticked
 * @param title in Chinese
 * @param englishTitle the same in English
 * @param note what was done, at most 1000 characters; null until it is
 * @param done who did it and when; null until then
 */
public record CheckItem(
    String code, String title, String englishTitle, @Nullable String note, @Nullable Stamp done) {

  static CheckItem of(CrisisPolicy.Item item) {
    return new CheckItem(item.code(), item.title(), item.englishTitle(), null, null);
  }

  CheckItem ticked(String words, Stamp stamp) {
    return new CheckItem(code, title, englishTitle, words, stamp);
  }

  /** Whether it is still to be done. */
  public boolean isOpen() {
    return done == null;
  }
}
