package org.kehu.customer.account;

import org.kehu.customer.file.MergeLock;
import org.springframework.stereotype.Component;

/** While an account is applied for, its file is not merged. */
@Component
class OpenApplications implements MergeLock {

  private final AccountApplications applications;

  OpenApplications(AccountApplications applications) {
    this.applications = applications;
  }

  @Override
  public String code() {
    return "ACCOUNT_APPLICATION";
  }

  @Override
  public boolean locks(String customerId) {
    return applications.isOpenFor(customerId);
  }
}
