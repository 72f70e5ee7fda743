package org.kehu.customer.commission;

/**
 * What one person gets of a commission.
 *
 * @param percent of the whole, from 1
 * @param confirmed whether that person has agreed to it
 */
public record Share(String staffId, int percent, boolean confirmed) {

  /** One that its person has not agreed to yet. */
  public static Share of(String staffId, int percent) {
    return new Share(staffId, percent, false);
  }

  Share confirmedBy(String by) {
    return staffId.equals(by) ? new Share(staffId, percent, true) : this;
  }
}
