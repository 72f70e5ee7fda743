package org.kehu.survey.measure;

/** Whose work may be measured. */
public enum MeasuredKind {
  COMPANY,
  DEPARTMENT,
  PERSON
}
