package org.kehu.survey.measure;

import org.jspecify.annotations.Nullable;

/**
 * Whose work is measured: the company's, a department's or a person's.
 *
 * @param id of the department or person; null for the company
 */
public record Measured(MeasuredKind kind, @Nullable String id) {

  /** The whole company. */
  public static Measured company() {
    return new Measured(MeasuredKind.COMPANY, null);
  }
}
