package org.kehu.visit.rota;

/** Who receives a customer who names a salesperson; the sources differ (K-13). */
public enum NamedReception {
  /** 由被指定人接待. */
  NAMED_PERSON,
  /** 由内勤人员接待. */
  OFFICE_STAFF
}
