package org.kehu.customer.consent;

/** Why somebody is contacted (联系目的). */
public enum Purpose {
  /** 服务: what the customer has asked for or is owed, such as the answer to a complaint. */
  SERVICE,
  /** 营销: what we want to sell. */
  MARKETING,
  /** 调查: what we want to know. */
  SURVEY,
  /** 关怀: greetings and good wishes (V-30). */
  CARE,
  /** 内部: work of our own people. */
  INTERNAL;

  /** Whether a customer may agree to it or refuse it; the others follow from the dealings. */
  public boolean isChosen() {
    return this == MARKETING || this == SURVEY || this == CARE;
  }
}
