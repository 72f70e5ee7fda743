package org.kehu.survey.paper;

import java.util.List;

/**
 * A form that was not taken.
 *
 * @param line where it begins in the file
 * @param cells as they were typed in
 * @param repeated whether it was entered before
 * @param reasons what is wrong and what would be right, in Chinese as the template is
 */
public record RefusedForm(long line, List<String> cells, boolean repeated, List<String> reasons) {

  public RefusedForm {
    cells = List.copyOf(cells);
    reasons = List.copyOf(reasons);
  }

  /** Shows no cell: it holds what somebody answered. */
  @Override
  public String toString() {
    return "RefusedForm[" + line + "]";
  }
}
