package org.kehu.customer.imports;

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

  ImportCounts plus(RowOutcome outcome) {
    return new ImportCounts(
        rows + 1,
        accepted + (outcome instanceof RowOutcome.Accepted ? 1 : 0),
        duplicates + (outcome instanceof RowOutcome.Duplicate ? 1 : 0),
        rejected + (outcome instanceof RowOutcome.Rejected ? 1 : 0));
  }
}
