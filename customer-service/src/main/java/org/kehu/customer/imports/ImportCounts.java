package org.kehu.customer.imports;

import java.util.List;
import org.kehu.kit.process.Tally;

/**
 * What became of the rows.
 *
 * @param rows judged so far, without the header
 * @param accepted stored as new files (in a dry run: would be)
 * @param duplicates of a file in the store or of an earlier row
 * @param rejected with a reason each
 */
public record ImportCounts(int rows, int accepted, int duplicates, int rejected) {

  /** Nothing yet. */
  public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

  static final String ACCEPTED = "accepted";
  static final String DUPLICATE = "duplicate";
  static final String REJECTED = "rejected";

  /** All of them. */
  static final List<String> NAMES = List.of(ACCEPTED, DUPLICATE, REJECTED);

  /** Under which name an outcome is counted. */
  static String nameOf(RowOutcome outcome) {
    return switch (outcome) {
      case RowOutcome.Accepted accepted -> ACCEPTED;
      case RowOutcome.Duplicate duplicate -> DUPLICATE;
      case RowOutcome.Rejected rejected -> REJECTED;
    };
  }

  /** What was counted up to some row. */
  static ImportCounts of(Tally tally) {
    return new ImportCounts(
        (int) tally.done(),
        (int) tally.count(ACCEPTED),
        (int) tally.count(DUPLICATE),
        (int) tally.count(REJECTED));
  }
}
