package org.kehu.customer.loan;

/** What is applied for (查询、借阅、复印, C-75). */
public enum LoanKind {
  /** 查询: read where the archive is. */
  QUERY,
  /** 借阅: taken along. */
  LOAN,
  /** 复印: copied. */
  COPY
}
