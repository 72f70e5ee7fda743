package org.kehu.customer.keyaccount;

/** By what a key account may be defined (K-17). */
public enum Measure {
  /** What it buys from us in a year, in whole yuan. */
  YEARLY_VOLUME,
  /** How often it buys in a year. */
  ORDERS_A_YEAR,
  /** What we earn by it in a year, in whole yuan. */
  YEARLY_PROFIT,
  /** Its own sales in a year, in whole yuan. */
  COMPANY_SALES,
  /** How many work there. */
  EMPLOYEES
}
