package org.kehu.customer.customfield;

import org.kehu.kit.problem.ProblemType;

/** The ways in which the catalogue of custom fields, or a filter by one, can refuse. */
public enum CustomFieldProblem implements ProblemType {
  /** Unit and choices do not go with the type. */
  CUSTOM_FIELD_UNSOUND(422),
  /** Another field has that code. */
  CUSTOM_CODE_TAKEN(409),
  /** Code, type and unit would give kept values another meaning. */
  CUSTOM_FIELD_FIXED(409),
  /** A choice is retired, not taken away. */
  CUSTOM_CHOICE_KEPT(409),
  /** It is retired. */
  CUSTOM_FIELD_RETIRED(409),
  /** More than the catalogue holds. */
  CUSTOM_FIELDS_FULL(409),
  /** The filter is not of the form that the list takes. */
  CUSTOM_CONDITION_UNREADABLE(400),
  /** The filter names no field of the catalogue. */
  CUSTOM_FIELD_UNKNOWN(400),
  /** The filter asks for a range of what has no order. */
  CUSTOM_FIELD_UNORDERED(400),
  /** The filter asks for what no value of that field can be. */
  CUSTOM_CONDITION_INVALID(400),
  /** The field is above the caller's clearance. */
  CUSTOM_FIELD_WITHHELD(403);

  private final int status;

  CustomFieldProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
