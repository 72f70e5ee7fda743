package org.kehu.e2e.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One generated row and what should become of it.
 *
 * @param cells in the order of the template
 * @param fate on an empty store
 * @param grade of an accepted one by the shipped policy, A to D
 * @param tier of an accepted one by the shipped policy, A1 to D; none for who is no key account
 * @param reason for a rejected one: the column that the reason must name
 */
public record Row(
    List<String> cells,
    Fate fate,
    @Nullable String grade,
    @Nullable String tier,
    @Nullable String reason) {

  /** What becomes of a row. */
  public enum Fate {
    ACCEPTED,
    DUPLICATE,
    REJECTED
  }

  public Row {
    cells = List.copyOf(cells);
  }

  static Row accepted(List<String> cells, String grade, @Nullable String tier) {
    return new Row(cells, Fate.ACCEPTED, grade, tier, null);
  }

  static Row duplicate(List<String> cells) {
    return new Row(cells, Fate.DUPLICATE, null, null, null);
  }

  static Row rejected(List<String> cells, String reason) {
    return new Row(cells, Fate.REJECTED, null, null, reason);
  }

  /** The customer's name as the file writes it. */
  public String name() {
    return cells.get(CustomerFile.COLUMNS.indexOf("客户名称"));
  }
}
