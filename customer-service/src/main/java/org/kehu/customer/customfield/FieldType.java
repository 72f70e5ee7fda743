package org.kehu.customer.customfield;

/** What the values of a custom field are (M9). */
public enum FieldType {
  /** 文本: at most 200 characters. */
  TEXT,
  /** 数字, with the unit of the field: fewer than 15 digits before the point, at most 6 behind. */
  NUMBER,
  /** 日期. */
  DATE,
  /** 单选. */
  CHOICE,
  /** 多选. */
  CHOICES,
  /** 是否. */
  YES_NO,
  /** 人员: somebody of the staff. */
  PERSON;

  /** Whether one value is before another, so that a filter may ask for a range. */
  public boolean isOrdered() {
    return this == NUMBER || this == DATE;
  }

  /** Whether the field names what may be chosen. */
  public boolean isChosen() {
    return this == CHOICE || this == CHOICES;
  }
}
