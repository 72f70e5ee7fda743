package org.kehu.customer.loan;

/** Who borrows, and of which department. */
record Borrower(String staffId, String departmentId) {}
